/** An assessment as the fold of its events. */
import { dateOf, type IsoDate } from '../../calendar/dates.js';
import type { Mark } from '../marks.js';
import type { Period } from '../computed-items.js';
import type { ScoredUnit } from '../score-plan.js';
import type { AssessmentKind, ScoreSheet } from '../score-sheet.js';
import type { AssessmentEvent, Assessor, Phase, PhaseDates } from './assessment-events.js';

export interface SelfAnswer {
  points: number;
  text: string;
  evidenceIds: string[];
}

export interface SelfAssessment {
  answers: Readonly<Record<string, SelfAnswer>>;
  submittedOn?: IsoDate;
  remindedOn?: IsoDate;
}

export interface Objection {
  objectionId: string;
  unitId: string;
  itemId: string;
  grounds: string;
  raisedOn: IsoDate;
  answeredOn?: IsoDate;
  /** Points given instead, where it was upheld. */
  points?: number;
}

export interface Edition {
  edition: number;
  number: string;
  sha256: string;
  publishedOn: IsoDate;
  note?: string;
}

export interface AssessmentState {
  assessmentId: string;
  phase: Phase | 'unstarted' | 'cancelled';
  kind: AssessmentKind;
  period: Period;
  sheets: ScoreSheet[];
  units: ScoredUnit[];
  assessors: Assessor[];
  dates: PhaseDates;
  selfAssessments: Readonly<Record<string, SelfAssessment>>;
  marks: Mark[];
  objections: Objection[];
  /** Who had part in the result: they do not decide it. */
  markers: string[];
  decidedBy?: string;
  editions: Edition[];
  answered: string[];
}

const ANSWERS_KEPT = 200;

export function unstarted(assessmentId: string): AssessmentState {
  return {
    assessmentId,
    phase: 'unstarted',
    kind: 'annual',
    period: { from: '', to: '' },
    sheets: [],
    units: [],
    assessors: [],
    dates: {},
    selfAssessments: {},
    marks: [],
    objections: [],
    markers: [],
    editions: [],
    answered: [],
  };
}

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
  const markers = [...new Set([...state.markers, actor.personId])];
  return { ...state, marks: [...state.marks, mark], markers };
}

type Objected = Extract<AssessmentEvent, { type: 'ObjectionRaised' | 'ObjectionAnswered' }>;

function objected(state: AssessmentState, event: Objected): AssessmentState {
  const on = dateOf(event.at);
  const { objectionId, unitId, itemId } = event;
  if (event.type === 'ObjectionRaised') {
    const raised = { objectionId, unitId, itemId, grounds: event.grounds, raisedOn: on };
    return { ...state, objections: [...state.objections, raised] };
  }
  const { points } = event;
  const answer = { answeredOn: on, ...(points !== undefined && { points }) };
  const objections = state.objections.map((o) =>
    o.objectionId === objectionId ? { ...o, ...answer } : o,
  );
  return marked({ ...state, objections }, event);
}

function published(
  state: AssessmentState,
  event: Extract<AssessmentEvent, { type: 'EditionPublished' }>,
): AssessmentState {
  const { edition, number, sha256, note, at } = event;
  const kept = { edition, number, sha256, publishedOn: dateOf(at), ...(note && { note }) };
  return { ...state, phase: 'published', editions: [...state.editions, kept] };
}

function fold(state: AssessmentState, event: AssessmentEvent): AssessmentState {
  const on = dateOf(event.at);
  switch (event.type) {
    case 'AssessmentStarted': {
      const { kind, period, sheets, units, assessors, dates } = event;
      return { ...state, phase: 'notice', kind, period, sheets, units, assessors, dates };
    }
    case 'PhaseEntered':
      return { ...state, phase: event.phase };
    case 'PhaseExtended':
      return { ...state, dates: { ...state.dates, [event.phase]: event.dueOn } };
    case 'SelfAssessed': {
      const { unitId, itemId, points, text, evidenceIds } = event;
      const answers = { ...selfOf(state, unitId).answers, [itemId]: { points, text, evidenceIds } };
      return withSelf(state, unitId, { answers });
    }
    case 'SelfAssessmentSubmitted':
      return withSelf(state, event.unitId, { submittedOn: on });
    case 'SelfAssessmentReminded':
      return withSelf(state, event.unitId, { remindedOn: on });
    case 'MarkGiven':
      return marked(state, event);
    case 'ObjectionRaised':
    case 'ObjectionAnswered':
      return objected(state, event);
    case 'ResultDecided':
      return { ...state, decidedBy: event.actor.personId };
    case 'ResultSentBack':
      return { ...state, phase: 'scoring' };
    case 'EditionPublished':
      return published(state, event);
    case 'AssessmentCancelled':
      return { ...state, phase: 'cancelled' };
    case 'ThirdPartyImported':
      return state;
  }
}

/** The state after one more event. */
export function evolveAssessment(state: AssessmentState, event: AssessmentEvent): AssessmentState {
  const next = fold(state, event);
  const key = event.commandKey;
  if (!key) return next;
  return { ...next, answered: [...next.answered, key].slice(-ANSWERS_KEPT) };
}
