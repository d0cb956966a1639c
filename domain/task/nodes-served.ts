/** Which nodes one report answers: asked once, used everywhere (domain.md §5). */
import type { IsoDate } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import { today } from './decision.js';
import type { RulesContext } from './rules-context.js';
import { isOwing, type TaskNode, type TaskState } from './task-state.js';

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
  const { calendar, policy } = context;
  const opensOn = (dueOn: IsoDate) => addWorkdays(calendar, dueOn, -policy.roundUp.opensWorkdays);
  const open = state.nodes
    .flatMap((node) => {
      const owed = node.owed.find((o) => o.unitId === claim.unitId);
      return owed && isOwing(owed) && node.kind !== 'acceptance' ? [{ node, ...owed }] : [];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const finished = claim.done || claim.percent === 100;
  const promise = open.find(({ node }) => !asksForWord(node))?.node;
  const meant = (node: TaskNode, dueOn: IsoDate): boolean => {
    if (asksForWord(node)) return node.nodeId === claim.nodeId || opensOn(dueOn) <= today(context);
    if (!finished) return false;
    return claim.nodeId ? node.nodeId === claim.nodeId : node === promise;
  };
  return open.filter(({ node, dueOn }) => meant(node, dueOn)).map(({ node }) => node);
}
