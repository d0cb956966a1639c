/** What a message about an assessment needs when it goes out, and whether it still has a point. */
import type { PhaseDates } from '../../../domain/assessment/life/assessment-events.js';
import { itemFor } from '../../../domain/assessment/life/sheet-items.js';
import type { AssessmentKind } from '../../../domain/assessment/score-sheet.js';
import type { Notice } from '../../../domain/task/notices.js';
import type { PrismaClient } from '../../generated/client.js';
import { assessmentById, assessmentState } from './assessment-rows.js';
import { FreezeBroken, frozenScores } from './frozen-scores.js';

export interface AssessmentNews {
  kind: AssessmentKind;
  period: { from: string; to: string };
  phase: string;
  /** The day before the self-assessment begins. */
  selfFrom?: string;
  /** Of the unit that reads it, as it was frozen last. */
  score?: number;
  grade?: string;
  /** The objection that it speaks of. */
  objection?: ObjectionNews;
}

export interface ObjectionNews {
  itemTitle: string;
  answered: boolean;
  /** What was given instead, where it was upheld. */
  points?: number;
  indicator?: { name: string; share: number };
}

async function scoreOf(prisma: PrismaClient, assessmentId: string, unitId: string | undefined) {
  if (!unitId) return {};
  const frozen = await frozenScores(prisma, assessmentId).catch((error: unknown) => {
    // What was tampered with is told to nobody; the page and the audit say so aloud.
    if (error instanceof FreezeBroken) return undefined;
    throw error;
  });
  const { score, grade } = frozen?.scores.find((s) => s.unitId === unitId) ?? {};
  return { ...(score !== undefined && { score }), ...(grade && { grade }) };
}

async function objectionOf(
  prisma: PrismaClient,
  { assessmentId = '', objectionId }: Notice,
): Promise<{ objection?: ObjectionNews }> {
  if (!objectionId) return {};
  const state = await assessmentState(prisma, assessmentId);
  const found = state.objections.find((o) => o.objectionId === objectionId);
  if (!found) return {};
  const { unitId, itemId, answeredOn, points, indicator } = found;
  const name = state.indicators.find((i) => i.indicatorId === indicator?.indicatorId)?.name ?? '';
  const objection = {
    itemTitle: itemFor(state, unitId, itemId)?.title ?? '',
    answered: answeredOn !== undefined,
    ...(points !== undefined && { points }),
    ...(indicator && { indicator: { name, share: indicator.share } }),
  };
  return { objection };
}

/** The facts of one notice; `undefined` when it is about no assessment. */
export async function assessmentNews(
  prisma: PrismaClient,
  notice: Notice,
): Promise<AssessmentNews | undefined> {
  const { assessmentId, unitId, word } = notice;
  const row = assessmentId ? await assessmentById(prisma, assessmentId) : undefined;
  if (!row) return undefined;
  const { kind, period, phase } = row;
  const dates = await prisma.assessment.findUnique({
    where: { id: row.assessmentId },
    select: { dates: true },
  });
  // Our own JSON, written by the record.
  const { notice: selfFrom } = JSON.parse(dates?.dates ?? '{}') as PhaseDates;
  const scored = word === 'objections' ? await scoreOf(prisma, row.assessmentId, unitId) : {};
  const objection = await objectionOf(prisma, notice);
  return { kind, period, phase, ...(selfFrom && { selfFrom }), ...scored, ...objection };
}

const OWED_BY_UNIT: readonly string[] = [
  'selfAssessment',
  'selfRemind',
  'selfChase',
  'selfWarn',
  'selfCirculate',
  'selfSilent',
];

/** The assessment has moved on, or the unit has answered meanwhile. */
export async function assessmentIsMoot(
  prisma: PrismaClient,
  { assessmentId, whilePhase, word, unitId }: Notice,
): Promise<boolean> {
  if (!assessmentId || !whilePhase) return false;
  const row = await prisma.assessment.findUnique({ where: { id: assessmentId } });
  if (!row) return false;
  const early = word === 'extended' && whilePhase === 'notice';
  if (row.phase !== whilePhase && !early) return true;
  if (!unitId || !OWED_BY_UNIT.includes(word ?? '')) return false;
  const where = { stream: assessmentId, type: 'SelfAssessmentSubmitted', unitId };
  return (await prisma.event.count({ where })) > 0;
}
