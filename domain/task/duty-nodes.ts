/** Which node of a running task carries a date that the plan sets. */
import type { DutyChange } from './amendment.js';
import type { DatedDuty } from './plan-nodes.js';
import type { TaskNode, TaskState } from './task-state.js';

/** By kind, words and date; by kind and words alone if only one node answers to them. */
function nodeOf(state: TaskState, { kind, title, dueOn }: DatedDuty): TaskNode | undefined {
  const alike = state.nodes.filter((n) => n.kind === kind && n.title === title);
  return alike.find((n) => n.dueOn === dueOn) ?? (alike.length === 1 ? alike[0] : undefined);
}

/**
 * The node that a change of a date is about. A task has one final review, at the term's end unless
 * the plan says otherwise: a final review that is new moves that one.
 */
export function nodeOfDuty(state: TaskState, { from, to }: DutyChange): TaskNode | undefined {
  if (from) return nodeOf(state, from);
  return to?.kind === 'final' ? nodeOf(state, { ...to, dueOn: state.termEnd }) : undefined;
}
