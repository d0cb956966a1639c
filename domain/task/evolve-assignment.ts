/** Folds of being given a task, taking it, and handing it back. */
import { dateOf, type IsoDate } from '../calendar/dates.js';
import { changeOwed, changeOwner, moveOn, newOwed } from './owed-changes.js';
import type { NewNode, TaskEventOf } from './task-events.js';
import { isOpen, type Owed, type TaskOwner, type TaskState } from './task-state.js';

/** A unit that has not accepted, or cannot be reached, owes, but its ladder stands still. */
function initialStanding(state: TaskState, node: NewNode, unitId: string, on: IsoDate) {
  const owner = state.owners.find((o) => o.unitId === unitId);
  const standing: Owed['standing'] = [];
  if (node.kind !== 'acceptance' && owner?.acceptance !== 'accepted') {
    standing.push({ reason: 'acceptance', from: on });
  }
  if (owner && !owner.reachable) standing.push({ reason: 'unreachable', from: on });
  return standing;
}

/** Nodes long past are dropped from memory once nothing on them is open; the record keeps them. */
export function withNode(state: TaskState, node: NewNode, on: IsoDate): TaskState {
  const owed = node.unitIds.map((u) => newOwed(node, u, initialStanding(state, node, u, on)));
  const kept = state.nodes.filter((n) => n.kind !== 'roundup' || n.owed.some(isOpen));
  return {
    ...state,
    nodes: [...kept, { nodeId: node.nodeId, kind: node.kind, title: node.title, owed }],
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
  return { ...next, phase: next.phase === 'assigned' ? 'active' : next.phase };
}

function withdraw(state: TaskState, unitId: string): TaskState {
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
    const standing = initialStanding(joined, base, newUnitId, on);
    return { ...node, owed: [...node.owed, newOwed(base, newUnitId, standing)] };
  });
  return { ...joined, nodes };
}
