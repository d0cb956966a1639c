/** Whether the last process ended in order: if not, its last writes have to be asked about. */
import type { PrismaClient } from '../generated/client.js';

const KEY = 'stoppedReal';

/** Writes down that everything under way has ended. @param realNow ISO instant of real time. */
export async function noteCleanStop(prisma: PrismaClient, realNow: string): Promise<void> {
  await prisma.setting.upsert({
    where: { key: KEY },
    create: { key: KEY, value: realNow },
    update: { value: realNow },
  });
}

/**
 * Streams, of tasks and of plans, with events recorded within a stretch of real time before the
 * last one; none when the process that wrote it stopped in order.
 */
export async function streamsInDoubt(prisma: PrismaClient, ms: number): Promise<string[]> {
  const last = await prisma.event.findFirst({ orderBy: { id: 'desc' }, select: { atReal: true } });
  const stop = await prisma.setting.findUnique({ where: { key: KEY } });
  if (!last || (stop && stop.value >= last.atReal)) return [];
  const since = new Date(Date.parse(last.atReal) - ms).toISOString();
  const rows = await prisma.event.findMany({
    where: { atReal: { gte: since } },
    distinct: ['stream'],
    select: { stream: true },
  });
  return rows.map((r) => r.stream);
}
