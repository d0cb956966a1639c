/** What fires next for a task, and when: the one question a task's workflow asks (domain.md §3). */
import { addDays, dateOf, instantAt, type Instant, type IsoDate } from '../calendar/dates.js';
import { addWorkdays, isWorkday } from '../calendar/workdays.js';
import { nextRoundUp } from '../checkpoint/round-ups.js';
import { elapsedOn, nextStep } from '../escalation/ladder.js';
import type { RulesContext } from './rules-context.js';
import { nodeIdOf } from './plan-nodes.js';
import type { TaskFact } from './task-events.js';
import { hasEnded, isOpen, type Owed, type TaskNode, type TaskState } from './task-state.js';

/** Something that time will bring about unless somebody acts first. */
export interface Fire {
  at: Instant;
  fact: TaskFact;
}

interface Sight {
  state: TaskState;
  context: RulesContext;
  today: IsoDate;
}

/** The sending time of a working day; what is late waits for the next one, never a day off. */
function onceADay({ context, today }: Sight, on: IsoDate): Instant {
  const late = on < today && !isWorkday(context.calendar, today);
  return instantAt(late ? addWorkdays(context.calendar, today, 1) : on, context.policy.sendAt);
}

/** A report that waits is an answer given in time; only the review decides what became of it. */
function isWaiting(state: TaskState, node: TaskNode, owed: Owed): boolean {
  return state.waitingReports.some(
    (r) => r.unitId === owed.unitId && r.serves.includes(node.nodeId),
  );
}

function missFire({ state }: Sight, node: TaskNode, owed: Owed): Fire[] {
  if (owed.status === 'overdue' || isWaiting(state, node, owed)) return [];
  const asks = owed.standing.some((s) => !s.to && s.reason === 'extension');
  if (asks) return [];
  const { nodeId } = node;
  const { unitId, dueOn } = owed;
  const fact: TaskFact = { type: 'DeadlineMissed', nodeId, unitId, dueOn };
  return [{ at: instantAt(addDays(dueOn, 1), '00:00'), fact }];
}

function stepFire(sight: Sight, node: TaskNode, owed: Owed): Fire[] {
  const { policy, calendar } = sight.context;
  const step = nextStep(owed, node.kind, { policy, calendar, today: sight.today });
  if (!step) return [];
  const { rung, offset } = step;
  const { unitId, dueOn } = owed;
  const elapsed = elapsedOn(owed, calendar, step.on > sight.today ? step.on : sight.today);
  const fact: TaskFact = {
    type: 'StepTaken',
    nodeId: node.nodeId,
    unitId,
    rung,
    offset,
    elapsed,
    dueOn,
  };
  return [{ at: onceADay(sight, step.on), fact }];
}

function owedFires(sight: Sight): Fire[] {
  return sight.state.nodes.flatMap((node) =>
    node.owed
      .filter(isOpen)
      .flatMap((o) => [...missFire(sight, node, o), ...stepFire(sight, node, o)]),
  );
}

/** Whoever keeps others waiting is reminded as well: reviewers, deciders, the office. */
function waitingFires(sight: Sight): Fire[] {
  const { policy, calendar } = sight.context;
  const after = (on: IsoDate, days: number) => onceADay(sight, addWorkdays(calendar, on, days));
  const { waitingReports, waitingExtensions, closeOut } = sight.state;
  const reviews = waitingReports.map((r): Fire => {
    const since = r.reviewerRemindedOn ?? dateOf(r.reportedAt);
    const fact: TaskFact = { type: 'ReviewerReminded', reportId: r.reportId };
    return { at: after(since, policy.reviewWorkdays), fact };
  });
  const decisions = waitingExtensions.map((e): Fire => {
    const fact: TaskFact = { type: 'DeciderReminded', extensionId: e.extensionId };
    return { at: after(e.deciderRemindedOn ?? e.askedOn, policy.decideWorkdays), fact };
  });
  if (!closeOut) return [...reviews, ...decisions];
  const fact: TaskFact = { type: 'CloseOutReminded', unitId: closeOut.unitId };
  const at = after(closeOut.reviewerRemindedOn ?? closeOut.askedOn, policy.reviewWorkdays);
  return [...reviews, ...decisions, { at, fact }];
}

/** The next round-up opens the day after the last one was due. */
function roundUpFires(sight: Sight): Fire[] {
  const { state, context } = sight;
  if (state.owners.length === 0) return [];
  const last = state.nodes.filter((n) => n.kind === 'roundup').at(-1);
  const lastDue = last?.owed.reduce((d, o) => (o.firstDueOn > d ? o.firstDueOn : d), '');
  if (!lastDue) return [];
  const window = nextRoundUp(context.policy.roundUp, lastDue, state.termEnd);
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

/** Everything that will fire next of its own accord, one entry a waiting matter, soonest first. */
export function comingFires(state: TaskState, context: RulesContext): Fire[] {
  if (hasEnded(state) || state.phase === 'draft' || state.phase === 'suspended') return [];
  const sight: Sight = { state, context, today: dateOf(context.now) };
  return [...owedFires(sight), ...waitingFires(sight), ...roundUpFires(sight)].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
}

/** The next thing to fire, or `undefined` when only people can move the task. */
export function nextFire(state: TaskState, context: RulesContext): Fire | undefined {
  return comingFires(state, context)[0];
}
