/** The office's work lists as chat tells them: how long each is, who is silent, what reached nobody. */
import { RUNGS, type Rung } from '../../domain/policy/policy.js';
import type { PrismaClient } from '../generated/client.js';
import { countCircularQueue } from './circular-queue.js';
import { papersDue } from './documents/papers-due.js';
import { listOverdue } from './overdue.js';
import { countWaiting } from './overview.js';
import { currentPlan } from './plans.js';
import { countWaitingReports } from './reviews.js';
import { listUnclaimed, type UnclaimedPage } from './unclaimed.js';
import { listUnreached, type UnreachedRow } from './unreached-steps.js';

export interface OfficeDay {
  reviews: number;
  decisions: number;
  unclaimed: number;
  unreached: number;
  lookBacks: number;
  circulars: number;
  circularQueue: number;
  papersDue: number;
  drafts: number;
  overdue: { rung: Rung | null; count: number }[];
}

const LINES = 8;
const FIRST = { page: 1, pageSize: LINES };

/** The lists of the plan under way; `undefined` while there is none. */
export async function officeDay(db: PrismaClient): Promise<OfficeDay | undefined> {
  const plan = await currentPlan(db);
  if (!plan) return undefined;
  const planId = plan.id;
  const waiting = await countWaiting(db, planId);
  const { extensions, excusals, closeOuts, proposals, returned, lookBacks, circulars } = waiting;
  const { totals } = await listUnclaimed(db, { planId, ...FIRST });
  const { byRung } = await listOverdue(db, { planId, ...FIRST });
  return {
    reviews: await countWaitingReports(db, { planId }),
    decisions: extensions + excusals + closeOuts + proposals + returned,
    unclaimed: Object.values(totals).reduce((sum, n) => sum + n, 0),
    unreached: (await listUnreached(db, planId)).length,
    ...{ lookBacks, circulars },
    circularQueue: await countCircularQueue(db, planId),
    papersDue: (await papersDue(db, planId)).length,
    drafts: await db.officialDocument.count({ where: { planId, status: 'draft' } }),
    overdue: byRung.map(({ rung, count }) => ({
      rung: RUNGS.find((r) => r === rung) ?? null,
      count,
    })),
  };
}

/** 无人认领 of the plan under way, the first of each list. */
export async function unclaimedNow(db: PrismaClient): Promise<UnclaimedPage | undefined> {
  const plan = await currentPlan(db);
  return plan && listUnclaimed(db, { planId: plan.id, ...FIRST });
}

/** 未送达 of the plan under way. */
export async function unreachedNow(db: PrismaClient): Promise<UnreachedRow[]> {
  const plan = await currentPlan(db);
  return plan ? listUnreached(db, plan.id) : [];
}
