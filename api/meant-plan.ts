/** Which plan a request means. */
import { currentPlan } from '../prisma/store/plans.js';
import type { AppDeps } from './deps.js';

/** The plan named, or the current one; `undefined` when there is no plan at all. */
export async function meantPlanId(
  { prisma }: AppDeps,
  planId: string | undefined,
): Promise<string | undefined> {
  return planId ?? (await currentPlan(prisma))?.id;
}
