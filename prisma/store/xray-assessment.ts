/** What an assessment leaves open before it is signed, read from its own events and its last freeze. */
import { indicatorStanding } from '../../domain/assessment/indicator-marks.js';
import type { UnitScore } from '../../domain/assessment/unit-score.js';
import type { XrayFacts } from '../../domain/assessment/xray/xray.js';
import type { PrismaClient } from '../generated/client.js';
import { assessmentState } from './assessments/assessment-rows.js';

/** The scores that were frozen last; none before the first draft. */
async function lastFreeze(db: PrismaClient, assessmentId: string): Promise<UnitScore[]> {
  const freeze = await db.scoreFreeze.findFirst({
    where: { assessmentId },
    orderBy: { freeze: 'desc' },
    include: { scores: { orderBy: { unitId: 'asc' } } },
  });
  // Our own JSON: whole scores were kept.
  return (freeze?.scores ?? []).map((s) => JSON.parse(s.data) as UnitScore);
}

/** Objections without answer, units that said nothing, scores with their gaps, indicators without a mark. */
export async function xrayAssessment(
  db: PrismaClient,
  assessmentId: string,
  names: ReadonlyMap<string, string>,
): Promise<NonNullable<XrayFacts['assessment']>> {
  const state = await assessmentState(db, assessmentId);
  const named = (unitId: string) => names.get(unitId) ?? '';
  return {
    assessmentId,
    objections: state.objections
      .filter((o) => !o.answeredOn)
      .map(({ objectionId, unitId }) => ({ objectionId, unitName: named(unitId) })),
    silent: state.units
      .filter(({ unitId }) => !state.selfAssessments[unitId]?.submittedOn)
      .map(({ unitId }) => ({ unitId, unitName: named(unitId) })),
    scores: (await lastFreeze(db, assessmentId)).map((score) => ({
      unitName: named(score.unitId),
      score,
    })),
    unmarked: state.indicators
      .filter(({ indicatorId }) => indicatorStanding(state, indicatorId).state !== 'marked')
      .map(({ indicatorId, name }) => ({ indicatorId, name })),
  };
}
