/** The decided result of an assessment, with what its report states of the plan. */
import type { AssessmentKind } from '../../../domain/assessment/score-sheet.js';
import type { Period } from '../../../domain/assessment/computed-items.js';
import type { UnitScore } from '../../../domain/assessment/unit-score.js';
import type { IsoDate } from '../../../domain/calendar/dates.js';
import { dateOf, type Instant } from '../../../domain/calendar/dates.js';
import type { PrismaClient } from '../../generated/client.js';
import { frozenScores } from '../assessments/frozen-scores.js';

export interface DecidedResult {
  assessmentId: string;
  planId: string;
  kind: AssessmentKind;
  period: Period;
  /** The moment as of which the scores were frozen. */
  asOf: Instant;
  decidedOn: IsoDate;
  clause: string | null;
  scores: UnitScore[];
  problems: { unitId: string; title: string }[];
}

/** What an assessment's events say that a report repeats. */
async function saidOf(db: PrismaClient, assessmentId: string) {
  const rows = await db.event.findMany({
    where: {
      stream: assessmentId,
      type: { in: ['AssessmentStarted', 'ProblemListed', 'ResultDecided', 'ResultSentBack'] },
    },
    orderBy: { seq: 'asc' },
    select: { type: true, at: true, data: true },
  });
  const events = rows.map(({ type, at, data }) => {
    // Our own JSON, written by the record.
    const read = JSON.parse(data) as { clause?: string; unitId?: string; title?: string };
    return { type, at, ...read };
  });
  const verdict = events.findLast((e) => e.type === 'ResultDecided' || e.type === 'ResultSentBack');
  return {
    clause: events.find((e) => e.type === 'AssessmentStarted')?.clause ?? null,
    decidedAt: verdict?.type === 'ResultDecided' ? verdict.at : undefined,
    problems: events
      .filter((e) => e.type === 'ProblemListed')
      .map(({ unitId = '', title = '' }) => ({ unitId, title })),
  };
}

/** The result as it was decided, or reissued since; `undefined` before there is one. @throws FreezeBroken */
export async function decidedResult(
  db: PrismaClient,
  assessmentId: string,
): Promise<DecidedResult | undefined> {
  const row = await db.assessment.findUnique({ where: { id: assessmentId } });
  const frozen = await frozenScores(db, assessmentId, { stages: ['decision', 'reissue'] });
  if (!row || !frozen) return undefined;
  const { clause, decidedAt, problems } = await saidOf(db, assessmentId);
  if (!decidedAt) return undefined;
  const { planId, kind, periodFrom: from, periodTo: to } = row;
  return {
    ...{ assessmentId, planId, period: { from, to }, clause, problems },
    // A column that holds the words of AssessmentKind.
    kind: kind as AssessmentKind,
    ...{ asOf: frozen.asOf, decidedOn: dateOf(decidedAt), scores: frozen.scores },
  };
}

/** Every decided result of a plan, the latest period first. */
export async function decidedResults(db: PrismaClient, planId: string): Promise<DecidedResult[]> {
  const rows = await db.assessment.findMany({
    where: { planId, phase: { not: 'cancelled' } },
    orderBy: [{ periodTo: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });
  const results = await Promise.all(rows.map(({ id }) => decidedResult(db, id)));
  return results.flatMap((r) => r ?? []);
}
