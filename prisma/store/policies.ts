/** The policy of a draft plan: versions saved by hand. A running plan's policy is changed by its workflow. */
import type { Instant } from '../../domain/calendar/dates.js';
import { circularsOf } from '../../domain/policy/circular-policy.js';
import { measuresOf } from '../../domain/policy/measure-policy.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { PrismaClient } from '../generated/client.js';
import { policyOf } from './activation.js';

export interface PolicyInForce {
  policy: Policy;
  /** Null while nobody has saved one: the default. */
  savedAt: Instant | null;
  savedBy: string | null;
}

/** The newest policy of a plan, and who saved it when. */
export async function policyInForce(db: PrismaClient, planId: string): Promise<PolicyInForce> {
  const newest = await db.policyVersion.findFirst({
    where: { planId },
    orderBy: { version: 'desc' },
    select: { savedAt: true, savedBy: true },
  });
  const stored = await policyOf(db, planId);
  // One that was saved before there were such numbers: what holds in their place is shown.
  const policy = { ...stored, measures: measuresOf(stored), circulars: circularsOf(stored) };
  return { policy, savedAt: newest?.savedAt ?? null, savedBy: newest?.savedBy ?? null };
}

/** Saves a version of a draft's policy; false when the plan is no draft or the version exists already. */
export function saveDraftPolicy(
  db: PrismaClient,
  planId: string,
  saved: { policy: Policy; at: Instant; by: string },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { policy, at, by } = saved;
    const { version } = policy;
    const draft = await tx.plan.findFirst({ where: { id: planId, stage: 'draft' } });
    const newest = await tx.policyVersion.findFirst({
      where: { planId, version: { gte: version } },
    });
    if (!draft || newest) return false;
    const data = JSON.stringify(policy);
    await tx.policyVersion.create({ data: { planId, version, data, savedAt: at, savedBy: by } });
    return true;
  });
}
