/** The light of a task or of what a unit owes (domain.md §1): schedule only, never a claim. */
import type { IsoDate } from '../calendar/dates.js';
import type { NodeKind } from '../policy/policy.js';
import { hasEnded, isOpen, type Owed, type TaskState } from './task-state.js';

/** green on track · yellow at risk or late to answer · red overdue · grey idle · blue closed. */
export type Light = 'green' | 'yellow' | 'red' | 'grey' | 'blue';

const WORST_FIRST: Light[] = ['red', 'yellow', 'green', 'grey', 'blue'];

/** The worst of several lights; grey when there are none. */
export function worstLight(lights: readonly Light[]): Light {
  return WORST_FIRST.find((l) => lights.includes(l)) ?? 'grey';
}

/** Nodes that ask for a word only: missing them is "late to report", not overdue work. */
const ASKS_FOR_WORD: readonly (NodeKind | undefined)[] = ['acceptance', 'roundup'];

/** The light of what one owner owes on one node; without its kind, a promise is assumed. */
function lightOfOwed(owed: Owed, kind?: NodeKind): Light {
  switch (owed.status) {
    case 'overdue':
      return ASKS_FOR_WORD.includes(kind) ? 'yellow' : 'red';
    case 'dueSoon':
      return 'yellow';
    case 'pending':
    case 'satisfied':
    case 'lateSatisfied':
    case 'excused':
    case 'withdrawn':
      return 'green';
  }
}

/** The light of a whole task. */
export function lightOf(state: TaskState): Light {
  if (state.phase === 'closed') return 'blue';
  if (state.phase === 'suspended' || state.phase === 'cancelled') return 'grey';
  const open = state.nodes.flatMap((n) =>
    n.owed.filter(isOpen).map((owed) => ({ owed, light: lightOfOwed(owed, n.kind) })),
  );
  const idle = state.phase === 'draft' || state.phase === 'assigned';
  if (idle && !open.some((o) => o.owed.status === 'overdue')) return 'grey';
  return open.length === 0 ? 'green' : worstLight(open.map((o) => o.light));
}

/** The earliest date still owed, for sorting and search; `undefined` when nothing is open. */
export function nextDueOn(state: TaskState): IsoDate | undefined {
  if (hasEnded(state)) return undefined;
  const dates = state.nodes.flatMap((n) => n.owed.filter(isOpen).map((o) => o.dueOn));
  return dates.sort()[0];
}
