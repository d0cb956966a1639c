/** The list of the unclaimed at 100,000 tasks and 60 units out of reach. */
import { listUnclaimed } from '../prisma/store/unclaimed.js';
import { largeRecord } from './large-record.js';
import { load } from './load.js';
import { PLAN_ID } from './seed.js';

const SECONDS = 5;
const query = { planId: PLAN_ID, page: 1, pageSize: 100 };

export async function benchUnclaimed(): Promise<string[]> {
  const { prisma, close } = await largeRecord();
  try {
    const ask = () => listUnclaimed(prisma, query);
    const { totals } = await ask();
    const { p50Ms, p95Ms, calls } = await load({ inFlight: 1, seconds: SECONDS }, ask);
    return [
      `first page: p50 ${p50Ms.toFixed(1)} p95 ${p95Ms.toFixed(1)} ms (${calls} calls)`,
      `of ${totals.unreachable} units out of reach, ${totals.withoutOwner} tasks without owner, ${totals.notAccepted} not accepted`,
    ];
  } finally {
    await close();
  }
}
