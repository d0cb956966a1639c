/** What fires next for a task, and when: the one question a task's workflow asks (domain.md §3). */
import { addDays, dateOf, instantAt, type Instant } from '../calendar/dates.js';
import { nextRoundUp } from '../checkpoint/round-ups.js';
import { elapsedOn, nextStep } from '../escalation/ladder.js';
import { nodeIdOf } from './plan-nodes.js';
import {
  FOR_EVER,
  rememberedFires,
  soonestOf,
  type FireMemory,
  type Foreseen,
  type ForeseenPart,
} from './remembered-fires.js';
import type { RulesContext } from './rules-context.js';
import { onceADay, type Sight } from './sight.js';
import type { TaskFact } from './task-events.js';
import { hasEnded, isOpen, type Owed, type TaskNode, type TaskState } from './task-state.js';
import { lookBackFires } from './look-back.js';
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
function isAnswered({ kind }: TaskNode, { standing, dueOn }: Owed): boolean {
  return standing.some(
    (s) =>
      s.to === undefined &&
      (s.reason === 'extension' ||
        s.reason === 'excusal' ||
        (s.reason === 'report' && s.from <= dueOn) ||
        (s.reason === 'acceptance' && kind === 'acceptance')),
  );
}

function missFires(node: TaskNode, owed: Owed): Fire[] {
  if (owed.status === 'overdue' || isAnswered(node, owed)) return [];
  const { unitId, dueOn } = owed;
  const fact: TaskFact = { type: 'DeadlineMissed', nodeId: node.nodeId, unitId, dueOn };
  return [{ at: instantAt(addDays(dueOn, 1), '00:00'), fact }];
}

/** A step stays as foreseen until its day has come; what is late may move from day to day. */
function owedFires(sight: Sight, node: TaskNode, owed: Owed): Foreseen {
  const { today } = sight;
  const { policy, calendar } = sight.context;
  const misses = missFires(node, owed);
  const step = nextStep(owed, node.kind, { policy, calendar, today });
  if (!step) return { fires: misses, until: FOR_EVER };
  const { rung, offset, on } = step;
  const { unitId, dueOn } = owed;
  const elapsed = elapsedOn({ owed, rung }, calendar, on > today ? on : today);
  const about = { nodeId: node.nodeId, unitId, rung, offset, elapsed, dueOn };
  const fire: Fire = { at: onceADay(sight, on), fact: { type: 'StepTaken', ...about } };
  return { fires: [...misses, fire], until: on };
}

const NOTHING: Foreseen = { fires: [], until: FOR_EVER };
const byOwed: FireMemory = new WeakMap();
const byNode: FireMemory = new WeakMap();

function nodeFires(sight: Sight, node: TaskNode): Foreseen {
  const { context: rules, today } = sight;
  const [only, other] = node.owed;
  if (only && !other) return isOpen(only) ? owedFires(sight, node, only) : NOTHING;
  const fires: Fire[] = [];
  let until = FOR_EVER;
  for (const owed of node.owed) {
    if (!isOpen(owed)) continue;
    const about = { fact: owed, rules, today };
    const seen = rememberedFires(byOwed, about, () => owedFires(sight, node, owed));
    fires.push(...seen.fires);
    if (seen.until < until) until = seen.until;
  }
  return { fires, until };
}

/**
 * The next round-up opens the day after the last one was due. Periods that passed while nobody
 * looked (suspended, system down) are not made up for: nobody could have reported in them.
 */
function roundUpFires(sight: Sight): Fire[] {
  const { state, context, today } = sight;
  if (state.owners.length === 0) return [];
  const last = state.nodes.findLast((n) => n.kind === 'roundup');
  const lastDue = last?.owed.reduce((d, o) => (o.firstDueOn > d ? o.firstDueOn : d), '');
  if (!lastDue) return [];
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

/** The fires of each part of a task. */
function partsOf(state: TaskState, context: RulesContext): ForeseenPart[] {
  if (state.phase === 'draft' || state.phase === 'suspended') return [];
  const today = dateOf(context.now);
  const sight: Sight = { state, context, today };
  if (hasEnded(state)) return lookBackFires(sight);
  const parts: ForeseenPart[] = waitingFires(sight);
  for (const node of state.nodes) {
    const about = { fact: node, rules: context, today };
    parts.push(rememberedFires(byNode, about, () => nodeFires(sight, node)));
  }
  const fires = roundUpFires(sight);
  parts.push({ fires, soonest: fires[0] });
  return parts;
}

/** Everything that will fire next of its own accord, one entry a waiting matter, soonest first. */
export function comingFires(state: TaskState, context: RulesContext): Fire[] {
  const fires = partsOf(state, context).flatMap((part) => part.fires);
  return fires.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The next thing to fire, or `undefined` when only people can move the task. */
export function nextFire(state: TaskState, context: RulesContext): Fire | undefined {
  return soonestOf(partsOf(state, context).map((part) => part.soonest));
}
