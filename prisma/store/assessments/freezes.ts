/** Scores that were frozen: kept whole, never changed, held by a hash in the record. */
import { createHash } from 'node:crypto';
import type { FreezeStage } from '../../../domain/assessment/life/assessment-events.js';
import { scorePlan } from '../../../domain/assessment/score-plan.js';
import type { UnitScore } from '../../../domain/assessment/unit-score.js';
import type { Instant } from '../../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../../generated/client.js';
import { PATIENTLY } from '../record-entries.js';
import { assessmentState } from './assessment-rows.js';
import { scoringFacts } from './scoring-facts.js';

export interface FreezeRequest {
  planId: string;
  assessmentId: string;
  /** Counted from 1. */
  freeze: number;
  stage: FreezeStage;
  asOf: Instant;
}

const rowsOf = (
  { assessmentId, freeze }: FreezeRequest,
  scores: readonly UnitScore[],
): Prisma.FrozenScoreCreateManyInput[] =>
  scores.map((s) => ({
    assessmentId,
    freeze,
    unitId: s.unitId,
    score: s.score ?? null,
    grade: s.grade ?? null,
    computedGrade: s.computedGrade ?? null,
    data: JSON.stringify(s),
  }));

/** SHA-256 over the units' scores in the order of their ids, hex. */
export function freezeHash(rows: readonly { unitId: string; data: string }[]): string {
  const inOrder = [...rows].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  return createHash('sha256')
    .update(inOrder.map((r) => r.data).join('\n'))
    .digest('hex');
}

/**
 * Computes the scores of all units as of a moment and keeps them. Asked again for the same moment it
 * answers with what it kept; what a lost attempt left behind under its number is replaced.
 */
export async function freezeScores(
  prisma: PrismaClient,
  request: FreezeRequest,
): Promise<{ sha256: string }> {
  const { planId, assessmentId, freeze, stage, asOf } = request;
  const where = { assessmentId_freeze: { assessmentId, freeze } };
  const known = await prisma.scoreFreeze.findUnique({ where });
  if (known?.asOf === asOf && known.stage === stage) return { sha256: known.sha256 };
  const state = await assessmentState(prisma, assessmentId);
  const rows = rowsOf(request, scorePlan(await scoringFacts(prisma, { planId, state, asOf })));
  const sha256 = freezeHash(rows);
  await prisma.$transaction(async (tx) => {
    await tx.frozenScore.deleteMany({ where: { assessmentId, freeze } });
    await tx.scoreFreeze.deleteMany({ where: { assessmentId, freeze } });
    await tx.scoreFreeze.create({ data: { assessmentId, freeze, stage, asOf, sha256 } });
    await tx.frozenScore.createMany({ data: rows });
  }, PATIENTLY);
  return { sha256 };
}
