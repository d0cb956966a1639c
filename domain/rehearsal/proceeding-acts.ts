/** What people do because of an event of an interview, a listing, a veto or a rectification. */
import { dateOf, instantAt, type Instant } from '../calendar/dates.js';
import { addWorkdays } from '../calendar/workdays.js';
import type { InterviewCommand, InterviewEvent } from '../interview/interview-facts.js';
import type { InterviewState } from '../interview/interview-state.js';
import type { ListingCommand, ListingEvent, ListingState } from '../listing/listing-facts.js';
import type { AnyCommand } from '../proceeding/kinds.js';
import type { ProceedingState } from '../proceeding/proceeding.js';
import type {
  RectificationCommand,
  RectificationEvent,
  RectificationState,
} from '../rectification/rectification-facts.js';
import type { RulesContext } from '../task/rules-context.js';
import type { VetoCommand, VetoEvent } from '../veto/veto-facts.js';
import { ASSUMED, type Habits } from './assumed-behaviour.js';
import { LEADER, OFFICE, liaisonOf } from './assumed-people.js';

export interface ProceedingAct {
  at: Instant;
  command: AnyCommand;
}

export interface Surroundings {
  habits: Habits;
  context: RulesContext;
}

type Bare<C> = C extends { key: string; actor: unknown } ? Omit<C, 'key' | 'actor'> : never;
type Order = Bare<InterviewCommand | ListingCommand | VetoCommand | RectificationCommand>;

const SAID = 'rehearsed';
const unitWord = (unitId: string) => ({ unitId, text: SAID, evidenceIds: [SAID] });

/** Acts of one proceeding, each by one of the three who act. */
function hands(state: ProceedingState, { habits, context }: Surroundings) {
  const { proceedingId, unitId } = state;
  const subject = subjectOf(state);
  const since = dateOf(context.now);
  const act = (at: Instant | undefined, order: Order, actor: typeof OFFICE): ProceedingAct[] => {
    const key = `${order.type} ${proceedingId} ${at ?? ''}`;
    return at ? [{ at, command: { ...order, key, actor } }] : [];
  };
  const soon = (order: Order) => habits.decidesAt(`${subject} ${order.type}`, since);
  return {
    since,
    subject,
    workdays: (count: number) => addWorkdays(context.calendar, since, count),
    at: (at: Instant, order: Order) => act(at, order, OFFICE),
    office: (order: Order) => act(soon(order), order, OFFICE),
    leader: (order: Order) => act(soon(order), order, LEADER),
    unit: (at: Instant | undefined, order: Order) => act(at, order, liaisonOf(unitId)),
  };
}
type Hands = ReturnType<typeof hands>;
interface People {
  habits: Habits;
  by: Hands;
}

/** What chance is drawn for: the same under other rules, which ids are not. */
function subjectOf({ kind, unitId, items, openedOn }: ProceedingState): string {
  return `${kind} ${unitId} ${items[0]?.nodeId ?? openedOn}`;
}

const item = (by: Hands) => ({
  title: SAID,
  measure: SAID,
  dueOn: by.workdays(ASSUMED.itemDays),
});

const lookBackAt = (on: string): Instant => instantAt(on, '10:00');

/** From the notice to the minutes. */
function inTalk(event: InterviewEvent, { habits, by }: People): ProceedingAct[] {
  switch (event.type) {
    case 'InterviewApproved': {
      const meetsAt = instantAt(by.workdays(ASSUMED.decideDays + ASSUMED.meetingDays), '15:00');
      const meeting = { meetsAt, place: SAID, interviewer: SAID, summoned: SAID };
      return by.office({ type: 'NoticeInterview', ...meeting });
    }
    case 'InterviewNoticed': {
      const after = instantAt(dateOf(event.meetsAt), '17:00');
      if (!habits.comes(by.subject)) {
        return by.at(after, { type: 'RecordAbsence', grounds: SAID });
      }
      const held = { attendees: SAID, headCame: true, minutes: SAID };
      return by.at(after, { type: 'HoldInterview', ...held });
    }
    case 'InterviewHeld':
      return by.leader({ type: 'SignMinutes', accept: true });
    default:
      return [];
  }
}

