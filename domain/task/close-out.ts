/** Close-out 销号, suspension 中止, cancellation and new dates: the office's hand on a task. */
import { addMonths, isIsoDate } from '../calendar/dates.js';
import {
  blank,
  findOpen,
  firstRefusal,
  isOffice,
  ownerRefusal,
  refuse,
  today,
  type Rule,
} from './decision.js';
import type { TaskFact } from './task-events.js';
import { hasEnded, isOpen, type TaskState } from './task-state.js';

/** The lead asks once its last node is satisfied, with a word on the result (domain.md §2). */
export const askCloseOut: Rule<'AskCloseOut'> = (command, state) => {
  const { actor, unitId, text, evidenceIds } = command;
  const refusal = ownerRefusal(state, actor, unitId);
  if (refusal) return refusal;
  const lead = state.owners.some((o) => o.unitId === unitId && o.role === 'lead');
  const open = state.nodes.filter((n) => n.kind !== 'roundup' && n.owed.some(isOpen)).length;
  const no = firstRefusal([!lead, 'OnlyLeadMayCloseOut'], [blank(text), 'TextMissing']);
  if (no) return no;
  if (open > 0) return refuse('NodesStillOpen', { open });
  return [{ type: 'CloseOutAsked', unitId, text, evidenceIds }];
};

/** Requests that nothing is left of once the task has ended. */
const lapses = (state: TaskState): TaskFact[] => [
  ...state.waitingExtensions.map(({ extensionId, nodeId, unitId }): TaskFact => ({
    type: 'ExtensionLapsed',
    extensionId,
    nodeId,
    unitId,
  })),
  ...(state.waitingExcusals ?? []).map(({ excusalId, nodeIds, unitId }): TaskFact => ({
    type: 'ExcusalDropped',
    excusalId,
    nodeIds,
    unitId,
  })),
];

/** Verified by the office, the task closes, and the day of looking back is set (policy: months). */
export const decideCloseOut: Rule<'DecideCloseOut'> = (command, state, context) => {
  const { actor, accept, reason } = command;
  const asked = state.closeOut;
  if (!asked) return refuse('CloseOutNotAsked');
  if (state.phase === 'suspended') return refuse('TaskIsSuspended');
  const refusal = firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [actor.personId === asked.askedBy, 'ReviewerIsReporter'],
    [!accept && blank(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  if (!accept) return [{ type: 'CloseOutReturned', reason: reason ?? '' }];
  const lookBackOn = addMonths(today(context), context.policy.lookBackMonths);
  const comment = blank(reason) ? {} : { comment: reason };
  return [...lapses(state), { type: 'TaskClosed', lookBackOn, ...comment }];
};

export const suspendTask: Rule<'SuspendTask'> = ({ actor, reason }, state) =>
  firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [hasEnded(state), 'TaskHasEnded'],
    [state.phase === 'suspended', 'TaskIsSuspended'],
    [blank(reason), 'ReasonMissing'],
  ) ?? [{ type: 'TaskSuspended', reason }];

export const resumeTask: Rule<'ResumeTask'> = ({ actor, reason }, state) =>
  firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [state.phase !== 'suspended', 'TaskIsNotSuspended'],
    [blank(reason), 'ReasonMissing'],
  ) ?? [{ type: 'TaskResumed', reason }];

export const cancelTask: Rule<'CancelTask'> = ({ actor, reason, edition }, state) =>
  firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [hasEnded(state), 'TaskHasEnded'],
    [blank(reason), 'ReasonMissing'],
  ) ?? [...lapses(state), { type: 'TaskCancelled', reason, ...(edition && { edition }) }];

/** The office moves a date by itself; the first promised date is kept (domain.md §2). */
export const amendDueDate: Rule<'AmendDueDate'> = (command, state) => {
  const { actor, nodeId, unitId, dueOn, reason } = command;
  const refusal = firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [hasEnded(state), 'TaskHasEnded'],
    [!isIsoDate(dueOn), 'DateImpossible'],
    [blank(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  const found = findOpen(state, nodeId, unitId);
  if ('refused' in found) return found;
  if (found.owed.dueOn === dueOn) return [];
  return [{ type: 'DueDateAmended', nodeId, unitId, dueOn, reason }];
};
