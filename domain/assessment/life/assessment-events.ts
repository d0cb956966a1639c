/** Everything that can happen in an assessment 考核评估, in the past tense. */
import type { Instant, IsoDate } from '../../calendar/dates.js';
import type { Actor } from '../../people/roles.js';
import type { Period } from '../computed-items.js';
import type { AssessmentKind, ScoreSheet } from '../score-sheet.js';
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
    /** The sentence of the plan that asks for it, where it does. */
    clause?: string;
  };
  PhaseEntered: { phase: Phase };
  PhaseExtended: { phase: Phase; dueOn: IsoDate; reason: string };
  SelfAssessed: {
    unitId: string;
    itemId: string;
    points: number;
    text: string;
    evidenceIds: string[];
  };
  SelfAssessmentSubmitted: { unitId: string };
  SelfAssessmentReminded: { unitId: string; overdue: boolean };
  MarkGiven: { unitId: string; itemId: string; points: number; reason: string; settles: boolean };
  ThirdPartyImported: { source: string; sha256: string; marks: number };
  ObjectionRaised: { objectionId: string; unitId: string; itemId: string; grounds: string };
  /** Upheld with the points the item is given instead, or not; always with its reason. */
  ObjectionAnswered: {
    objectionId: string;
    unitId: string;
    itemId: string;
    points?: number;
    reason: string;
  };
  ResultDecided: { comment?: string };
  ResultSentBack: { reason: string };
  /** A frozen edition: what was published never changes, a correction is the next edition. */
  EditionPublished: { edition: number; number: string; sha256: string; note?: string };
  AssessmentCancelled: { reason: string };
}

export type AssessmentFact = { [T in keyof Facts]: { type: T } & Facts[T] }[keyof Facts];
export type AssessmentEvent = AssessmentFact & { at: Instant; actor: Actor; commandKey?: string };
export type AssessmentFactOf<T extends keyof Facts> = { type: T } & Facts[T];
