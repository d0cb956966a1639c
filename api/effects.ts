/** What other rules would change of what fires by itself: both sides computed by the same rules. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Instant } from '../domain/calendar/dates.js';
import { RUNGS, type Rung } from '../domain/policy/policy.js';
import { compareFires, type FireChange } from '../domain/task/compare-fires.js';
import { foresee } from '../domain/task/foresee.js';
import type { Fire } from '../domain/task/next-fire.js';
import type { Rules } from '../domain/task/rules-context.js';
import type { TaskState } from '../domain/task/task-state.js';
import { taskStates, tasksUnderWay } from '../prisma/store/folded-states.js';
import { namesOfAllUnits } from '../prisma/store/unit-names.js';
import type { Effect } from './contract/foresight.js';
import type { AppDeps } from './deps.js';
import { mattersOf } from './matters.js';

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

interface Sides {
  before: Rules;
  after: Rules;
  until: Instant;
}
type Change = Effect['changes'][number];
type About = Omit<Change, 'unitId' | 'unitName' | 'fact' | 'before' | 'after'>;

/** Rows of differences, held short; the figures count all of them. */
function changeRows(names: ReadonlyMap<string, string>) {
  const rows: Change[] = [];
  let total = 0;
  return {
    rows,
    total: () => total,
    add(about: About, changes: readonly FireChange<{ type: string }>[], whose: string | null) {
      total += changes.length;
      for (const change of changes.slice(0, Math.max(0, MOST_CHANGES - rows.length))) {
        const unitId = unitOf(change.fact) ?? whose;
        const unitName = unitId === null ? null : (names.get(unitId) ?? null);
        rows.push({ ...about, unitId, unitName, ...change, fact: { ...change.fact } });
      }
      return changes.length > 0;
    },
  };
}

/** The effect of rules on everything under way of a plan, from now to a moment. */
export async function effectOf(
  deps: AppDeps,
  planId: string,
  { before, after, until }: Sides,
): Promise<Effect> {
  const span = { from: deps.clock.now(), until };
  const found = changeRows(await namesOfAllUnits(deps.prisma));
  const counts = rungCounts();
  let [tasks, others] = [0, 0];
  await eachTask(deps, await tasksUnderWay(deps.prisma, { planId }), (state) => {
    const [old, fresh] = [foresee(state, before, span), foresee(state, after, span)];
    counts.count(old, 'before');
    counts.count(fresh, 'after');
    const { taskId, number, title } = state;
    const task = { taskId, number, title };
    const about = { of: 'task', task, proceeding: null, assessment: null } as const;
    if (found.add(about, compareFires(old, fresh), null)) tasks += 1;
  });
  for (const { about, unitId, foresee: coming } of await mattersOf(deps.prisma, planId)) {
    const changes = compareFires(coming(before, span), coming(after, span));
    if (found.add({ ...about, task: null }, changes, unitId)) others += 1;
    await breathe();
  }
  return { until, byRung: counts.rows(), changes: found.rows, total: found.total(), tasks, others };
}
