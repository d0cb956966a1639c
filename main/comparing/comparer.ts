/** Compares long plans in a thread apart, so that the page goes on answering meanwhile. */
import { Worker } from 'node:worker_threads';
import { compareEditions, type Comparison } from '../../domain/edition/compare-editions.js';
import type { EditionPlan, RunningPlan } from '../../domain/edition/compared-plans.js';
import type { HandPair } from '../../domain/edition/match-tasks.js';

export interface Compared {
  running: RunningPlan;
  edition: EditionPlan;
  byHand: readonly HandPair[];
}
/** Nothing: it took longer, or more memory, than any plan is worth. */
export type Compare = (compared: Compared) => Promise<Comparison | undefined>;

interface ComparerLimits {
  /** Up to so many tasks a side it takes less time than starting a thread. */
  fewTasks: number;
  timeMs: number;
  heapMb: number;
}

const LIMITS: ComparerLimits = { fewTasks: 200, timeMs: 120_000, heapMb: 1024 };
const THREAD = new URL('./thread.mjs', import.meta.url);

function inThread(compared: Compared, { timeMs, heapMb }: ComparerLimits) {
  return new Promise<Comparison | undefined>((settle, fail) => {
    const resourceLimits = { maxOldGenerationSizeMb: heapMb };
    const thread = new Worker(THREAD, { workerData: compared, resourceLimits });
    const late = setTimeout(() => end(undefined), timeMs);
    const end = (found: Comparison | undefined): void => {
      clearTimeout(late);
      void thread.terminate();
      settle(found);
    };
    thread.once('message', end);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(late);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') settle(undefined);
      else fail(error);
    });
  });
}

/** Comparisons wait for each other: two at once would only take twice the memory. */
export function openComparer(limits: Partial<ComparerLimits> = {}): Compare {
  const held = { ...LIMITS, ...limits };
  let queue: Promise<unknown> = Promise.resolve();
  return (compared) => {
    const { running, edition, byHand } = compared;
    const most = Math.max(running.tasks.length, edition.tasks.length);
    if (most <= held.fewTasks) return Promise.resolve(compareEditions(running, edition, byHand));
    const next = queue.then(() => inThread(compared, held));
    queue = next.catch(() => undefined);
    return next;
  };
}
