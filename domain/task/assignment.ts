/** Being given a task: assign, accept 签收, return 退单, and the office's word on a return. */
import { dateOf, isIsoDate, type IsoDate } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import { speaksForUnit } from '../people/roles.js';
import { blank, firstRefusal, isOffice, refuse, type Rule } from './decision.js';
import { nodeIdOf } from './plan-nodes.js';
import type { TaskFact } from './task-events.js';
import { hasEnded, isOpen, type Owed, type TaskNode, type TaskState } from './task-state.js';

export const assignTask: Rule<'AssignTask'> = (command, state) => {
  if (state.phase !== 'draft') return refuse('TaskAlreadyAssigned');
  if (command.nodes.some((n) => !isIsoDate(n.dueOn))) return refuse('DateImpossible');
  return [{ type: 'TaskAssigned', owners: command.owners, nodes: command.nodes }];
};

/**
 * The office appoints one more owner of a task under way, also of one for which the plan named
 * nobody 无人认领. It owes every node whose date is still to come, and its acceptance first.
 */
export const appointOwner: Rule<'AppointOwner'> = (command, state, context) => {
  const { actor, unitId, role, reachable, reason } = command;
  const refusal = firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [hasEnded(state), 'TaskHasEnded'],
    [state.owners.some((o) => o.unitId === unitId), 'NewUnitAlreadyOwner'],
    [blank(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  const today = dateOf(context.now);
  const coming = state.nodes.filter((n) => n.kind !== 'acceptance' && n.dueOn > today);
  const acceptance = {
    nodeId: nodeIdOf(state.taskId, state.counters.node + 1),
    kind: 'acceptance' as const,
    title: '',
    dueOn: addWorkdays(context.calendar, today, context.policy.acceptWorkdays),
    unitIds: [unitId],
  };
  const nodeIds = coming.map((n) => n.nodeId);
  return [{ type: 'OwnerAppointed', unitId, role, reachable, reason, nodeIds, acceptance }];
};

/** Only a named person of the unit makes an assignment count (domain.md §2). */
export const acceptAssignment: Rule<'AcceptAssignment'> = ({ actor, unitId }, state) => {
  const owner = state.owners.find((o) => o.unitId === unitId);
  const refusal = firstRefusal(
    [hasEnded(state), 'TaskHasEnded'],
    [!owner, 'UnitIsNotOwner'],
    [!speaksForUnit(actor, unitId), 'ActorDoesNotSpeakForUnit'],
    [owner?.acceptance === 'returned', 'AssignmentNotAwaiting'],
  );
  if (refusal) return refusal;
  return owner?.acceptance === 'accepted' ? [] : [{ type: 'AssignmentAccepted', unitId }];
};

export const returnAssignment: Rule<'ReturnAssignment'> = (command, state) => {
  const { actor, unitId, grounds } = command;
  const owner = state.owners.find((o) => o.unitId === unitId);
  const refusal = firstRefusal(
    [hasEnded(state), 'TaskHasEnded'],
    [!owner, 'UnitIsNotOwner'],
    [!speaksForUnit(actor, unitId), 'ActorDoesNotSpeakForUnit'],
    [owner?.acceptance !== 'awaiting', 'AssignmentNotAwaiting'],
    [blank(grounds), 'GroundsMissing'],
  );
  return refusal ?? [{ type: 'AssignmentReturned', unitId, grounds: grounds.trim() }];
};

/**
 * The unit that is to accept after a decided return has the policy's days for it, and nothing is due
 * from it before: the days on which others deliberated are not its own.
 */
function datesMoved(
  state: TaskState,
  move: { unitId: string; to: string; acceptBy: IsoDate; reason: string },
  which: (node: TaskNode, owed: Owed) => boolean,
): TaskFact[] {
  const { to, acceptBy, reason } = move;
  return state.nodes.flatMap((node): TaskFact[] => {
    const owed = node.owed.find((o) => o.unitId === move.unitId && isOpen(o));
    if (!owed || owed.dueOn >= acceptBy || !which(node, owed)) return [];
    const { nodeId } = node;
    return [{ type: 'DueDateAmended', nodeId, unitId: to, dueOn: acceptBy, reason }];
  });
}

/** 会商: the office decides a disputed assignment and records why. */
export const decideReturn: Rule<'DecideReturn'> = (command, state, context) => {
  const { actor, unitId, newUnitId, reason } = command;
  const owner = state.owners.find((o) => o.unitId === unitId);
  const refusal = firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [hasEnded(state), 'TaskHasEnded'],
    [!owner, 'UnitIsNotOwner'],
    [owner?.acceptance !== 'returned', 'AssignmentNotReturned'],
    [blank(reason), 'ReasonMissing'],
    [state.owners.some((o) => o.unitId === newUnitId), 'NewUnitAlreadyOwner'],
  );
  if (refusal) return refusal;
  const { calendar, policy, now } = context;
  const acceptBy = addWorkdays(calendar, dateOf(now), policy.acceptWorkdays);
  const move = { unitId, acceptBy, reason };
  if (!command.uphold) {
    const own = datesMoved(state, { ...move, to: unitId }, (n) => n.kind === 'acceptance');
    return [{ type: 'ReturnRejected', unitId, reason }, ...own];
  }
  if (!newUnitId) return [{ type: 'ReturnUpheld', unitId, reason }];
  const reachable = command.newUnitReachable ?? false;
  const moved = datesMoved(state, { ...move, to: newUnitId }, () => true);
  return [{ type: 'ReturnUpheld', unitId, reason, newUnitId, reachable }, ...moved];
};
