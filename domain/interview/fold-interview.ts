/** The fold of an interview's events. */
import { dateOf } from '../calendar/dates.js';
import { personOf } from '../proceeding/checks.js';
import type { Stamp } from '../proceeding/proceeding.js';
import type { InterviewEvent, InterviewFact } from './interview-facts.js';
import type { InterviewState } from './interview-state.js';

type Event<T extends InterviewFact['type']> = Extract<InterviewFact, { type: T }> & Stamp;

function postponed(state: InterviewState, event: Event<'InterviewPostponed'>): InterviewState {
  const { meetsAt, place } = event;
  const meeting = state.meeting && { ...state.meeting, meetsAt, place };
  // Reminders of the old day say nothing about the new one.
  const anew = { since: dateOf(event.at), reminders: {}, attendance: [] };
  return { ...state, ...anew, meeting, postponements: state.postponements + 1 };
}

function held(state: InterviewState, event: Event<'InterviewHeld'>): InterviewState {
  const { attendees, minutes: text, heldOn, actor } = event;
  const minutes = { attendees, text, heldOn, writer: personOf(actor) };
  return { ...state, phase: 'signing', minutes };
}

function rewritten(state: InterviewState, event: Event<'MinutesRewritten'>): InterviewState {
  const writer = personOf(event.actor);
  const minutes = state.minutes && { ...state.minutes, text: event.minutes, writer };
  return { ...state, phase: 'signing', minutes };
}

function accepted(state: InterviewState, event: Event<'InterviewReportAccepted'>): InterviewState {
  const rectifications = event.items.map(({ rectificationId }) => ({
    rectificationId,
    settled: false,
  }));
  return { ...state, phase: 'rectifying', rectifications };
}

function settled(state: InterviewState, id: string): InterviewState {
  const rectifications = state.rectifications.map((r) =>
    r.rectificationId === id ? { ...r, settled: true } : r,
  );
  return { ...state, rectifications };
}

/** What belongs to the report, to putting right, and to the ends. */
function foldAfterTalk(state: InterviewState, event: InterviewEvent): InterviewState {
  switch (event.type) {
    case 'InterviewReported': {
      const report = { text: event.text, by: personOf(event.actor), on: dateOf(event.at) };
      return { ...state, phase: 'judging', report };
    }
    case 'InterviewReportAccepted':
      return accepted(state, event);
    case 'InterviewReportInadequate':
      return { ...state, phase: 'inadequate' };
    case 'RectificationSettled':
      return settled(state, event.rectificationId);
    case 'InterviewRectified':
      return { ...state, phase: 'lookBack', lookBackOn: event.lookBackOn };
    case 'LookBackPassed':
      return { ...state, phase: 'finished' };
    case 'LookBackFailed':
      return { ...state, phase: 'failed' };
    case 'InterviewCalledOff':
      return { ...state, phase: 'calledOff' };
    case 'SlipAbsorbed':
      return { ...state, items: [...state.items, event.item] };
    default:
      return state;
  }
}

/** The interview after one more event. */
export function foldInterview(state: InterviewState, event: InterviewEvent): InterviewState {
  switch (event.type) {
    case 'InterviewApproved': {
      const { title, items, grounds } = event;
      return { ...state, title, items, grounds };
    }
    case 'InterviewNoticed': {
      const { meetsAt, place, interviewer, summoned, requirements, proxyAllowed } = event;
      const meeting = { meetsAt, place, interviewer, summoned, requirements };
      return { ...state, phase: 'noticed', meeting, proxyAllowed };
    }
    case 'AttendanceConfirmed': {
      const { name, proxy, at } = event;
      const confirmed = { name, proxy, confirmedOn: dateOf(at) };
      return { ...state, attendance: [...state.attendance, confirmed] };
    }
    case 'InterviewPostponed':
      return postponed(state, event);
    case 'InterviewHeld':
      return held(state, event);
    case 'InterviewMissed':
      return { ...state, phase: 'absent' };
    case 'MinutesReturned':
      return { ...state, phase: 'minutes' };
    case 'MinutesRewritten':
      return rewritten(state, event);
    case 'MinutesSigned':
      return { ...state, phase: 'reporting', reportDueOn: event.reportDueOn };
    default:
      return foldAfterTalk(state, event);
  }
}
