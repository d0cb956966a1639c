/** The plan clock of this process: real time in service, a replaced one in a rehearsal. */
import type { Instant } from '../domain/calendar/dates.js';
import {
  isRealTime,
  planTimeAt,
  runningUntil,
  withRate,
  type PlanClock,
} from '../domain/calendar/plan-clock.js';
import { latestRecordAt, readClock, saveClock } from '../prisma/store/plan-clock.js';
import type { PrismaClient } from '../prisma/generated/client.js';
import type { ClockKind } from '../workflows/messages.js';

export interface ClockKeeper {
  kind: ClockKind;
  clock(): PlanClock;
  now(): Instant;
  /** Lets a replaced clock run on, but not beyond a plan time. */
  runUntil(stopAt: Instant): void;
  /** Holds a replaced clock where it stands. */
  hold(): void;
  /** Writes down where a replaced clock stands, so that a restart goes on from there. */
  keep(): Promise<void>;
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/**
 * Opens the clock that the database names. A replaced clock stood still while the system was
 * down: it goes on from where it was kept, and never before the last thing on record.
 * @param replaced puts a replaced clock in force on a database that has none.
 */
export async function openClock(
  prisma: PrismaClient,
  replaced?: { from: Instant; rate: number },
): Promise<ClockKeeper> {
  const kept = await readClock(prisma);
  const started = replaced && isRealTime(kept);
  let clock: PlanClock = kept;
  const nowReal = () => Date.now();
  if (started) {
    const realOrigin = new Date(nowReal()).toISOString();
    clock = { realOrigin, planOrigin: replaced.from, rate: replaced.rate, stopAt: replaced.from };
  } else if (!isRealTime(kept)) {
    const stoodAt = later(kept.planOrigin, (await latestRecordAt(prisma)) ?? kept.planOrigin);
    const rate = replaced?.rate ?? kept.rate;
    const realOrigin = new Date(nowReal()).toISOString();
    clock = { realOrigin, planOrigin: stoodAt, rate, stopAt: stoodAt };
  }
  const kind: ClockKind = isRealTime(clock) ? 'real' : 'replaced';
  const keep = async (): Promise<void> => {
    if (kind === 'real') return;
    await saveClock(prisma, withRate(clock, clock.rate, nowReal()));
  };
  const runUntil = (stopAt: Instant): void => {
    if (kind === 'real') throw new Error('the clock of ordinary service cannot be changed');
    clock = runningUntil(clock, stopAt, nowReal());
  };
  await keep();
  return {
    kind,
    clock: () => clock,
    now: () => planTimeAt(clock, nowReal()),
    keep,
    runUntil,
    hold: () => runUntil(planTimeAt(clock, nowReal())),
  };
}
