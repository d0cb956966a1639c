/**
 * A new edition of the plan amends a running task (domain.md §2): what was first promised stays,
 * what is open moves to the new dates, what is satisfied stays as it is, and the old values are kept.
 */
import { dateOf, isIsoDate, type IsoDate } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import { SYSTEM_ACTOR } from '../people/roles.js';
import type { Amendment, DutyChange } from './amendment.js';
import { appointOwner } from './assignment.js';
import { blank, firstRefusal, isOffice, isRefusal, type Rule } from './decision.js';
import { nodeOfDuty } from './duty-nodes.js';
import { evolve } from './evolve.js';
import { nodeIdOf } from './plan-nodes.js';
import type { RulesContext } from './rules-context.js';
import type { TaskCommandOf } from './task-commands.js';
import type { TaskFact } from './task-events.js';
import {
  hasEnded,
  isOwing,
  type TaskNode,
  type TaskState,
  type WaitingExcusal,
} from './task-state.js';

type Amend = TaskCommandOf<'AmendTask'>;
type Step = (state: TaskState, command: Amend, context: RulesContext) => TaskFact[];

interface Reworded {
  nodeId: string;
  title: string;
  dueOn: IsoDate;
}

/** Without a final review of its own, a task's last node stands at the end of the term. */
function ofDuties(state: TaskState, { duties, term }: Amendment): Reworded[] {
  const termEnd = term?.to ?? state.termEnd;
  return duties.flatMap((change) => {
    const node = nodeOfDuty(state, change);
    const dueOn = change.to?.dueOn ?? (node?.kind === 'final' ? termEnd : undefined);
    // What is satisfied keeps the words and the date it was satisfied under.
    if (!node || !dueOn || !node.owed.some(isOwing)) return [];
    return [{ nodeId: node.nodeId, title: change.to?.title ?? node.title, dueOn }];
  });
}

/** The last node of a task without a final review of its own moves with the end of the term. */
function ofTerm(state: TaskState, { term }: Amendment): Reworded[] {
  if (!term?.movesFinal) return [];
  return state.nodes
    .filter((n) => n.kind === 'final' && n.dueOn === term.from && n.owed.some(isOwing))
    .map(({ nodeId, title }) => ({ nodeId, title, dueOn: term.to }));
}

function rewordedNodes(state: TaskState, amendment: Amendment): Reworded[] {
  const dated = ofDuties(state, amendment);
  const known = new Set(dated.map((n) => n.nodeId));
  return [...dated, ...ofTerm(state, amendment).filter((n) => !known.has(n.nodeId))];
}

const amended: Step = (state, command) => {
  const { edition, reason, amendment, leaves } = command;
  const joins = command.joins.map(({ unitId, role, name }) => ({ unitId, role, name }));
  const nodes = rewordedNodes(state, amendment);
  return [{ type: 'PlanAmended', edition, reason, ...amendment, leaves, joins, nodes }];
};

/**
 * Nobody is late for a date heard of afterwards: a new date that has passed already becomes the day
 * by which an assignment would have to be accepted, and never a later one than stood before.
 */
function movedDates(
  node: TaskNode,
  to: string,
  { command, context }: { command: Amend; context: RulesContext },
): TaskFact[] {
  const today = dateOf(context.now);
  const soon = addWorkdays(context.calendar, today, context.policy.acceptWorkdays);
  const { edition, reason } = command;
  return node.owed.filter(isOwing).flatMap(({ unitId, dueOn: from }): TaskFact[] => {
    const dueOn = to > today ? to : from < soon ? from : soon;
    if (dueOn === from) return [];
    const { nodeId } = node;
    return [{ type: 'DueDateAmended', nodeId, unitId, dueOn, from, reason, edition }];
  });
}

const redated =
  (before: TaskState): Step =>
  (state, command, context) =>
    rewordedNodes(before, command.amendment).flatMap(({ nodeId, dueOn }) => {
      const node = state.nodes.find((n) => n.nodeId === nodeId);
      return node ? movedDates(node, dueOn, { command, context }) : [];
    });

/** A promise the plan gives up is owed no more; without a final review, the term's end stands. */
const withdrawn =
  (before: TaskState): Step =>
  (state, { edition, reason, amendment }) =>
    amendment.duties.flatMap((change): TaskFact[] => {
      const node = change.to ? undefined : nodeOfDuty(before, change);
      if (!node || node.kind === 'final') return [];
      const units = node.owed.filter(isOwing).map((o) => o.unitId);
      const lapsed = state.waitingExtensions.filter((e) => e.nodeId === node.nodeId);
      const only = (nodeIds: string[]) => nodeIds.every((id) => id === node.nodeId);
      const dropped = (state.waitingExcusals ?? []).filter((e) => only(e.nodeIds));
      return [
        { type: 'NodeWithdrawn', nodeId: node.nodeId, unitIds: units, reason, edition },
        ...lapsed.map(lapse),
        ...dropped.map(drop),
      ];
    });

