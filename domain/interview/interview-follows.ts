/** Who hears of an interview's events, and what they bring about elsewhere. */
import type { Consequence } from '../proceeding/rules.js';
import { noticesOf, waitNotices, type Hearers } from '../proceeding/proceeding-notices.js';
import type { Notice } from '../task/notices.js';
import type { InterviewEvent } from './interview-facts.js';
import { INTERVIEW_ENDS, type InterviewState } from './interview-state.js';

const reasonOf = (event: InterviewEvent): string | undefined => {
  if ('reason' in event) return event.reason;
  if ('grounds' in event) return event.grounds;
  return 'findings' in event ? event.findings : undefined;
};

const HEARERS: Hearers<InterviewEvent['type']> = {
  InterviewNoticed: ['unit!'],
  InterviewPostponed: ['unit!'],
  AttendanceConfirmed: ['office'],
  InterviewHeld: ['leaders!'],
  InterviewMissed: ['unit', 'leaders'],
  MinutesReturned: ['office!'],
  MinutesRewritten: ['leaders!'],
  MinutesSigned: ['unit!'],
  InterviewReported: ['office!'],
  InterviewReportAccepted: ['unit'],
  InterviewReportInadequate: ['unit'],
  InterviewRectified: ['office'],
  LookBackPassed: ['unit'],
  LookBackFailed: ['unit', 'leaders'],
  SlipAbsorbed: ['office'],
};

/** The notices of an event, judged on the state after it. */
export function interviewNotices(
  event: InterviewEvent,
  state: InterviewState,
  superiorId?: string,
): Notice[] {
  if (event.type === 'WaitReminded') return waitNotices(state, event, superiorId);
  const reason = reasonOf(event);
  const told = { state, about: reason ? { reason } : {} };
  if (event.type !== 'InterviewCalledOff') return noticesOf(HEARERS, event, told);
  // A unit that was not summoned yet has nothing to hear.
  const hearers = state.meeting ? (['office', 'unit'] as const) : (['office'] as const);
  return noticesOf({ InterviewCalledOff: hearers }, event, told);
}

/** Whether the unit was told of it: until then the ladders of its slips stand still. */
const wasNoticed = ({ phase }: InterviewState): boolean => phase !== 'approved';

/** What an event brings about, judged on the state after it. */
export function interviewFollows(event: InterviewEvent, state: InterviewState): Consequence[] {
  const { items, phase } = state;
  const ended = INTERVIEW_ENDS.some((end) => end === phase);
  const end: Consequence[] = ended ? [{ what: 'end', outcome: phase }] : [];
  switch (event.type) {
    case 'InterviewNoticed':
      return [{ what: 'release', items }];
    case 'SlipAbsorbed':
      return wasNoticed(state) ? [{ what: 'release', items: [event.item] }] : [];
    case 'InterviewCalledOff':
      return [{ what: 'release', items }, ...end];
    case 'InterviewMissed':
      return [{ what: 'jump', why: 'absence', items }, ...end];
    case 'InterviewReportInadequate':
      return [{ what: 'jump', why: 'inadequateReport', items }, ...end];
    case 'LookBackFailed':
      return [{ what: 'jump', why: 'failedLookBack', items }, ...end];
    case 'InterviewReportAccepted':
      return event.items.map(({ rectificationId, ...item }) => ({
        what: 'begin',
        rectificationId,
        item,
      }));
    default:
      return end;
  }
}
