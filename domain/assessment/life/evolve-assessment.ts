/** The fold of an assessment's events. */
import { dateOf, type Instant } from '../../calendar/dates.js';
import type { Mark } from '../marks.js';
import type { AssessmentEvent, Phase } from './assessment-events.js';
import type { AssessmentState, SelfAssessment } from './assessment-state.js';

const ANSWERS_KEPT = 200;

const selfOf = (state: AssessmentState, unitId: string): SelfAssessment =>
  state.selfAssessments[unitId] ?? { answers: {} };

const withSelf = (
  state: AssessmentState,
  unitId: string,
  change: Partial<SelfAssessment>,
): AssessmentState => ({
  ...state,
  selfAssessments: { ...state.selfAssessments, [unitId]: { ...selfOf(state, unitId), ...change } },
});

/** What was found about one item of one unit by somebody, as a mark. */
function marked(
  state: AssessmentState,
  event: Extract<AssessmentEvent, { type: 'MarkGiven' | 'ObjectionAnswered' }>,
): AssessmentState {
  const { unitId, itemId, points, reason, at, actor } = event;
  if (points === undefined) return state;
  const settles = event.type === 'ObjectionAnswered' || event.settles;
  const by = { assessorId: actor.personId, assessorName: actor.name };
  const mark: Mark = { unitId, itemId, points, reason, at, settles, ...by };
  return { ...state, marks: [...state.marks, mark], markers: withMarker(state, actor.personId) };
}

/** Who had part in the result. */
const withMarker = ({ markers }: AssessmentState, personId: string): string[] => [
  ...new Set([...markers, personId]),
];

function indicatorMarked(
  state: AssessmentState,
  found: { indicatorId: string; share: number; settles: boolean },
  {
    reason,
    at,
    actor,
  }: Pick<Extract<AssessmentEvent, { reason: string }>, 'reason' | 'at' | 'actor'>,
): AssessmentState {
  const { indicatorId, share: points, settles } = found;
  const by = { assessorId: actor.personId, assessorName: actor.name };
  const mark = { indicatorId, points, reason, at, settles, ...by };
  const markers = withMarker(state, actor.personId);
  return { ...state, indicatorMarks: [...state.indicatorMarks, mark], markers };
}

type Objected = Extract<AssessmentEvent, { type: 'ObjectionRaised' | 'ObjectionAnswered' }>;

function objected(state: AssessmentState, event: Objected): AssessmentState {
  const on = dateOf(event.at);
  const { objectionId, unitId, itemId } = event;
  if (event.type === 'ObjectionRaised') {
    const { grounds, evidenceIds } = event;
    const raised = { objectionId, unitId, itemId, grounds, evidenceIds, raisedOn: on };
    return { ...state, objections: [...state.objections, raised] };
  }
  const { points, indicator, reason, actor } = event;
  const said = { answeredOn: on, answer: reason, answeredBy: actor.name };
  const answer = {
    ...said,
    ...(points !== undefined && { points }),
    ...(indicator && { indicator }),
  };
  const objections = state.objections.map((o) =>
    o.objectionId === objectionId ? { ...o, ...answer } : o,
  );
  const answered = { ...state, objections };
  if (!indicator) return marked(answered, event);
  return indicatorMarked(answered, { ...indicator, settles: true }, event);
}

function published(
  state: AssessmentState,
  event: Extract<AssessmentEvent, { type: 'EditionPublished' }>,
): AssessmentState {
  const { edition, number, sha256, note, at } = event;
  const kept = { edition, number, sha256, publishedOn: dateOf(at), ...(note && { note }) };
  return entered({ ...state, editions: [...state.editions, kept], reopened: [] }, 'published', at);
}

function entered(state: AssessmentState, phase: Phase, at: Instant): AssessmentState {
  return { ...state, phase, enteredOn: dateOf(at), remindedOn: undefined };
}

function adjusted(
  state: AssessmentState,
  event: Extract<AssessmentEvent, { type: 'ScoreAdjusted' }>,
): AssessmentState {
  const { adjustmentId, unitId, points, reason, sort, replaces, at, actor } = event;
  const kept = { adjustmentId, unitId, points, reason, sort, at, by: actor.name };
  const left = state.adjustments.filter((a) => a.adjustmentId !== replaces);
  const markers = withMarker(state, actor.personId);
  const adjustments = points > 0 ? [...left, kept] : left;
  return { ...state, markers, adjustments, adjustmentsMade: state.adjustmentsMade + 1 };
}

