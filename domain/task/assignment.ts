/** Being given a task: assign, accept 签收, return 退单, and the office's word on a return. */
import { isIsoDate } from '../calendar/dates.js';
import { speaksForUnit } from '../people/roles.js';
import { blank, firstRefusal, isOffice, refuse, type Rule } from './decision.js';
import { hasEnded } from './task-state.js';

export const assignTask: Rule<'AssignTask'> = (command, state) => {
  if (state.phase !== 'draft') return refuse('TaskAlreadyAssigned');
  if (command.nodes.some((n) => !isIsoDate(n.dueOn))) return refuse('DateImpossible');
  return [{ type: 'TaskAssigned', owners: command.owners, nodes: command.nodes }];
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

/** 会商: the office decides a disputed assignment and records why. */
export const decideReturn: Rule<'DecideReturn'> = (command, state) => {
  const { actor, unitId, newUnitId, reason } = command;
  const owner = state.owners.find((o) => o.unitId === unitId);
  const refusal = firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [!owner, 'UnitIsNotOwner'],
    [owner?.acceptance !== 'returned', 'AssignmentNotReturned'],
    [blank(reason), 'ReasonMissing'],
    [state.owners.some((o) => o.unitId === newUnitId), 'NewUnitAlreadyOwner'],
  );
  if (refusal) return refusal;
  if (!command.uphold) return [{ type: 'ReturnRejected', unitId, reason }];
  const reachable = command.newUnitReachable ?? false;
  return [{ type: 'ReturnUpheld', unitId, reason, ...(newUnitId && { newUnitId, reachable }) }];
};
