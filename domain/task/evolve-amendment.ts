/** Folds of a new edition of the plan: new words, new plan dates, owners and promises that are gone. */
import { changeOwed, changeOwner } from './owed-changes.js';
import type { TaskEventOf } from './task-events.js';
import { isOwing, type Owed, type TaskState } from './task-state.js';

const withdraw = (owed: Owed): Owed => (isOwing(owed) ? { ...owed, status: 'withdrawn' } : owed);

/** New words and plan dates; what each unit owes moves by events of its own. */
export function planAmended(state: TaskState, event: TaskEventOf<'PlanAmended'>): TaskState {
  const { title, place, roles, term } = event;
  const nodes = state.nodes.map((n) => ({
    ...n,
    ...event.nodes.find((m) => m.nodeId === n.nodeId),
  }));
  const renamed = { title: title?.to ?? state.title, kind: place?.to.kind ?? state.kind };
  const termEnd = term?.to ?? state.termEnd;
  const next: TaskState = { ...state, ...renamed, termEnd, nodes };
  return roles.reduce((s, { unitId, to }) => changeOwner(s, unitId, { role: to }), next);
}

/** A promise that was given up is forgotten here, so that nobody who joins comes to owe it. */
export function nodeWithdrawn(state: TaskState, event: TaskEventOf<'NodeWithdrawn'>): TaskState {
  return { ...state, nodes: state.nodes.filter((n) => n.nodeId !== event.nodeId) };
}

/** The unit is gone with what it still owed; what it did stays in the events. */
export function ownerWithdrawn(state: TaskState, event: TaskEventOf<'OwnerWithdrawn'>): TaskState {
  const { unitId } = event;
  const owners = state.owners.filter((o) => o.unitId !== unitId);
  return changeOwed({ ...state, owners }, { unitId }, withdraw);
}
