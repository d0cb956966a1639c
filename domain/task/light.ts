/** The light of a task or of what a unit owes (domain.md §1): schedule only, never a claim. */
import type { IsoDate } from '../calendar/dates.js';
import { isOpen, type Owed, type TaskState } from './task-state.js';

/** green on track · yellow at risk or late to answer · red overdue · grey idle · blue closed. */
export type Light = 'green' | 'yellow' | 'red' | 'grey' | 'blue';

const WORST_FIRST: Light[] = ['red', 'yellow', 'green', 'grey', 'blue'];

/** The worst of several lights; grey when there are none. */
export function worstLight(lights: readonly Light[]): Light {
  return WORST_FIRST.find((l) => lights.includes(l)) ?? 'grey';
}

/** The light of what one owner owes on one node. */
export function lightOfOwed(owed: Owed): Light {
  switch (owed.status) {
    case 'overdue':
      return 'red';
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
  const idle = state.phase === 'draft' || state.phase === 'assigned';
  const open = state.nodes.flatMap((n) => n.owed.filter(isOpen));
  const worst = worstLight(open.map(lightOfOwed));
  if (state.phase === 'suspended' || state.phase === 'cancelled') return 'grey';
  if (idle && worst !== 'red') return 'grey';
  return open.length === 0 ? 'green' : worst;
}

/** The earliest date still owed, for sorting and search; `undefined` when nothing is open. */
export function nextDueOn(state: TaskState): IsoDate | undefined {
  const dates = state.nodes.flatMap((n) => n.owed.filter(isOpen).map((o) => o.dueOn));
  return dates.sort()[0];
}
