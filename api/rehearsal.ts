/** A plan's whole term under two policies, by the pure rules; others are answered meanwhile. */
import { setImmediate as breathe } from 'node:timers/promises';
import { USUAL_SHARES, type Shares } from '../domain/rehearsal/assumed-behaviour.js';
import { comparedBy, differing, type Compared } from '../domain/rehearsal/compare-rehearsals.js';
import {
  beginRehearsal,
  type Rehearsal,
  type RehearsalPlan,
} from '../domain/rehearsal/rehearse-plan.js';
import { seededChance } from '../domain/rehearsal/seeded.js';
import { COUNTED, type Counted } from '../domain/rehearsal/tally.js';
import type { Rules } from '../domain/task/rules-context.js';
import { tasksToStart, type TaskToStart } from '../prisma/store/activation.js';
import { planById } from '../prisma/store/plans.js';
import { namesOfAllUnits } from '../prisma/store/unit-names.js';
import type { PolicyRehearsal } from './contract/rehearsals.js';
import type { AppDeps } from './deps.js';

/** Owners' parts of tasks that are rehearsed at most: some seconds of work. */
const MOST_PARTS = 300;
/** Things that happen between two breaths of the process. */
const AT_ONCE = 200;
const MOST_TASKS = 10_000;
/** One kind of luck for both sides: what differs comes from the policies alone. */
const SEED = 1;

/** All tasks, or so few of them, spread evenly, that their parts are no more than can be rehearsed. */
export function spread<T extends { owners: readonly unknown[] }>(tasks: T[], most: number): T[] {
  const parts = tasks.reduce((sum, t) => sum + t.owners.length, 0);
  const every = Math.ceil(parts / most);
  return every <= 1 ? tasks : tasks.filter((_, i) => i % every === 0);
}

async function rehearsed(plan: RehearsalPlan, rules: Rules, shares: Shares): Promise<Rehearsal> {
  const underWay = beginRehearsal(plan, rules, { shares, chance: seededChance(SEED) });
  while (underWay.goOn(AT_ONCE)) await breathe();
  return underWay.result();
}

const countsOf = ({ before, after }: Compared, what: readonly Counted[]) =>
  what
    .map((w) => ({ what: w, before: before[w], after: after[w] }))
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));

const planFrom = (
  { id, termStart, termEnd }: { id: string; termStart: number; termEnd: number },
  tasks: readonly TaskToStart[],
): RehearsalPlan => ({
  planId: id,
  termStart: `${termStart}-01-01`,
  termEnd: `${termEnd}-12-31`,
  tasks: tasks.map(({ taskId, title, kind, owners, duties }) => {
    return { taskId, title, kind, owners, duties };
  }),
});

/** Rehearses a plan under two sets of rules; nothing when there is no such plan. */
export async function rehearseBoth(
  { prisma }: Pick<AppDeps, 'prisma'>,
  planId: string,
  { before, after, shares = USUAL_SHARES }: { before: Rules; after: Rules; shares?: Shares },
): Promise<Omit<PolicyRehearsal, 'unknownYears'> | undefined> {
  const plan = await planById(prisma, planId);
  if (!plan) return undefined;
  const all = await tasksToStart(prisma, planId, { fromNumber: 0, most: MOST_TASKS });
  const owned = all.filter((t) => t.owners.length > 0);
  const taken = spread(owned, MOST_PARTS);
  const played = planFrom(plan, taken);
  const sides = {
    before: await rehearsed(played, before, shares),
    after: await rehearsed(played, after, shares),
  };
  const [whole] = comparedBy(sides, () => '');
  const names = await namesOfAllUnits(prisma);
  const units = comparedBy(sides, (m) => m.unitId).flatMap((unit) => {
    const counts = countsOf(unit, differing([unit]));
    return counts.length > 0 ? [{ unitName: names.get(unit.key) ?? unit.key, counts }] : [];
  });
  const total = whole ? countsOf(whole, COUNTED) : [];
  return { tasks: owned.length, rehearsed: taken.length, shares, total, units };
}
