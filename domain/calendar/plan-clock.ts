/** Plan time as a function of real time, so that five years can be rehearsed in minutes. */
import type { Instant } from './dates.js';

export interface PlanClock {
  /** Real moment at which this stretch of the clock began. */
  realOrigin: Instant;
  /** Plan time at that moment. */
  planOrigin: Instant;
  /** Plan seconds per real second: 1 in service, large in a rehearsal, 0 while held. */
  rate: number;
  /** Plan time that it does not run beyond, until whoever conducts a rehearsal lets it go on. */
  stopAt?: Instant;
}

/** The clock of ordinary service: plan time is real time. */
export const REAL_TIME: PlanClock = {
  realOrigin: '1970-01-01T00:00:00.000Z',
  planOrigin: '1970-01-01T00:00:00.000Z',
  rate: 1,
};

/** Whether this clock is the ordinary one. */
export function isRealTime(clock: PlanClock): boolean {
  return clock.rate === 1 && clock.realOrigin === clock.planOrigin;
}

/** Plan time at a real moment (milliseconds since the epoch). */
export function planTimeAt(clock: PlanClock, realMs: number): Instant {
  const elapsed = Math.max(0, realMs - Date.parse(clock.realOrigin));
  const running = new Date(Date.parse(clock.planOrigin) + elapsed * clock.rate).toISOString();
  return clock.stopAt !== undefined && running > clock.stopAt ? clock.stopAt : running;
}

/**
 * Real milliseconds from `realMs` until plan time reaches `target`; 0 if it has.
 * A clock that is held, or stops before the target, never reaches it: `undefined`, wait for it to change.
 */
export function realDelayUntil(
  clock: PlanClock,
  target: Instant,
  realMs: number,
): number | undefined {
  const planMs = Date.parse(target) - Date.parse(planTimeAt(clock, realMs));
  if (planMs <= 0) return 0;
  const stops = clock.stopAt !== undefined && clock.stopAt < target;
  return clock.rate === 0 || stops ? undefined : Math.ceil(planMs / clock.rate);
}

/** The same clock going on from a real moment at another rate, without a jump. */
export function withRate(clock: PlanClock, rate: number, realMs: number): PlanClock {
  return {
    realOrigin: new Date(realMs).toISOString(),
    planOrigin: planTimeAt(clock, realMs),
    rate,
  };
}

/** The same clock going on from a real moment up to a plan time, without a jump. */
export function runningUntil(clock: PlanClock, stopAt: Instant, realMs: number): PlanClock {
  return { ...withRate(clock, clock.rate, realMs), stopAt };
}
