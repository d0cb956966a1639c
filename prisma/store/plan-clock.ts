/** The plan clock as one row: absent in ordinary service. */
import type { Instant } from '../../domain/calendar/dates.js';
import { REAL_TIME, type PlanClock } from '../../domain/calendar/plan-clock.js';
import type { PrismaClient } from '../generated/client.js';

const KEY = 'planClock';

export async function readClock(prisma: PrismaClient): Promise<PlanClock> {
  const row = await prisma.setting.findUnique({ where: { key: KEY } });
  // Our own JSON, written below.
  return row ? (JSON.parse(row.value) as PlanClock) : REAL_TIME;
}

export async function saveClock(prisma: PrismaClient, clock: PlanClock): Promise<void> {
  const value = JSON.stringify(clock);
  await prisma.setting.upsert({
    where: { key: KEY },
    create: { key: KEY, value },
    update: { value },
  });
}

/** Plan time of the last thing on record: an event, or a message that went out. */
export async function latestRecordAt(prisma: PrismaClient): Promise<Instant | undefined> {
  const last = await prisma.event.findFirst({ orderBy: { id: 'desc' }, select: { at: true } });
  const { _max } = await prisma.delivery.aggregate({ _max: { sentAt: true } });
  return [last?.at, _max.sentAt ?? undefined]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
}
