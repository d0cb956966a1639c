/** Extensions 延期 and quiet 过两天提醒 (domain.md §3, §5). */
import { addDays, isIsoDate, type IsoDate } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import { longestSnooze } from '../policy/burden.js';
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

/**
 * Asked before the due date, with a reason, for a later date within the term. Up to the policy's
 * number of calendar days the office decides, above it a leader.
 */
export const askExtension: Rule<'AskExtension'> = (command, state, context) => {
  const { actor, unitId, nodeId, toDate, reason } = command;
  const refusal = ownerRefusal(state, actor, unitId);
  if (refusal) return refusal;
  const found = findOpen(state, nodeId, unitId);
  if ('refused' in found) return found;
  const { dueOn, extensionsGranted } = found.owed;
  const { maxPerNode, officeDays } = context.policy.extension;
  const pending = state.waitingExtensions.some((e) => e.nodeId === nodeId && e.unitId === unitId);
  const no = firstRefusal(
    [!isIsoDate(toDate), 'DateImpossible'],
    [today(context) > dueOn, 'ExtensionAfterDue'],
    [toDate <= dueOn, 'ExtensionNotLater'],
    [toDate > state.termEnd, 'ExtensionBeyondTerm'],
    [blank(reason), 'ReasonMissing'],
    [extensionsGranted >= maxPerNode, 'ExtensionLimitReached'],
    [pending, 'ExtensionAlreadyAsked'],
    [found.node.kind === 'acceptance', 'NodeUnknown'],
  );
  if (no) return no;
  const extensionId = `${state.taskId}-E${state.counters.extension + 1}`;
  const decider = toDate <= addDays(dueOn, officeDays) ? 'office' : 'leader';
  return [{ type: 'ExtensionAsked', extensionId, nodeId, unitId, toDate, reason, decider }];
};

/** A date that passed while the decision was awaited is not held against the unit. */
const notBefore = (day: IsoDate, date: IsoDate): IsoDate => (date < day ? day : date);

export const decideExtension: Rule<'DecideExtension'> = (command, state, context) => {
  const { actor, extensionId, grant, reason } = command;
  const asked = state.waitingExtensions.find((e) => e.extensionId === extensionId);
  if (!asked) return refuse('ExtensionNotWaiting');
  const { nodeId, unitId, toDate } = asked;
  const may = actor.role === 'leader' || (asked.decider === 'office' && isOffice(actor));
  const refusal = firstRefusal(
    [!may, 'DeciderMayNotDecide'],
    [actor.personId === asked.askedBy, 'DeciderIsAsker'],
    [!grant && blank(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  const dueOn = notBefore(today(context), toDate);
  return grant
    ? [{ type: 'ExtensionGranted', extensionId, nodeId, unitId, dueOn }]
    : [{ type: 'ExtensionRefused', extensionId, nodeId, unitId, reason: reason ?? '' }];
};

export const snooze: Rule<'Snooze'> = (command, state, context) => {
  const { actor, nodeId, unitId, workdays } = command;
  const refusal = ownerRefusal(state, actor, unitId);
  if (refusal) return refusal;
  const found = findOpen(state, nodeId, unitId);
  if ('refused' in found) return found;
  const most = longestSnooze(context.policy);
  const bad = !Number.isInteger(workdays) || workdays < 1 || workdays > most;
  if (bad) return refuse('SnoozeTooLong', { most });
  const until = addWorkdays(context.calendar, today(context), workdays);
  return [{ type: 'Snoozed', nodeId, unitId, until }];
};
