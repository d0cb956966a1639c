/** Folds of being given a task, taking it, and handing it back. */
import { dateOf, type IsoDate } from '../calendar/dates.js';
import type { NodeKind } from '../policy/policy.js';
import { changeOwed, changeOwner, moveOn, newOwed, stand } from './owed-changes.js';
import type { NewNode, TaskEventOf } from './task-events.js';
import { isOpen, isOwing, type Owed, type TaskNode, type TaskOwner } from './task-state.js';
import type { TaskPhase, TaskState } from './task-state.js';

/** A unit that has not accepted, or cannot be reached, owes, but its ladder stands still. */
function initialStanding(
  state: TaskState,
  { kind, unitId }: { kind: NodeKind; unitId: string },
  on: IsoDate,
): Owed['standing'] {
  const owner = state.owners.find((o) => o.unitId === unitId);
  const standing: Owed['standing'] = [];
  if (kind !== 'acceptance' && owner?.acceptance !== 'accepted') {
    standing.push({ reason: 'acceptance', from: on });
  }
  if (owner && !owner.reachable) standing.push({ reason: 'unreachable', from: on });
  if (state.phase === 'suspended') standing.push({ reason: 'suspended', from: on });
  return standing;
}

/**
 * Round-ups on which nothing is open are dropped from memory when the next one comes; the record
 * keeps them, and the newest one stays to tell when the next is due.
 */
export function withNode(state: TaskState, node: NewNode, on: IsoDate): TaskState {
  const owed = node.unitIds.map((u) =>
    newOwed(node, u, initialStanding(state, { kind: node.kind, unitId: u }, on)),
  );
  const kept = state.nodes.filter(
    (n) => node.kind !== 'roundup' || n.kind !== 'roundup' || n.owed.some(isOwing),
  );
  const { nodeId, kind, title, dueOn } = node;
  return {
    ...state,
    nodes: [...kept, { nodeId, kind, title, dueOn, owed }],
    counters: { ...state.counters, node: state.counters.node + 1 },
  };
}

export function assigned(state: TaskState, event: TaskEventOf<'TaskAssigned'>): TaskState {
  const owners = event.owners.map((o): TaskOwner => ({
    ...o,
    acceptance: 'awaiting',
    claimedPercent: 0,
    verifiedPercent: 0,
  }));
  const start: TaskState = { ...state, phase: 'assigned', owners };
  return event.nodes.reduce((s, n) => withNode(s, n, dateOf(event.at)), start);
}

/** A unit that left and comes back owes anew: what was withdrawn then stays in the events only. */
const owedByOthers = (node: TaskNode, unitId: string): Owed[] =>
  node.owed.filter((o) => o.unitId !== unitId);

/** A unit that joins a running task owes what is still to come, once it has accepted. */
export function appointed(state: TaskState, event: TaskEventOf<'OwnerAppointed'>): TaskState {
  const { unitId, role, reachable, nodeIds, acceptance } = event;
  const on = dateOf(event.at);
  const owner: TaskOwner = {
    unitId,
    role,
    reachable,
    acceptance: 'awaiting',
    claimedPercent: 0,
    verifiedPercent: 0,
  };
  const joined = { ...state, owners: [...state.owners, owner] };
  const nodes = joined.nodes.map((node) => {
    if (!nodeIds.includes(node.nodeId)) return node;
    const standing = initialStanding(joined, { kind: node.kind, unitId }, on);
    return { ...node, owed: [...owedByOthers(node, unitId), newOwed(node, unitId, standing)] };
  });
  return withNode({ ...joined, nodes }, acceptance, on);
}

const acceptanceNode = (state: TaskState) => state.nodes.filter((n) => n.kind === 'acceptance');

export function accepted(state: TaskState, event: TaskEventOf<'AssignmentAccepted'>): TaskState {
  const on = dateOf(event.at);
  const { unitId } = event;
  let next = changeOwner(state, unitId, { acceptance: 'accepted' });
  const nodeIds = acceptanceNode(state).map((n) => n.nodeId);
  next = changeOwed(next, { nodeIds, unitId }, (o) =>
    isOpen(o)
      ? { ...o, status: on <= o.dueOn ? 'satisfied' : 'lateSatisfied', satisfiedOn: on }
      : o,
  );
  next = changeOwed(next, { unitId }, moveOn('acceptance', on));
  if (next.phase === 'assigned') return { ...next, phase: 'active' };
  // Accepted while the task was suspended: it comes back as a task under way.
  return next.resumesTo === 'assigned' ? { ...next, resumesTo: 'active' } : next;
}

/** 退单: until the office decides, the unit is not chased for its acceptance either. */
export function returned(state: TaskState, event: TaskEventOf<'AssignmentReturned'>): TaskState {
  const { unitId } = event;
  const on = dateOf(event.at);
  const next = changeOwner(state, unitId, { acceptance: 'returned', returnedOn: on });
  const nodeIds = acceptanceNode(state).map((n) => n.nodeId);
  return changeOwed(next, { nodeIds, unitId }, stand('acceptance', on));
}

const DECIDED = { returnedOn: undefined, officeRemindedOn: undefined };

export function returnRejected(state: TaskState, event: TaskEventOf<'ReturnRejected'>): TaskState {
  const { unitId } = event;
  const next = changeOwner(state, unitId, { acceptance: 'awaiting', ...DECIDED });
  const nodeIds = acceptanceNode(state).map((n) => n.nodeId);
  return changeOwed(next, { nodeIds, unitId }, moveOn('acceptance', dateOf(event.at)));
}

export function returnReminded(state: TaskState, event: TaskEventOf<'ReturnReminded'>): TaskState {
  return changeOwner(state, event.unitId, { officeRemindedOn: dateOf(event.at) });
}

/** A task that has ended owes nothing more; what was missed stays in its events. */
export function ended(state: TaskState, phase: TaskPhase): TaskState {
  return { ...withdraw(state), phase, closeOut: undefined, excusals: undefined };
}

function withdraw(state: TaskState, unitId?: string): TaskState {
  return changeOwed(state, { unitId }, (o) => (isOpen(o) ? { ...o, status: 'withdrawn' } : o));
}

export function returnUpheld(state: TaskState, event: TaskEventOf<'ReturnUpheld'>): TaskState {
  const { unitId, newUnitId } = event;
  const leaving = state.owners.find((o) => o.unitId === unitId);
  const open = state.nodes.filter((n) => n.owed.some((o) => o.unitId === unitId && isOpen(o)));
  const left = withdraw(
    { ...state, owners: state.owners.filter((o) => o.unitId !== unitId) },
    unitId,
  );
  if (!newUnitId || !leaving) return left;
  const owner: TaskOwner = {
    ...leaving,
    ...DECIDED,
    unitId: newUnitId,
    acceptance: 'awaiting',
    reachable: event.reachable ?? false,
  };
  const joined = { ...left, owners: [...left.owners, owner] };
  const on = dateOf(event.at);
  const nodes = joined.nodes.map((node) => {
    const old = open.find((n) => n.nodeId === node.nodeId)?.owed.find((o) => o.unitId === unitId);
    if (!old) return node;
    const base = { ...node, dueOn: old.dueOn, unitIds: [newUnitId] };
    const standing = initialStanding(joined, { kind: node.kind, unitId: newUnitId }, on);
    const owed = { ...newOwed(base, newUnitId, standing), firstDueOn: old.firstDueOn };
    return { ...node, owed: [...owedByOthers(node, newUnitId), owed] };
  });
  return { ...joined, nodes };
}
