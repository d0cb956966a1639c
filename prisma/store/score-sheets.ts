/** The score sheets of a plan: the newest version of each, the default ones where nobody saved one. */
import { defaultSheets, type Subject } from '../../domain/assessment/default-sheets.js';
import type { AssessmentKind, ScoreSheet } from '../../domain/assessment/score-sheet.js';
import { coveredTwice } from '../../domain/assessment/sheet-faults.js';
import type { Instant } from '../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { appendDeed } from './office-log.js';

type Db = PrismaClient | Prisma.TransactionClient;

export interface KeptSheet {
  sheet: ScoreSheet;
  /** Null while nobody has saved one: the default. */
  savedAt: Instant | null;
  savedBy: string | null;
}

/** By its title, a plan is about work safety or about emergency management as a whole. */
const subjectOf = (title: string): Subject =>
  title.includes('应急') && !title.includes('安全生产') ? 'emergency' : 'workSafety';

// Our own JSON, saved through the checks of a sheet.
const parsed = (data: string): ScoreSheet => JSON.parse(data) as ScoreSheet;

/** Every sheet of a plan in force, the default ones first. */
export async function scoreSheetsOf(db: Db, planId: string): Promise<KeptSheet[]> {
  const plan = await db.plan.findUnique({ where: { id: planId }, select: { title: true } });
  if (!plan) return [];
  const rows = await db.scoreSheetVersion.findMany({
    where: { planId },
    orderBy: [{ sheetId: 'asc' }, { version: 'asc' }],
  });
  const kept = new Map<string, KeptSheet>(
    defaultSheets(subjectOf(plan.title)).map((sheet) => {
      return [sheet.sheetId, { sheet, savedAt: null, savedBy: null }];
    }),
  );
  for (const { sheetId, data, savedAt, savedBy } of rows) {
    kept.set(sheetId, { sheet: parsed(data), savedAt, savedBy });
  }
  return [...kept.values()];
}

/** The sheets by which a kind of assessment scores, at most one a class of unit. */
export async function sheetsFor(
  db: Db,
  planId: string,
  kind: AssessmentKind,
): Promise<ScoreSheet[]> {
  const kept = await scoreSheetsOf(db, planId);
  return kept.map((k) => k.sheet).filter((sheet) => sheet.kinds.includes(kind));
}

export type SheetVersion = KeptSheet;

/** Every version of one sheet, the newest first; the oldest is the default where there is one. */
export async function versionsOfSheet(
  db: Db,
  planId: string,
  sheetId: string,
): Promise<SheetVersion[]> {
  const plan = await db.plan.findUnique({ where: { id: planId }, select: { title: true } });
  if (!plan) return [];
  const rows = await db.scoreSheetVersion.findMany({
    where: { planId, sheetId },
    orderBy: { version: 'desc' },
  });
  const first = defaultSheets(subjectOf(plan.title)).filter((s) => s.sheetId === sheetId);
  return [
    ...rows.map(({ data, savedAt, savedBy }) => ({ sheet: parsed(data), savedAt, savedBy })),
    ...first.map((sheet) => ({ sheet, savedAt: null, savedBy: null })),
  ];
}

export interface SavedSheet {
  planId: string;
  /** `version` is the one it was made from. */
  sheet: ScoreSheet;
  at: Instant;
  atReal: string;
  actor: { personId: string; name: string };
}

export type SaveOutcome =
  | { saved: KeptSheet }
  | { refused: 'SheetOutdated' }
  | { refused: 'SheetCoversTwice'; kind: AssessmentKind; by: string };

/** Saves the next version, with a line in the office log; assessments already begun keep theirs. */
export function saveScoreSheet(prisma: PrismaClient, saving: SavedSheet): Promise<SaveOutcome> {
  return prisma.$transaction(async (tx) => {
    const kept = await scoreSheetsOf(tx, saving.planId);
    const { sheetId } = saving.sheet;
    const before = kept.find((k) => k.sheet.sheetId === sheetId)?.sheet.version ?? 0;
    if (saving.sheet.version !== before) return { refused: 'SheetOutdated' };
    const sheets = kept.map((k) => k.sheet);
    const [twice] = coveredTwice(saving.sheet, sheets);
    if (twice) {
      const by = sheets.find((s) => s.sheetId === twice.by)?.name ?? twice.by;
      return { refused: 'SheetCoversTwice', kind: twice.kind, by };
    }
    return { saved: await keepVersion(tx, saving, before + 1) };
  });
}

async function keepVersion(
  tx: Prisma.TransactionClient,
  { planId, at, atReal, actor, ...saving }: SavedSheet,
  version: number,
): Promise<KeptSheet> {
  const sheet = { ...saving.sheet, version };
  const { sheetId } = sheet;
  const saved = { savedAt: at, savedBy: actor.name };
  await tx.scoreSheetVersion.create({
    data: { planId, sheetId, version, data: JSON.stringify(sheet), ...saved },
  });
  const deed = { deed: 'ScoreSheetSaved', subject: planId, data: { sheetId, version } };
  await appendDeed(tx, { at, atReal, actor, ...deed });
  return { sheet, ...saved };
}
