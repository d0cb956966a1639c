/** The rules of an interview, one for each thing people may ask (domain.md §4, §8). */
import { dateOf, isInstant } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import { speaksForUnit } from '../people/roles.js';
import { measuresOf } from '../policy/measure-policy.js';
import { itemIdOf, itemsRefusal, lookBackDay, lookBackRefusal } from '../proceeding/checks.js';
import { blank, firstRefusal, isOffice, refuse } from '../task/decision.js';
import type { Refusal } from '../task/refusals.js';
import type { RulesContext } from '../task/rules-context.js';
import type { InterviewCommand, InterviewFact, InterviewOrders } from './interview-facts.js';
import type { InterviewState } from './interview-state.js';

type Rule<T extends keyof InterviewOrders> = (
  command: Extract<InterviewCommand, { type: T }>,
  state: InterviewState,
  context: RulesContext,
) => InterviewFact[] | Refusal;

const notice: Rule<'NoticeInterview'> = (command, state, { policy, now }) => {
  const { actor, meetsAt, place, interviewer, summoned, requirements } = command;
  const incomplete = [place, interviewer, summoned].some(blank);
  const refusal = firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [state.phase !== 'approved', 'InterviewAlreadyNoticed'],
    [incomplete || !isInstant(meetsAt), 'MeetingDetailsMissing'],
    [meetsAt <= now, 'MeetingInPast'],
  );
  if (refusal) return refusal;
  const more = blank(requirements) ? {} : { requirements };
  const { proxyAllowed } = measuresOf(policy).interview;
  const meeting = { meetsAt, place, interviewer, summoned, proxyAllowed, ...more };
  return [{ type: 'InterviewNoticed', ...meeting }];
};

/** The head comes in person; somebody else only where the notice, by the policy, lets them. */
const confirm: Rule<'ConfirmAttendance'> = (command, state, { now }) => {
  const { actor, unitId, name, proxy } = command;
  const refusal = firstRefusal(
    [!speaksForUnit(actor, unitId) || unitId !== state.unitId, 'ActorDoesNotSpeakForUnit'],
    [state.phase !== 'noticed', 'InterviewNotNoticed'],
    [now >= (state.meeting?.meetsAt ?? now), 'InterviewIsOver'],
    [proxy && !state.proxyAllowed, 'ProxyNotAllowed'],
    [blank(name), 'MeetingDetailsMissing'],
  );
  if (refusal) return refusal;
  const known = state.attendance.some((a) => a.name === name && a.proxy === proxy);
  return known ? [] : [{ type: 'AttendanceConfirmed', name, proxy }];
};

