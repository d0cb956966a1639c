/** Plan time inside a workflow, and waiting for it (decision 011). */
import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar/dates.js';
import {
  REAL_TIME,
  planTimeAt,
  realDelayUntil,
  type PlanClock,
} from '../domain/calendar/plan-clock.js';
import { mutex, type Alone } from './mutex.js';
import { asking } from './proxies.js';
import type { ClockKind } from './messages.js';

/** A workflow that waits under a held clock looks again no sooner, if nobody says that it goes on. */
const HELD_RECHECK_MS = 500;

/** Plan seconds a real second from which on a clock races: an hour and more. */
const RACING_RATE = 3_600;
/**
 * A racing clock stands whenever something is due, so timers that trust its rate ring many times
 * too early; whoever makes it race wakes what is due. They are only for when that one is gone.
 */
const RACING_PATIENCE = 20;

export interface PlanTime {
  now(): Instant;
  /** Whether the clock is asked for at all. */
  isReplaced: boolean;
  /** Learns the clock anew where it can have changed. */
  refresh(): Promise<void>;
  /**
   * Calls a local activity when no other is under way. Hazard: two at once may be resolved in
   * another order when the history is replayed, and the workflow would then be stuck. In service
   * only the recorder calls any, one after the other, and nothing has to wait.
   */
  alone: Alone;
  /** Real milliseconds to wait for a plan time. */
  delayUntil(at: Instant): number;
}

/** In service plan time is workflow time; a replaced clock is asked for at each waking. */
export function planTime(kind: ClockKind): PlanTime {
  let clock: PlanClock = REAL_TIME;
  const now = () => planTimeAt(clock, Date.now());
  const heldDelay = (at: Instant): number => {
    const { rate } = clock;
    const running = { realOrigin: new Date(Date.now()).toISOString(), planOrigin: now(), rate };
    return Math.max(HELD_RECHECK_MS, realDelayUntil(running, at, Date.now()) ?? 0);
  };
  const alone = mutex();
  return {
    now,
    isReplaced: kind === 'replaced',
    refresh: async () => {
      if (kind === 'replaced') clock = (await alone(() => asking.readPlanClock())).clock;
    },
    alone: kind === 'replaced' ? alone : (call) => call(),
    delayUntil: (at) => {
      const ms = realDelayUntil(clock, at, Date.now()) ?? heldDelay(at);
      return clock.rate < RACING_RATE ? ms : ms * RACING_PATIENCE;
    },
  };
}

/**
 * One durable timer that is only replaced when something earlier comes up: a timer that fires for
 * nothing is cheaper than cancelling and starting one at every report.
 */
export interface Alarm {
  /** Makes sure that it rings no later than this; `undefined` wants no ringing at all. */
  setFor(at: Instant | undefined): void;
  /** Whether it rings no later than this as it is. */
  covers(at: Instant | undefined): boolean;
  /** Whether it has rung and nobody has answered. */
  isRinging(): boolean;
  /** Answers it: whether it rang since it was last asked. */
  hasRung(): boolean;
  /** Forgets what it was set for: plan time runs differently now. */
  forget(): void;
}

export function alarm(time: PlanTime): Alarm {
  let pending: { at: Instant; scope: CancellationScope } | undefined;
  let rung = false;
  const wait = async (at: Instant, scope: CancellationScope): Promise<void> => {
    await sleep(Math.max(1, time.delayUntil(at)));
    if (pending?.scope === scope) pending = undefined;
    rung = true;
  };
  const forget = (): void => {
    pending?.scope.cancel();
    pending = undefined;
  };
  const covers = (at: Instant | undefined): boolean =>
    at === undefined || (pending !== undefined && pending.at <= at);
  return {
    covers,
    setFor: (at) => {
      if (at === undefined || covers(at)) return;
      forget();
      const scope = new CancellationScope();
      pending = { at, scope };
      scope
        .run(() => wait(at, scope))
        .catch((error: unknown) => {
          if (!isCancellation(error)) throw error;
        });
    },
    isRinging: () => rung,
    hasRung: () => {
      const was = rung;
      rung = false;
      return was;
    },
    forget,
  };
}
