/** What time brings about in an interview, and by which day somebody has to act. */
import { dateOf, type IsoDate } from '../calendar/dates.js';
import { addWorkdays, workdayFrom } from '../calendar/workdays.js';
import { measuresOf } from '../policy/measure-policy.js';
import type { ProceedingFire } from '../proceeding/rules.js';
import { answerWaits, waitFires, type Wait } from '../proceeding/waits.js';
import type { RulesContext } from '../task/rules-context.js';
import type { InterviewFact } from './interview-facts.js';
import type { InterviewState } from './interview-state.js';

/** The day before the meeting both sides are reminded; after it the office says what came of it. */
function meetingWaits(state: InterviewState, { calendar, policy }: RulesContext): Wait[] {
  const meetsOn = dateOf(state.meeting?.meetsAt ?? '');
  const dayBefore = addWorkdays(calendar, meetsOn, -1);
  const dayAfter = addWorkdays(calendar, meetsOn, 1);
  const after: Wait = {
    of: 'meetingResult',
    to: 'office',
    first: dayAfter,
    everyWorkdays: policy.reviewWorkdays,
  };
  if (dayBefore <= state.since) return [after];
  const before = { first: dayBefore, until: meetsOn };
  return [
    { of: 'meeting', to: 'unit', ...before },
    { of: 'meetingOffice', to: 'office', ...before },
    after,
  ];
}

function waitsOf(state: InterviewState, context: RulesContext): Wait[] {
  const { calendar, policy } = context;
  const { reviewWorkdays, decideWorkdays } = policy;
  const office = (of: string, workdays: number): Wait => ({
    of,
    to: 'office',
    first: addWorkdays(calendar, state.since, workdays),
    everyWorkdays: workdays,
  });
  switch (state.phase) {
    case 'approved':
      return [office('notice', measuresOf(policy).interview.noticeWorkdays)];
    case 'noticed':
      return meetingWaits(state, context);
    case 'minutes':
      return [office('minutes', reviewWorkdays)];
    case 'signing': {
      const first = addWorkdays(calendar, state.since, decideWorkdays);
      const every = { first, everyWorkdays: decideWorkdays };
      return [{ of: 'signature', to: 'leaders', ...every }];
    }
    case 'reporting':
      return answerWaits('interviewReport', state.reportDueOn ?? state.since, calendar);
    case 'judging':
      return [office('interviewJudgement', reviewWorkdays)];
    case 'lookBack': {
      const first = workdayFrom(calendar, state.lookBackOn ?? state.since);
      return [{ of: 'lookBack', to: 'office', first, everyWorkdays: decideWorkdays }];
    }
    default:
      return [];
  }
}

/** The reminders to come. */
export const interviewFires = (
  state: InterviewState,
  context: RulesContext,
): ProceedingFire<InterviewFact>[] => waitFires(state, waitsOf(state, context), context);

/** The day of the meeting, of the report, of the look-back. */
export function interviewDueOn(state: InterviewState): IsoDate | undefined {
  if (state.phase === 'noticed') return state.meeting && dateOf(state.meeting.meetsAt);
  if (state.phase === 'reporting') return state.reportDueOn;
  return state.phase === 'lookBack' ? state.lookBackOn : undefined;
}
