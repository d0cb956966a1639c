/** Scores of now: computed when asked for, and kept while nothing more is recorded. */
import type { AssessmentState } from '../../../domain/assessment/life/assessment-state.js';
import type { PlanScoreRequest } from '../../../domain/assessment/score-plan.js';
import { scorePlan } from '../../../domain/assessment/score-plan.js';
import type { UnitScore } from '../../../domain/assessment/unit-score.js';
import type { Instant } from '../../../domain/calendar/dates.js';
import type { PrismaClient } from '../../generated/client.js';
import { scoringFacts } from './scoring-facts.js';

export interface LiveScores {
  request: PlanScoreRequest;
  scores: UnitScore[];
}

interface Kept extends LiveScores {
  mark: string;
}

const kept = new WeakMap<PrismaClient, Map<string, Kept>>();

/** What stands on record: scores change with nothing else. */
async function markOf(prisma: PrismaClient, planId: string): Promise<string> {
  const event = await prisma.event.aggregate({ _max: { id: true }, where: { planId } });
  const deed = await prisma.officeLog.aggregate({ _max: { id: true } });
  return `${event._max.id ?? 0} ${deed._max.id ?? 0}`;
}

/** The scores of all units of an assessment as of now. */
export async function liveScores(
  prisma: PrismaClient,
  about: { planId: string; state: AssessmentState; asOf: Instant },
): Promise<LiveScores> {
  const { planId, state } = about;
  const own = kept.get(prisma) ?? new Map<string, Kept>();
  kept.set(prisma, own);
  const mark = await markOf(prisma, planId);
  const known = own.get(state.assessmentId);
  if (known?.mark === mark) return known;
  const request = await scoringFacts(prisma, about);
  const found = { mark, request, scores: scorePlan(request) };
  own.set(state.assessmentId, found);
  return found;
}
