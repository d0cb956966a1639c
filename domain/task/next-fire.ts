/** What fires next for a task, and when: the one question a task's workflow asks (domain.md §3). */
import { addDays, dateOf, instantAt, type Instant } from '../calendar/dates.js';
import { nextRoundUp } from '../checkpoint/round-ups.js';
import { elapsedOn, nextStep } from '../escalation/ladder.js';
import type { RulesContext } from './rules-context.js';
import { nodeIdOf } from './plan-nodes.js';
import { rememberedFire, type DatedFire, type FireMemory } from './remembered-fires.js';
import { onceADay, type Sight } from './sight.js';
import type { TaskFact } from './task-events.js';
import { hasEnded, isOpen, type Owed, type TaskNode, type TaskState } from './task-state.js';
import { waitingFires } from './waiting-fires.js';

/** Something that time will bring about unless somebody acts first. */
export interface Fire {
  at: Instant;
  fact: TaskFact;
}

/**
 * A report that came in time and waits, a request for more time, a return of the assignment: an
 * answer was given, and only the decision tells what became of the date.
 */
function isAnswered(state: TaskState, node: TaskNode, owed: Owed): boolean {
  const { unitId, dueOn } = owed;
  if (owed.standing.some((s) => !s.to && s.reason === 'extension')) return true;
  if (node.kind === 'acceptance') {
    return state.owners.some((o) => o.unitId === unitId && o.acceptance === 'returned');
  }
  return state.waitingReports.some(
    (r) => r.unitId === unitId && r.serves.includes(node.nodeId) && dateOf(r.reportedAt) <= dueOn,
  );
}

const misses: FireMemory = new WeakMap();
const steps: FireMemory = new WeakMap();

function missOf(node: TaskNode, { unitId, dueOn }: Owed): DatedFire {
  const fact: TaskFact = { type: 'DeadlineMissed', nodeId: node.nodeId, unitId, dueOn };
  // Its moment never moves, however late it is looked at.
  return { on: '9999-12-31', fire: { at: instantAt(addDays(dueOn, 1), '00:00'), fact } };
}

function missFire(sight: Sight, node: TaskNode, owed: Owed): Fire | undefined {
  if (owed.status === 'overdue' || isAnswered(sight.state, node, owed)) return undefined;
  const about = { fact: owed, rules: sight.context, today: sight.today };
  return rememberedFire(misses, about, () => missOf(node, owed));
}

function stepOf(sight: Sight, node: TaskNode, owed: Owed): DatedFire | undefined {
  const { today } = sight;
  const { policy, calendar } = sight.context;
  const step = nextStep(owed, node.kind, { policy, calendar, today });
  if (!step) return undefined;
  const { rung, offset, on } = step;
  const { unitId, dueOn } = owed;
  const elapsed = elapsedOn(owed, calendar, on > today ? on : today);
  const about = { nodeId: node.nodeId, unitId, rung, offset, elapsed, dueOn };
  return { on, fire: { at: onceADay(sight, on), fact: { type: 'StepTaken', ...about } } };
}

function owedFires(sight: Sight): Fire[] {
  const fires: Fire[] = [];
  const about = { rules: sight.context, today: sight.today };
  for (const node of sight.state.nodes) {
    for (const owed of node.owed) {
      if (!isOpen(owed)) continue;
      const miss = missFire(sight, node, owed);
      if (miss) fires.push(miss);
      const compute = () => stepOf(sight, node, owed);
      const step = rememberedFire(steps, { ...about, fact: owed }, compute);
      if (step) fires.push(step);
    }
  }
  return fires;
}

/**
 * The next round-up opens the day after the last one was due. Periods that passed while nobody
 * looked (suspended, system down) are not made up for: nobody could have reported in them.
 */
function roundUpFires(sight: Sight): Fire[] {
  const { state, context, today } = sight;
  if (state.owners.length === 0) return [];
  const last = state.nodes.filter((n) => n.kind === 'roundup').at(-1);
  if (!last) return [];
  const lastDue = last.dueOn;
  const after = today > lastDue ? today : lastDue;
  const window = nextRoundUp(context.policy.roundUp, after, state.termEnd);
  if (!window) return [];
  const node = {
    nodeId: nodeIdOf(state.taskId, state.counters.node + 1),
    kind: 'roundup' as const,
    title: window.period,
    dueOn: window.dueOn,
    unitIds: state.owners.map((o) => o.unitId),
  };
  const fact: TaskFact = { type: 'NodeOpened', node };
  return [{ at: instantAt(addDays(lastDue, 1), '00:00'), fact }];
}

function allFires(state: TaskState, context: RulesContext): Fire[] {
  if (hasEnded(state) || state.phase === 'draft' || state.phase === 'suspended') return [];
  const sight: Sight = { state, context, today: dateOf(context.now) };
  return [...owedFires(sight), ...waitingFires(sight), ...roundUpFires(sight)];
}

/** Everything that will fire next of its own accord, one entry a waiting matter, soonest first. */
export function comingFires(state: TaskState, context: RulesContext): Fire[] {
  return allFires(state, context).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The next thing to fire, or `undefined` when only people can move the task. */
export function nextFire(state: TaskState, context: RulesContext): Fire | undefined {
  let soonest: Fire | undefined;
  for (const fire of allFires(state, context)) {
    if (!soonest || fire.at < soonest.at) soonest = fire;
  }
  return soonest;
}
