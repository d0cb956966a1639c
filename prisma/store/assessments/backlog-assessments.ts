/** What assessments are to do by themselves: the demo's clock stands until it is done. */
import { dateOf, instantAt, type Instant } from '../../../domain/calendar/dates.js';
import type { PrismaClient } from '../../generated/client.js';
import { policyOf } from '../activation.js';

/** Without an id: a review that the plan asks for and nobody has started. */
export interface DueAssessment {
  assessmentId?: string;
  at: Instant;
}

/** Assessments to fire by a moment, and reviews of the plan that were to start. */
export async function dueAssessments(
  prisma: PrismaClient,
  planId: string,
  now: Instant,
): Promise<DueAssessment[]> {
  const rows = await prisma.assessment.findMany({
    where: { planId, ended: false, nextFireAt: { lte: now } },
    select: { id: true, nextFireAt: true },
  });
  const due: DueAssessment[] = rows.map((r) => ({ assessmentId: r.id, at: r.nextFireAt ?? now }));
  const called = await prisma.assessmentCall.findMany({
    where: { planId, status: 'waiting', dueOn: { lte: dateOf(now) } },
  });
  if (called.length === 0) return due;
  const { sendAt } = await policyOf(prisma, planId);
  const calls = called
    .map(({ dueOn }) => ({ at: instantAt(dueOn, sendAt) }))
    .filter(({ at }) => at <= now);
  return [...due, ...calls];
}

/** The next moment after `now` at which an assessment fires or a review starts. */
export async function nextAssessmentAt(
  prisma: PrismaClient,
  planId: string,
  now: Instant,
): Promise<Instant | undefined> {
  const row = await prisma.assessment.findFirst({
    where: { planId, ended: false, nextFireAt: { gt: now } },
    orderBy: { nextFireAt: 'asc' },
    select: { nextFireAt: true },
  });
  const call = await prisma.assessmentCall.findFirst({
    where: { planId, status: 'waiting', dueOn: { gte: dateOf(now) } },
    orderBy: { dueOn: 'asc' },
  });
  const callAt = call && instantAt(call.dueOn, (await policyOf(prisma, planId)).sendAt);
  return [row?.nextFireAt, callAt]
    .filter((at): at is string => typeof at === 'string' && at > now)
    .sort()[0];
}