function selfAssessed(
  state: AssessmentState,
  event: Extract<AssessmentEvent, { type: 'SelfAssessed' }>,
): AssessmentState {
  const { unitId, itemId, points, text, evidenceIds } = event;
  const answers = { ...selfOf(state, unitId).answers, [itemId]: { points, text, evidenceIds } };
  return withSelf(state, unitId, { answers });
}

type PhaseEvent = Extract<
  AssessmentEvent,
  { type: 'PhaseEntered' | 'PhaseExtended' | 'PhaseReminded' }
>;

function foldPhase(state: AssessmentState, event: PhaseEvent): AssessmentState {
  const { phase } = event;
  switch (event.type) {
    case 'PhaseEntered': {
      const { dueOn } = event;
      const dates = dueOn ? { ...state.dates, [phase]: dueOn } : state.dates;
      return entered({ ...state, dates }, phase, event.at);
    }
    case 'PhaseExtended': {
      const dates = { ...state.dates, [phase]: event.dueOn };
      return { ...state, dates, remindedOn: undefined };
    }
    case 'PhaseReminded':
      return { ...state, remindedOn: dateOf(event.at) };
  }
}

function fold(state: AssessmentState, event: AssessmentEvent): AssessmentState {
  const on = dateOf(event.at);
  switch (event.type) {
    case 'AssessmentStarted': {
      const { kind, period, sheets, units, assessors, dates, clause, at: startedAt } = event;
      const { indicators = [], successions = [] } = event;
      const asked = { kind, period, sheets, units, assessors, dates, indicators, successions };
      const begun = { ...state, ...asked, clause, startedAt };
      return entered(begun, 'notice', startedAt);
    }
    case 'PhaseEntered':
    case 'PhaseExtended':
    case 'PhaseReminded':
      return foldPhase(state, event);
    case 'AssessorsNamed':
      return { ...state, assessors: event.assessors };
    case 'SelfAssessed':
      return selfAssessed(state, event);
    case 'SelfAssessmentSubmitted':
      return withSelf(state, event.unitId, { submittedOn: on });
    case 'SelfAssessmentReminded':
      return withSelf(state, event.unitId, { remindedOn: on, rung: event.rung });
    case 'MarkGiven':
      return marked(state, event);
    case 'IndicatorMarked':
      return indicatorMarked(state, event, event);
    case 'ScoreAdjusted':
      return adjusted(state, event);
    case 'ObjectionRaised':
    case 'ObjectionAnswered':
      return objected(state, event);
    case 'ThirdPartyImported': {
      const { source, sha256, marks } = event;
      return { ...state, thirdParty: { source, sha256, marks } };
    }
    default:
      return foldResult(state, event);
  }
}

type ResultEvent = Extract<
  AssessmentEvent,
  {
    type:
      | 'ScoresFrozen'
      | 'ResultDecided'
      | 'ResultSentBack'
      | 'EditionPublished'
      | 'ResultReopened'
      | 'ProblemListed'
      | 'AssessmentClosed'
      | 'AssessmentCancelled';
  }
>;

function foldResult(state: AssessmentState, event: ResultEvent): AssessmentState {
  switch (event.type) {
    case 'ScoresFrozen': {
      const { freeze, stage, asOf, sha256 } = event;
      return { ...state, freezes: [...state.freezes, { freeze, stage, asOf, sha256 }] };
    }
    case 'ResultDecided':
      return { ...state, decidedBy: event.actor.name, remindedOn: undefined };
    case 'ResultSentBack': {
      const dates = { ...state.dates, ...event.dates };
      return entered({ ...state, dates, decidedBy: undefined }, 'scoring', event.at);
    }
    case 'EditionPublished':
      return published(state, event);
    case 'ResultReopened': {
      const { vetoId, unitId, effect } = event;
      return { ...state, reopened: [...state.reopened, { vetoId, unitId, effect }] };
    }
    case 'ProblemListed': {
      const { problemId, unitId, title, measure, dueOn, rectificationId } = event;
      const line = { problemId, unitId, title, measure, dueOn, rectificationId };
      return { ...state, problems: [...state.problems, line] };
    }
    case 'AssessmentClosed':
      return { ...state, ended: true };
    case 'AssessmentCancelled':
      return { ...state, phase: 'cancelled', ended: true };
  }
}

/** The state after one more event. */
export function evolveAssessment(state: AssessmentState, event: AssessmentEvent): AssessmentState {
  const next = fold(state, event);
  const key = event.commandKey;
  if (!key) return next;
  return { ...next, answered: [...next.answered, key].slice(-ANSWERS_KEPT) };
}
