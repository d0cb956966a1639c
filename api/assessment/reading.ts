/** Reading an assessment for somebody: what they may see of it, and the scores that are meant. */
import type { AssessmentState } from '../../domain/assessment/life/assessment-state.js';
import type { UnitScore } from '../../domain/assessment/unit-score.js';
import { rulesOf } from '../../prisma/store/activation.js';
import {
  assessmentById,
  assessmentEvents,
  stateOf,
  type AssessmentRow,
} from '../../prisma/store/assessments/assessment-rows.js';
import { frozenScores } from '../../prisma/store/assessments/frozen-scores.js';
import { liveScores } from '../../prisma/store/assessments/live-scores.js';
import type { AppDeps } from '../deps.js';

type Deps = Pick<AppDeps, 'prisma' | 'clock'>;

export interface Found {
  row: AssessmentRow;
  state: AssessmentState;
  events: Awaited<ReturnType<typeof assessmentEvents>>;
}

/** An assessment that the caller may see: a unit, those in which it is assessed. */
export async function visible(
  { prisma }: Deps,
  id: string,
  ownUnitId: string | undefined,
): Promise<Found | undefined> {
  const row = await assessmentById(prisma, id);
  if (!row) return undefined;
  const events = await assessmentEvents(prisma, id);
  const state = stateOf(id, events);
  if (ownUnitId && !state.units.some((u) => u.unitId === ownUnitId)) return undefined;
  return { row, state, events };
}

export interface Scored {
  stage: 'live' | 'draft' | 'decision' | 'reissue';
  asOf: string;
  scores: UnitScore[];
}

const LIVE: readonly string[] = ['notice', 'selfAssessment', 'scoring', 'thirdParty'];

/**
 * The scores that are meant: those asked for, else the last frozen ones once there are any to stand by.
 * @throws FreezeBroken
 */
export async function scoresOf(
  { prisma, clock }: Deps,
  { row, state }: Found,
  asked: { stage?: string | undefined; freeze?: number | undefined },
): Promise<Scored> {
  const wantsLive = asked.stage === 'live' || (LIVE.includes(state.phase) && !asked.freeze);
  const frozen = wantsLive ? undefined : await frozenScores(prisma, row.assessmentId, asked);
  if (frozen) return frozen;
  const asOf = clock.now();
  const { scores } = await liveScores(prisma, { planId: row.planId, state, asOf });
  return { stage: 'live', asOf, scores };
}

/** The rules in force for a plan, now. */
export async function contextOf({ prisma, clock }: Deps, planId: string) {
  return { ...(await rulesOf(prisma, planId)), now: clock.now() };
}
