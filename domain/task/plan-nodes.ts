/** The dates a task is given when it is assigned: acceptance, first round-up, promises, reviews. */
import { addWorkdays } from '../calendar/workdays.js';
import { dateOf, type IsoDate } from '../calendar/dates.js';
import { nextRoundUp } from '../checkpoint/round-ups.js';
import type { NodeKind } from '../policy/policy.js';
import type { RulesContext } from './rules-context.js';
import type { NewNode } from './task-events.js';

/** A date that the plan itself sets for a task. */
export interface DatedDuty {
  kind: Extract<NodeKind, 'commitment' | 'milestone' | 'midterm' | 'final'>;
  title: string;
  dueOn: IsoDate;
}

export interface NodePlan {
  nodes: NewNode[];
  /** Duties whose date had passed before the task was assigned: for the office to date anew. */
  lapsed: DatedDuty[];
}

export interface NodeRequest {
  taskId: string;
  unitIds: string[];
  duties: DatedDuty[];
  termEnd: IsoDate;
}

/** Id of the n-th node of a task, counted from 1. */
export function nodeIdOf(taskId: string, count: number): string {
  return `${taskId}-N${count}`;
}

/**
 * The nodes of a newly assigned task, in order of date. Round-ups come one at a time: the next
 * opens when the last one's date has passed (decision 007), and none is due before the assignment
 * is to be accepted. A task whose plan names no final
 * review is due at the end of the term.
 */
export function planNodes(request: NodeRequest, context: RulesContext): NodePlan {
  const today = dateOf(context.now);
  const { policy, calendar } = context;
  const { termEnd, unitIds, taskId } = request;
  const lapsed = request.duties.filter((d) => d.dueOn <= today);
  const coming = request.duties.filter((d) => d.dueOn > today);
  if (!request.duties.some((d) => d.kind === 'final') && termEnd > today) {
    coming.push({ kind: 'final', title: '', dueOn: termEnd });
  }
  const acceptBy = addWorkdays(calendar, today, policy.acceptWorkdays);
  const roundUp = nextRoundUp(policy.roundUp, acceptBy, termEnd);
  const rest: Omit<NewNode, 'nodeId' | 'unitIds'>[] = [
    ...coming,
    ...(roundUp ? [{ kind: 'roundup' as const, title: roundUp.period, dueOn: roundUp.dueOn }] : []),
  ].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const all = [{ kind: 'acceptance' as const, title: '', dueOn: acceptBy }, ...rest];
  const nodes = all.map((n, i) => ({ ...n, nodeId: nodeIdOf(taskId, i + 1), unitIds }));
  return { nodes, lapsed };
}
