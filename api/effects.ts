/** What other rules would change of what fires by itself: both sides computed by the same rules. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Instant } from '../domain/calendar/dates.js';
import { RUNGS, type Rung } from '../domain/policy/policy.js';
import { compareFires } from '../domain/task/compare-fires.js';
import { foresee } from '../domain/task/foresee.js';
import type { Fire } from '../domain/task/next-fire.js';
import type { Rules } from '../domain/task/rules-context.js';
import type { TaskState } from '../domain/task/task-state.js';
import { taskStates, tasksUnderWay } from '../prisma/store/folded-states.js';
import { namesOfAllUnits } from '../prisma/store/unit-names.js';
import type { Effect } from './contract/foresight.js';
import type { AppDeps } from './deps.js';

/** Rows that a page can show; the figures count all. */
const MOST_CHANGES = 300;
/** Tasks folded between two breaths of the process: others are answered meanwhile. */
const AT_ONCE = 20;

/** Goes through the tasks of a plan in parts, so that nobody else has to wait. */
export async function eachTask(
  { prisma }: Pick<AppDeps, 'prisma'>,
  taskIds: string[],
  see: (state: TaskState) => void,
): Promise<void> {
  for (let i = 0; i < taskIds.length; i += AT_ONCE) {
    for (const state of await taskStates(prisma, taskIds.slice(i, i + AT_ONCE))) see(state);
    await breathe();
  }
}

const unitOf = (fact: object): string | null =>
  'unitId' in fact && typeof fact.unitId === 'string' ? fact.unitId : null;

function rungCounts() {
  const counts = new Map<Rung, { before: number; after: number }>();
  return {
    count(fires: readonly Fire[], side: 'before' | 'after'): void {
      for (const { fact } of fires) {
        if (fact.type !== 'StepTaken') continue;
        const known = counts.get(fact.rung) ?? { before: 0, after: 0 };
        known[side] += 1;
        counts.set(fact.rung, known);
      }
    },
    rows: () =>
      RUNGS.flatMap((rung) => {
        const known = counts.get(rung);
        return known ? [{ rung, ...known }] : [];
      }),
  };
}

/** The effect of rules on every task under way of a plan, from now to a moment. */
export async function effectOf(
  deps: AppDeps,
  planId: string,
  { before, after, until }: { before: Rules; after: Rules; until: Instant },
): Promise<Effect> {
  const span = { from: deps.clock.now(), until };
  const names = await namesOfAllUnits(deps.prisma);
  const ids = await tasksUnderWay(deps.prisma, { planId });
  const counts = rungCounts();
  const changes: Effect['changes'] = [];
  const changed = new Set<string>();
  let total = 0;
  await eachTask(deps, ids, (state) => {
    const [old, fresh] = [foresee(state, before, span), foresee(state, after, span)];
    counts.count(old, 'before');
    counts.count(fresh, 'after');
    const { taskId, number, title } = state;
    for (const change of compareFires(old, fresh)) {
      total += 1;
      changed.add(taskId);
      if (changes.length >= MOST_CHANGES) continue;
      const unitId = unitOf(change.fact);
      const unitName = unitId === null ? null : (names.get(unitId) ?? null);
      const task = { taskId, number, title };
      changes.push({ task, unitId, unitName, ...change, fact: { ...change.fact } });
    }
  });
  return { until, byRung: counts.rows(), changes, total, tasks: changed.size };
}
