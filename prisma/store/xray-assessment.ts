/** What an assessment leaves open before it is signed, read from its own events and its last freeze. */
import { indicatorStanding } from '../../domain/assessment/indicator-marks.js';
import type { UnitScore } from '../../domain/assessment/unit-score.js';
import type { XrayFacts } from '../../domain/assessment/xray/xray.js';
import type { PrismaClient } from '../generated/client.js';
import { assessmentState } from './assessments/assessment-rows.js';
import { freezeIsWhole, frozenScores, notedFreezes } from './assessments/frozen-scores.js';

/** The scores that were frozen last; none before the first draft, nor where they were changed since. */
async function lastFreeze(
  db: PrismaClient,
  assessmentId: string,
): Promise<{ scores: UnitScore[]; broken: boolean }> {
  const [noted] = (await notedFreezes(db, assessmentId)).slice(-1);
  const broken = noted !== undefined && !(await freezeIsWhole(db, noted));
  const frozen = broken ? undefined : await frozenScores(db, assessmentId);
  return { scores: frozen?.scores ?? [], broken };
}

/** Objections without answer, units that said nothing, scores with their gaps, indicators without a mark. */
export async function xrayAssessment(
  db: PrismaClient,
  assessmentId: string,
  names: ReadonlyMap<string, string>,
): Promise<NonNullable<XrayFacts['assessment']>> {
  const state = await assessmentState(db, assessmentId);
  const { scores, broken } = await lastFreeze(db, assessmentId);
  const named = (unitId: string) => names.get(unitId) ?? '';
  return {
    assessmentId,
    objections: state.objections
      .filter((o) => !o.answeredOn)
      .map(({ objectionId, unitId }) => ({ objectionId, unitName: named(unitId) })),
    silent: state.units
      .filter(({ unitId }) => !state.selfAssessments[unitId]?.submittedOn)
      .map(({ unitId }) => ({ unitId, unitName: named(unitId) })),
    scores: scores.map((score) => ({ unitName: named(score.unitId), score })),
    broken,
    unmarked: state.indicators
      .filter(({ indicatorId }) => indicatorStanding(state, indicatorId).state !== 'marked')
      .map(({ indicatorId, name }) => ({ indicatorId, name })),
  };
}
