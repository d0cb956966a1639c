/** What a rule answers: the facts that follow, or a refusal by name. */
import { dateOf } from '../calendar/dates.js';
import type { Actor } from '../people/roles.js';
import { speaksForUnit } from '../people/roles.js';
import type { Refusal, RefusalName } from './refusals.js';
import type { RulesContext } from './rules-context.js';
import type { TaskCommandOf, TaskCommandType } from './task-commands.js';
import type { TaskEvent, TaskFact } from './task-events.js';
import {
  hasEnded,
  isOpen,
  isOwing,
  type Owed,
  type TaskNode,
  type TaskState,
} from './task-state.js';

export type Verdict = TaskFact[] | Refusal;
export type Decision = { events: TaskEvent[] } | Refusal;

/** A rule for one command: pure, and silent (an empty list) when there is nothing to do. */
export type Rule<T extends TaskCommandType> = (
  command: TaskCommandOf<T>,
  state: TaskState,
  context: RulesContext,
) => Verdict;

export function refuse(refused: RefusalName, detail?: Refusal['detail']): Refusal {
  return detail ? { refused, detail } : { refused };
}

export function isRefusal(verdict: Verdict | Decision): verdict is Refusal {
  return 'refused' in verdict;
}

/** The first refusal that holds, or `undefined`. */
export function firstRefusal(...checks: (readonly [boolean, RefusalName])[]): Refusal | undefined {
  const found = checks.find(([fails]) => fails);
  return found && refuse(found[1]);
}

/** Refused unless the task is under way and the actor speaks for an owner that has accepted it. */
export function ownerRefusal(state: TaskState, actor: Actor, unitId: string): Refusal | undefined {
  const owner = state.owners.find((o) => o.unitId === unitId);
  return firstRefusal(
    [hasEnded(state), 'TaskHasEnded'],
    [state.phase === 'suspended', 'TaskIsSuspended'],
    [!owner, 'UnitIsNotOwner'],
    [!speaksForUnit(actor, unitId), 'ActorDoesNotSpeakForUnit'],
    [owner?.acceptance !== 'accepted', 'AssignmentNotAccepted'],
  );
}

export interface Found {
  node: TaskNode;
  owed: Owed;
}

/** What a unit owes on a node, if the node exists and is still open for it. */
export function findOpen(state: TaskState, nodeId: string, unitId: string): Found | Refusal {
  const node = state.nodes.find((n) => n.nodeId === nodeId);
  const owed = node?.owed.find((o) => o.unitId === unitId);
  if (!node || !owed) return refuse('NodeUnknown');
  return isOpen(owed) ? { node, owed } : refuse('NodeNotOpen');
}

/** The same for a report: what is excused may be answered as well. */
export function findOwing(state: TaskState, nodeId: string, unitId: string): Found | Refusal {
  const node = state.nodes.find((n) => n.nodeId === nodeId);
  const owed = node?.owed.find((o) => o.unitId === unitId);
  if (!node || !owed) return refuse('NodeUnknown');
  return isOwing(owed) ? { node, owed } : refuse('NodeNotOpen');
}

export const today = (context: RulesContext): string => dateOf(context.now);
export const isOffice = (actor: Actor): boolean => actor.role === 'office';
export const blank = (text: string | undefined): boolean => !text || text.trim() === '';
