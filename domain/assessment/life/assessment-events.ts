/** Everything that can happen in an assessment 考核评估, in the past tense. */
import type { Instant, IsoDate } from '../../calendar/dates.js';
import type { Actor } from '../../people/roles.js';
import type { Succession } from '../../units/succession.js';
import type { Period } from '../computed-items.js';
import type { AssessmentKind, ScoreSheet } from '../score-sheet.js';
import type { Adjustment } from '../unit-score.js';
import type { ScoredUnit } from '../score-plan.js';

/** The phases of domain.md §6, in their order; the third party is optional. */
export const PHASES = [
  'notice',
  'selfAssessment',
  'scoring',
  'thirdParty',
  'draft',
  'objections',
  'decision',
  'published',
] as const;
export type Phase = (typeof PHASES)[number];

export interface Assessor {
  personId: string;
  name: string;
  /** Nobody assesses the own unit. */
  unitId?: string;
}

/** A qualitative indicator 定性指标 as it stood when the assessment began, with who answers for it. */
export interface QualitativeIndicator {
  indicatorId: string;
  name: string;
  unitIds: string[];
}

/** What an external report gives an item: it stands beside the office's points and does not count. */
export interface ThirdPartyMark {
  unitId: string;
  itemId: string;
  points: number;
  note: string;
}

/** Steps at a unit that owes its self-assessment; like a round-up it stops at the circular. */
export type SelfAssessmentRung = 'remind' | 'chase' | 'warn' | 'circulate';

/** When the scores of all units were frozen, and why. */
export type FreezeStage = 'draft' | 'decision' | 'reissue';

export type AdjustmentSort = 'deduction' | 'bonus';

/** What a veto does to a result that is out already. */
export type VetoEffect = 'inForce' | 'revoked';

/** A phase's end, an ISO date; the last phase has none. */
export type PhaseDates = Partial<Record<Phase, IsoDate>>;

interface Facts {
  AssessmentStarted: {
    kind: AssessmentKind;
    period: Period;
    /** As they were that day: a score is computed by them for ever. */
    sheets: ScoreSheet[];
    units: ScoredUnit[];
    assessors: Assessor[];
    dates: PhaseDates;
    /** Indicators that assessors mark; absent in assessments begun before they could. */
    indicators?: QualitativeIndicator[];
    /** Whose record counts for whom, as it was known that day. */
    successions?: Succession[];
    /** The sentence of the plan that asks for it, where it does. */
    clause?: string;
  };
  /** With the day by which it is to end: never before there is time for it. */
  PhaseEntered: { phase: Phase; dueOn?: IsoDate };
  PhaseExtended: { phase: Phase; dueOn: IsoDate; reason: string };
  SelfAssessed: {
    unitId: string;
    itemId: string;
    points: number;
    text: string;
    evidenceIds: string[];
  };
  SelfAssessmentSubmitted: { unitId: string };
  SelfAssessmentReminded: { unitId: string; rung: SelfAssessmentRung };
  /** Whoever has to bring the phase to its end is reminded. */
  PhaseReminded: { phase: Phase; overdue: boolean };
  AssessorsNamed: { assessors: Assessor[] };
  MarkGiven: { unitId: string; itemId: string; points: number; reason: string; settles: boolean };
  /** How far a qualitative indicator is reached, 0 to 1: one mark for all units that answer for it. */
  IndicatorMarked: { indicatorId: string; share: number; reason: string; settles: boolean };
  ThirdPartyImported: { source: string; sha256: string; marks: ThirdPartyMark[] };
  /** A deduction or bonus by hand; it takes the place of the one it replaces. */
  ScoreAdjusted: Pick<Adjustment, 'adjustmentId' | 'unitId' | 'points' | 'reason'> & {
    sort: AdjustmentSort;
    replaces?: string;
  };
  /** The scores of that moment were kept for good. @see FreezeStage */
  ScoresFrozen: { freeze: number; stage: FreezeStage; asOf: Instant; sha256: string };
  ObjectionRaised: {
    objectionId: string;
    unitId: string;
    itemId: string;
    grounds: string;
    evidenceIds: string[];
  };
  /** Upheld with the points the item is given instead, or not; always with its reason. */
  ObjectionAnswered: {
    objectionId: string;
    unitId: string;
    itemId: string;
    points?: number;
    /** The part of a qualitative indicator that is reached instead, 0 to 1. */
    indicator?: { indicatorId: string; share: number };
    reason: string;
  };
  ResultDecided: { comment?: string };
  /** Back to scoring, with new days for what is done again. */
  ResultSentBack: { reason: string; dates: PhaseDates };
  /** A frozen edition: what was published never changes, a correction is the next edition. */
  EditionPublished: { edition: number; number: string; sha256: string; note?: string };
  /** After publication a veto came into force, or was revoked: the result asks for a new edition. */
  ResultReopened: { vetoId: string; unitId: string; effect: VetoEffect };
  /** A line of the problem list, which became a rectification. */
  ProblemListed: {
    problemId: string;
    unitId: string;
    title: string;
    measure: string;
    dueOn: IsoDate;
    rectificationId: string;
  };
  /** Nothing of the period can change any more. */
  AssessmentClosed: object;
  AssessmentCancelled: { reason: string };
}

export type AssessmentFact = { [T in keyof Facts]: { type: T } & Facts[T] }[keyof Facts];
export type AssessmentEvent = AssessmentFact & { at: Instant; actor: Actor; commandKey?: string };
export type AssessmentFactOf<T extends keyof Facts> = { type: T } & Facts[T];