/** From the written report to the look-back. */
function inInterview(
  event: InterviewEvent,
  state: InterviewState,
  people: People,
): ProceedingAct[] {
  const { unitId } = state;
  const { habits, by } = people;
  switch (event.type) {
    case 'MinutesSigned': {
      const { reportDueOn: dueOn } = event;
      const duty = { unitId, taskId: by.subject, nodeId: `${by.subject} report`, dueOn };
      const at = habits.answersAt(duty, by.since);
      return by.unit(at, { type: 'SubmitInterviewReport', ...unitWord(unitId) });
    }
    case 'InterviewReported': {
      const adequate = !habits.returns(by.subject);
      const verdict = { adequate, reason: SAID, items: adequate ? [item(by)] : [] };
      return by.office({ type: 'JudgeInterviewReport', ...verdict });
    }
    case 'WaitReminded': {
      // Warned and still silent: what never came does not do.
      if (event.rung !== 'warn') return [];
      const verdict = { adequate: false, reason: SAID, items: [] };
      return by.office({ type: 'JudgeInterviewReport', ...verdict });
    }
    case 'InterviewRectified': {
      const at = lookBackAt(event.lookBackOn);
      return by.at(at, { type: 'LookBackInterview', passed: true, findings: SAID });
    }
    default:
      return inTalk(event, people);
  }
}

function inListing(
  event: ListingEvent,
  state: ListingState,
  { habits, by }: People,
): ProceedingAct[] {
  const { unitId } = state;
  const closeOut = () => {
    const at = habits.reportsAgainAt(`${by.subject} ${by.since}`, by.since);
    return by.unit(at, { type: 'AskListingCloseOut', ...unitWord(unitId) });
  };
  switch (event.type) {
    case 'ListingApproved':
      return by.office({ type: 'IssueListing', requirements: SAID, items: [item(by)] });
    case 'ListingIssued':
      return by.office({ type: 'PublishListing', place: SAID });
    case 'RectificationSettled':
      return state.rectifications.every((r) => r.settled) ? closeOut() : [];
    case 'ListingReturned':
      return closeOut();
    case 'ListingCloseOutAsked': {
      const accept = !habits.returns(`${by.subject} ${by.since}`);
      const visit = { visitedOn: by.since, visitors: SAID, findings: SAID };
      return by.office({ type: 'VerifyListing', accept, ...visit });
    }
    case 'ListingVerified':
      return by.leader({ type: 'Delist', accept: true });
    case 'ListingDelisted': {
      const at = lookBackAt(event.lookBackOn);
      const looked = by.at(at, { type: 'LookBackListing', passed: true, findings: SAID });
      return [...by.office({ type: 'PublishDelisting', place: SAID }), ...looked];
    }
    default:
      return [];
  }
}

/** A rehearsed unit states nothing: the days pass, and the veto is upheld. */
function inVeto(event: VetoEvent, by: Hands): ProceedingAct[] {
  if (event.type !== 'StatementPeriodEnded') return [];
  return by.leader({ type: 'DecideVeto', uphold: true, reason: SAID });
}

function inRectification(
  event: RectificationEvent,
  state: RectificationState,
  { habits, by }: People,
): ProceedingAct[] {
  const { unitId, owed } = state;
  const claim: Order = { type: 'ClaimRectified', ...unitWord(unitId) };
  switch (event.type) {
    case 'RectificationAssigned': {
      const duty = { unitId, taskId: by.subject, nodeId: by.subject, dueOn: owed.dueOn };
      return by.unit(habits.answersAt(duty, by.since), claim);
    }
    case 'RectificationReturned':
      return by.unit(habits.reportsAgainAt(`${by.subject} ${by.since}`, by.since), claim);
    case 'RectificationClaimed': {
      const accept = !habits.returns(`${by.subject} ${by.since}`);
      return by.office({ type: 'VerifyRectification', accept, reason: SAID });
    }
    default:
      return [];
  }
}

/** Judged on the state after the event. */
export function proceedingActsAfter(
  event: { type: string },
  state: ProceedingState,
  around: Surroundings,
): ProceedingAct[] {
  const { habits } = around;
  const by = hands(state, around);
  // Each kind has events and a state of its own: `kind` tells which.
  switch (state.kind) {
    case 'interview':
      return inInterview(event as InterviewEvent, state as InterviewState, { habits, by });
    case 'listing':
      return inListing(event as ListingEvent, state as ListingState, { habits, by });
    case 'veto':
      return inVeto(event as VetoEvent, by);
    case 'rectification':
      return inRectification(event as RectificationEvent, state as RectificationState, {
        habits,
        by,
      });
  }
}
