/**
 * How a plan hears of slips and rungs: what its tasks tell of one moment is gathered and taken in
 * an order of its own (domain/escalation/one-breath.ts), so that no case hangs on which task was
 * quicker or on what a restart had to repeat.
 */
import { sleep } from '@temporalio/workflow';
import { dateOf, instantAt, type Instant } from '../domain/calendar/dates.js';
import { inOneBreath, keyOfHeard, type HeardOfSlip } from '../domain/escalation/one-breath.js';
import type { PlanTime } from './plan-time.js';
import { planning } from './proxies.js';

/** Real time before the next look whether all has come; each further one half as long again. */
const FIRST_PAUSE_MS = 60;
const LONGER = 1.5;
/** A task that does not get on holds nobody else up for longer. */
const LONGEST_PAUSE_MS = 12_800;

export interface PlanHearing {
  planId: string;
  time: PlanTime;
  take(heard: HeardOfSlip): Promise<void>;
}

export interface Breath {
  /** Plan time is known: what is told from now on is waited for. */
  begin(): void;
  /** Resolves, for the first of those gathered, when all of them were taken. */
  hear(heard: HeardOfSlip): Promise<void>;
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

export function hearInOneBreath({ planId, time, take }: PlanHearing): Breath {
  let inbox: HeardOfSlip[] = [];
  let taking = false;
  const moment = momentOf(planId, time);
  return {
    begin: moment.begin,
    hear: async (heard) => {
      inbox.push(heard);
      if (taking) return;
      taking = true;
      while (inbox.length > 0) {
        await moment.toBeOver(() => inbox);
        const breath = inOneBreath(inbox);
        inbox = [];
        for (const one of breath) {
          moment.took(one);
          await take(one);
        }
      }
      taking = false;
    },
  };
}

/** Waits until all that the record says was told has arrived. */
function momentOf(planId: string, time: PlanTime) {
  /** What was told before is of an earlier run, which has taken it or left it to its messages. */
  let begunAt: Instant | undefined;
  const taken = new Set<string>();
  const allHasCome = async (inbox: () => readonly HeardOfSlip[]): Promise<boolean> => {
    await time.refresh();
    const now = time.now();
    const since = later(instantAt(dateOf(now), '00:00'), begunAt ?? now);
    const { told } = await planning.readTold({ planId, since, now });
    const heard = new Set([...taken, ...inbox().map(keyOfHeard)]);
    return told.every((key) => heard.has(key));
  };
  return {
    begin: (): void => {
      begunAt = time.now();
    },
    took: (heard: HeardOfSlip): void => {
      taken.add(keyOfHeard(heard));
    },
    toBeOver: async (inbox: () => readonly HeardOfSlip[]): Promise<void> => {
      for (let ms = FIRST_PAUSE_MS; ms <= LONGEST_PAUSE_MS; ms = Math.ceil(ms * LONGER)) {
        if (await allHasCome(inbox)) return;
        await sleep(ms);
      }
    },
  };
}