const lapse = ({ extensionId, nodeId, unitId }: TaskState['waitingExtensions'][number]) =>
  ({ type: 'ExtensionLapsed', extensionId, nodeId, unitId }) as const;

const drop = ({ excusalId, nodeIds, unitId }: WaitingExcusal) =>
  ({ type: 'ExcusalDropped', excusalId, nodeIds, unitId }) as const;

/** A request for less than the edition gives anyway has no point any more. */
const overtaken: Step = (state) =>
  state.waitingExtensions
    .filter(({ nodeId, unitId, toDate }) => {
      const node = state.nodes.find((n) => n.nodeId === nodeId);
      const owed = node?.owed.find((o) => o.unitId === unitId);
      return owed !== undefined && owed.dueOn >= toDate;
    })
    .map(lapse);

const left: Step = (state, { leaves, edition, reason }) =>
  leaves
    .filter(({ unitId }) => state.owners.some((o) => o.unitId === unitId))
    .flatMap(({ unitId, role, names }): TaskFact[] => [
      { type: 'OwnerWithdrawn', unitId, role, names, reason, edition },
      ...state.waitingExtensions.filter((e) => e.unitId === unitId).map(lapse),
      ...(state.waitingExcusals ?? []).filter((e) => e.unitId === unitId).map(drop),
    ]);

/** A promise that is new, or whose old date had passed before the task was assigned. */
const opened =
  (before: TaskState): Step =>
  (state, { amendment }, context) => {
    const today = dateOf(context.now);
    const isNew = (change: DutyChange) => change.to && !nodeOfDuty(before, change);
    const unitIds = state.owners.map((o) => o.unitId);
    return amendment.duties
      .filter((change) => isNew(change) && (change.to?.dueOn ?? '') > today)
      .flatMap(({ to }, i): TaskFact[] => {
        if (!to) return [];
        const nodeId = nodeIdOf(state.taskId, state.counters.node + i + 1);
        const { kind, title, dueOn } = to;
        return [{ type: 'NodeOpened', node: { nodeId, kind, title, dueOn, unitIds } }];
      });
  };

/** One after the other: each acceptance is a node with a number of its own. */
const joined: Step = (state, command, context) => {
  const { joins, reason, actor, key } = command;
  const facts: TaskFact[] = [];
  let current = state;
  for (const { unitId, role, reachable } of joins) {
    const order = { type: 'AppointOwner', unitId, role, reachable, reason, actor, key } as const;
    const verdict = appointOwner(order, current, context);
    if (isRefusal(verdict)) continue;
    facts.push(...verdict);
    current = folded(current, verdict, context);
  }
  return facts;
};

/** A task that waited for its close-out and has something open again goes back to work. */
const reopened =
  (facts: readonly TaskFact[]): Step =>
  (state, { reason }) => {
    const more = facts.some((f) => f.type === 'NodeOpened' || f.type === 'OwnerAppointed');
    const askerLeft = !state.owners.some((o) => o.unitId === state.closeOut?.unitId);
    return state.closeOut && (more || askerLeft) ? [{ type: 'CloseOutReturned', reason }] : [];
  };

function folded(state: TaskState, facts: readonly TaskFact[], { now }: RulesContext): TaskState {
  return facts.reduce((s, fact) => evolve(s, { ...fact, at: now, actor: SYSTEM_ACTOR }), state);
}

/** Carries out what the office confirmed of an edition, for one task, all at once. */
export const amendTask: Rule<'AmendTask'> = (command, state, context) => {
  const { duties, term } = command.amendment;
  const dates = duties.flatMap(({ from, to }) => [from, to]);
  const refusal = firstRefusal(
    [!isOffice(command.actor), 'OnlyOfficeMay'],
    [hasEnded(state), 'TaskHasEnded'],
    [blank(command.reason), 'ReasonMissing'],
    [dates.some((d) => d && !isIsoDate(d.dueOn)), 'DateImpossible'],
    [term !== undefined && !isIsoDate(term.to), 'DateImpossible'],
  );
  if (refusal) return refusal;
  const facts: TaskFact[] = [];
  let current = state;
  const take = (step: Step): void => {
    const more = step(current, command, context);
    facts.push(...more);
    current = folded(current, more, context);
  };
  const steps = [amended, redated(state), withdrawn(state), overtaken, left, opened(state), joined];
  for (const step of steps) take(step);
  take(reopened(facts));
  return facts;
};