const postpone: Rule<'PostponeInterview'> = (command, state, { now }) => {
  const { actor, meetsAt, reason } = command;
  const refusal = firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [state.phase !== 'noticed' || !state.meeting, 'InterviewNotNoticed'],
    [!isInstant(meetsAt), 'MeetingDetailsMissing'],
    [meetsAt <= now, 'MeetingInPast'],
    [blank(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  const place = blank(command.place) ? (state.meeting?.place ?? '') : (command.place ?? '');
  return [{ type: 'InterviewPostponed', meetsAt, place, reason }];
};

/** What became of the meeting is noted once its time has come. */
const outcomeRefusal = (
  command: Pick<InterviewCommand, 'actor'>,
  state: InterviewState,
  { now }: RulesContext,
): Refusal | undefined =>
  firstRefusal(
    [!isOffice(command.actor), 'OnlyOfficeMay'],
    [state.phase !== 'noticed', 'InterviewNotNoticed'],
    [now < (state.meeting?.meetsAt ?? now), 'MeetingNotYet'],
  );

const hold: Rule<'HoldInterview'> = (command, state, context) => {
  const { attendees, headCame, minutes } = command;
  const refusal =
    outcomeRefusal(command, state, context) ??
    firstRefusal(
      [!headCame && !state.proxyAllowed, 'HeadWasAbsent'],
      [blank(attendees) || blank(minutes), 'MinutesMissing'],
    );
  if (refusal) return refusal;
  const heldOn = dateOf(state.meeting?.meetsAt ?? context.now);
  return [{ type: 'InterviewHeld', heldOn, attendees, minutes }];
};

const absence: Rule<'RecordAbsence'> = (command, state, context) =>
  outcomeRefusal(command, state, context) ??
  firstRefusal([blank(command.grounds), 'ReasonMissing']) ?? [
    { type: 'InterviewMissed', grounds: command.grounds },
  ];

/** Signed off by a leader, or by somebody of the office who did not write them. */
const sign: Rule<'SignMinutes'> = (command, state, { calendar, policy, now }) => {
  const { actor, accept, reason } = command;
  const refusal = firstRefusal(
    [!isOffice(actor) && actor.role !== 'leader', 'DeciderMayNotDecide'],
    [state.phase !== 'signing', 'MinutesNotWaiting'],
    [actor.personId === state.minutes?.writer.personId, 'SignerIsWriter'],
    [!accept && blank(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  if (!accept) return [{ type: 'MinutesReturned', reason: reason ?? '' }];
  const { reportWorkdays } = measuresOf(policy).interview;
  const reportDueOn = addWorkdays(calendar, dateOf(now), reportWorkdays);
  return [{ type: 'MinutesSigned', reportDueOn }];
};

const rewrite: Rule<'RewriteMinutes'> = ({ actor, minutes }, state) =>
  firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [state.phase !== 'minutes', 'MinutesNotReturned'],
    [blank(minutes), 'MinutesMissing'],
  ) ?? [{ type: 'MinutesRewritten', minutes }];

const report: Rule<'SubmitInterviewReport'> = (command, state) => {
  const { actor, unitId, text, evidenceIds } = command;
  return (
    firstRefusal(
      [!speaksForUnit(actor, unitId) || unitId !== state.unitId, 'ActorDoesNotSpeakForUnit'],
      [state.phase !== 'reporting', 'InterviewReportNotDue'],
      [blank(text), 'TextMissing'],
    ) ?? [{ type: 'InterviewReported', text, evidenceIds }]
  );
};

/** A report that never came may be judged once it is late: it is inadequate. */
const judge: Rule<'JudgeInterviewReport'> = (command, state, context) => {
  const { actor, adequate, reason, items } = command;
  const late = state.phase === 'reporting' && dateOf(context.now) > (state.reportDueOn ?? '');
  const waits = state.phase === 'judging' || (late && !adequate);
  const refusal = firstRefusal(
    [!isOffice(actor), 'OnlyOfficeMay'],
    [!waits, 'InterviewReportNotWaiting'],
    [actor.personId === state.report?.by.personId, 'ReviewerIsReporter'],
    [!adequate && blank(reason), 'ReasonMissing'],
  );
  if (refusal) return refusal;
  if (!adequate) return [{ type: 'InterviewReportInadequate', reason: reason ?? '' }];
  const faulty = itemsRefusal(items, context);
  if (faulty) return faulty;
  const numbered = items.map((item, i) => ({
    ...item,
    rectificationId: itemIdOf(state.proceedingId, i + 1),
  }));
  const comment = blank(reason) ? {} : { comment: reason };
  const accepted: InterviewFact = { type: 'InterviewReportAccepted', items: numbered, ...comment };
  if (items.length > 0) return [accepted];
  return [accepted, { type: 'InterviewRectified', lookBackOn: lookBackDay(context) }];
};

const lookBack: Rule<'LookBackInterview'> = (command, state, context) => {
  const { passed, findings } = command;
  const refusal = lookBackRefusal(state, command, context);
  return refusal ?? [{ type: passed ? 'LookBackPassed' : 'LookBackFailed', findings }];
};

/** The way back: a leader calls it off while the unit has not been talked to. */
const callOff: Rule<'CallOffInterview'> = ({ actor, reason }, state) =>
  firstRefusal(
    [actor.role !== 'leader', 'OnlyLeaderMay'],
    [state.phase !== 'approved' && state.phase !== 'noticed', 'InterviewIsOver'],
    [blank(reason), 'ReasonMissing'],
  ) ?? [{ type: 'InterviewCalledOff', reason }];

const RULES: { [T in keyof InterviewOrders]: Rule<T> } = {
  NoticeInterview: notice,
  ConfirmAttendance: confirm,
  PostponeInterview: postpone,
  HoldInterview: hold,
  RecordAbsence: absence,
  SignMinutes: sign,
  RewriteMinutes: rewrite,
  SubmitInterviewReport: report,
  JudgeInterviewReport: judge,
  LookBackInterview: lookBack,
  CallOffInterview: callOff,
};

/** Whether a command is one for interviews. */
export const isForInterview = (type: string): boolean => type in RULES;

/** What a command brings about, or why not. */
export function decideInterview(
  command: InterviewCommand,
  state: InterviewState,
  context: RulesContext,
): InterviewFact[] | Refusal {
  // The table pairs each type with its own rule; TypeScript cannot follow that through an index.
  const rule = RULES[command.type] as Rule<keyof InterviewOrders> | undefined;
  return rule ? rule(command, state, context) : refuse('NotAskedOfThisKind');
}
