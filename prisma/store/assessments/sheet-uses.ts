/** By which version of a score sheet each assessment of a plan scores: the one in force when it began. */
import type { AssessmentKind, ScoreSheet } from '../../../domain/assessment/score-sheet.js';
import type { Period } from '../../../domain/assessment/computed-items.js';
import type { PrismaClient } from '../../generated/client.js';

export interface SheetUse {
  assessmentId: string;
  kind: AssessmentKind;
  period: Period;
  version: number;
}

/** The assessments that were begun with a sheet, the latest first. */
export async function sheetUses(
  prisma: PrismaClient,
  planId: string,
  sheetId: string,
): Promise<SheetUse[]> {
  const rows = await prisma.event.findMany({
    where: { planId, type: 'AssessmentStarted' },
    orderBy: { id: 'desc' },
    select: { stream: true, data: true },
  });
  return rows.flatMap(({ stream: assessmentId, data }) => {
    // Our own JSON, written by the record.
    const begun = JSON.parse(data) as Omit<SheetUse, 'version'> & { sheets: ScoreSheet[] };
    const { kind, period, sheets } = begun;
    const sheet = sheets.find((s) => s.sheetId === sheetId);
    return sheet ? [{ assessmentId, kind, period, version: sheet.version }] : [];
  });
}
