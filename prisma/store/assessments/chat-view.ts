/** Assessments as chat reads them. */
import type { AssessmentState } from '../../../domain/assessment/life/assessment-state.js';
import type { PrismaClient } from '../../generated/client.js';
import { namesOfAllUnits } from '../unit-names.js';
import { assessmentById, assessmentState, type AssessmentRow } from './assessment-rows.js';

export interface AssessmentTalk {
  row: AssessmentRow;
  state: AssessmentState;
  names: Map<string, string>;
}

/** One assessment with the fold of its events; `undefined` when there is none of that id. */
export async function assessmentTalk(
  db: PrismaClient,
  id: string,
): Promise<AssessmentTalk | undefined> {
  const row = await assessmentById(db, id);
  if (!row) return undefined;
  const state = await assessmentState(db, id);
  return { row, state, names: await namesOfAllUnits(db) };
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
