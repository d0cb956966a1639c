/** Which nodes one report answers: asked once, used everywhere (domain.md §5). */
import { addWorkdays } from '../calendar/workdays.js';
import { today } from './decision.js';
import type { RulesContext } from './rules-context.js';
import { isOpen, type TaskNode, type TaskState } from './task-state.js';

export interface ReportClaim {
  unitId: string;
  percent: number;
  done: boolean;
  nodeId?: string;
}

/** Nodes that ask for a word on progress; the others ask for the result itself. */
const asksForWord = (node: TaskNode): boolean =>
  node.kind === 'roundup' || node.kind === 'midterm' || node.kind === 'final';

/**
 * The nodes that a report of this unit answers, in order of date:
 * - every round-up or review whose window is open (policy: working days before its date);
 * - the node it names, if that asks for a word, or if the report says the work is done;
 * - said done without naming a node: the earliest open promise as well.
 * A report outside all windows answers nothing and is kept as progress.
 */
export function nodesServed(
  state: TaskState,
  claim: ReportClaim,
  context: RulesContext,
): TaskNode[] {
  const owedOf = (n: TaskNode) => n.owed.find((o) => o.unitId === claim.unitId && isOpen(o));
  const dueOf = (n: TaskNode) => owedOf(n)?.dueOn ?? '';
  const open = state.nodes
    .filter((n) => n.kind !== 'acceptance' && owedOf(n))
    .sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
  const { calendar, policy } = context;
  const opensOn = (n: TaskNode) => addWorkdays(calendar, dueOf(n), -policy.roundUp.opensWorkdays);
  const finished = claim.done || claim.percent === 100;
  const promise = open.find((n) => !asksForWord(n));
  const meant = (n: TaskNode): boolean => {
    if (asksForWord(n)) return n.nodeId === claim.nodeId || opensOn(n) <= today(context);
    if (!finished) return false;
    return claim.nodeId ? n.nodeId === claim.nodeId : n === promise;
  };
  return open.filter(meant);
}
