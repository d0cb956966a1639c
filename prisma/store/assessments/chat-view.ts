/** Assessments as chat reads them. */
import type { AssessmentState } from '../../../domain/assessment/life/assessment-state.js';
import type { UnitScore } from '../../../domain/assessment/unit-score.js';
import type { PrismaClient } from '../../generated/client.js';
import { namesOfAllUnits } from '../unit-names.js';
import { assessmentById, assessmentState, type AssessmentRow } from './assessment-rows.js';
import { frozenScores } from './frozen-scores.js';

export interface AssessmentTalk {
  row: AssessmentRow;
  state: AssessmentState;
  names: Map<string, string>;
  /** The draft that units may object to; empty in other phases. */
  scores: UnitScore[];
  /** Of qualitative indicators, what was verified last; only while marks are given. */
  said: Map<string, string>;
}

/** The newest verified sentence of each qualitative indicator. */
async function saidOf(
  db: PrismaClient,
  { indicators }: AssessmentState,
): Promise<Map<string, string>> {
  const rows = await db.indicatorActual.findMany({
    where: { indicatorId: { in: indicators.map((i) => i.indicatorId) }, status: 'verified' },
    orderBy: { year: 'asc' },
    select: { indicatorId: true, year: true, text: true },
  });
  return new Map(rows.map((r) => [r.indicatorId, `${r.year}年：${r.text}`]));
}

/** One assessment with the fold of its events; `undefined` when there is none of that id. @throws FreezeBroken */
export async function assessmentTalk(
  db: PrismaClient,
  id: string,
): Promise<AssessmentTalk | undefined> {
  const row = await assessmentById(db, id);
  if (!row) return undefined;
  const state = await assessmentState(db, id);
  const names = await namesOfAllUnits(db);
  const said = state.phase === 'scoring' ? await saidOf(db, state) : new Map<string, string>();
  const draft = state.phase === 'objections' ? await frozenScores(db, id) : undefined;
  return { row, state, names, scores: draft?.scores ?? [], said };
}

/** Assessments that are under way, the latest first. */
export async function assessmentsUnderWay(db: PrismaClient): Promise<AssessmentTalk[]> {
  const rows = await db.assessment.findMany({
    where: { ended: false, phase: { not: 'published' } },
    orderBy: { startedAt: 'desc' },
    select: { id: true },
  });
  const found = await Promise.all(rows.map(({ id }) => assessmentTalk(db, id)));
  return found.flatMap((one) => one ?? []);
}

/** The plan that an assessment started in chat is of: the one that was activated last. */
export async function planToAssess(db: PrismaClient): Promise<string | undefined> {
  const plan = await db.plan.findFirst({
    where: { stage: 'active' },
    orderBy: { activatedAt: 'desc' },
    select: { id: true },
  });
  return plan?.id;
}
