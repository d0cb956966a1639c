/** An assessment as it stands: the fold of its events. */
import type { Instant, IsoDate } from '../../calendar/dates.js';
import type { IndicatorMark } from '../indicator-marks.js';
import type { Succession } from '../../units/succession.js';
import type { Mark } from '../marks.js';
import type { Period } from '../computed-items.js';
import type { ScoredUnit } from '../score-plan.js';
import type { AssessmentKind, ScoreSheet } from '../score-sheet.js';
import type { Adjustment } from '../unit-score.js';
import type {
  AdjustmentSort,
  AssessmentFactOf,
  Assessor,
  FreezeStage,
  Phase,
  PhaseDates,
  QualitativeIndicator,
  SelfAssessmentRung,
  ThirdPartyMark,
  VetoEffect,
} from './assessment-events.js';

export interface SelfAnswer {
  points: number;
  text: string;
  evidenceIds: string[];
}

export interface SelfAssessment {
  answers: Readonly<Record<string, SelfAnswer>>;
  submittedOn?: IsoDate;
  remindedOn?: IsoDate;
  rung?: SelfAssessmentRung;
}

export interface Objection {
  objectionId: string;
  unitId: string;
  itemId: string;
  grounds: string;
  evidenceIds: string[];
  raisedOn: IsoDate;
  answeredOn?: IsoDate;
  /** Points given instead, where it was upheld. */
  points?: number;
  /** The part of a qualitative indicator found instead. */
  indicator?: { indicatorId: string; share: number };
  answer?: string;
  answeredBy?: string;
}

export interface Edition {
  edition: number;
  number: string;
  sha256: string;
  publishedOn: IsoDate;
  note?: string;
}

/** A deduction or bonus by hand, as it stands. */
export type KeptAdjustment = Adjustment & { sort: AdjustmentSort };

export interface Freeze {
  freeze: number;
  stage: FreezeStage;
  asOf: Instant;
  sha256: string;
}

export interface AssessmentState {
  assessmentId: string;
  phase: Phase | 'unstarted' | 'cancelled';
  /** Published and beyond any change, or cancelled. */
  ended: boolean;
  startedAt: Instant;
  kind: AssessmentKind;
  period: Period;
  sheets: ScoreSheet[];
  units: ScoredUnit[];
  assessors: Assessor[];
  dates: PhaseDates;
  selfAssessments: Readonly<Record<string, SelfAssessment>>;
  marks: Mark[];
  /** What assessors mark beside items. */
  indicators: QualitativeIndicator[];
  indicatorMarks: IndicatorMark[];
  /** Units that were renamed, merged or split, as it was known when it began. */
  successions: Succession[];
  objections: Objection[];
  /** Who had part in the result: they do not decide it. */
  markers: string[];
  decidedBy?: string;
  editions: Edition[];
  adjustments: KeptAdjustment[];
  /** How many were ever given: their ids are counted on. */
  adjustmentsMade: number;
  thirdParty?: { source: string; sha256: string; marks: ThirdPartyMark[] };
  freezes: Freeze[];
  /** Vetoes that came or went since the last edition: it asks for a new one. */
  reopened: { vetoId: string; unitId: string; effect: VetoEffect }[];
  problems: Omit<AssessmentFactOf<'ProblemListed'>, 'type'>[];
  /** When each phase was last entered, and when its doers were last reminded. */
  enteredOn: IsoDate;
  remindedOn?: IsoDate;
  clause?: string;
  answered: string[];
}

/** Before anything has happened. */
export function unstarted(assessmentId: string): AssessmentState {
  return {
    assessmentId,
    phase: 'unstarted',
    ended: false,
    startedAt: '',
    kind: 'annual',
    period: { from: '', to: '' },
    sheets: [],
    units: [],
    assessors: [],
    dates: {},
    selfAssessments: {},
    marks: [],
    indicators: [],
    indicatorMarks: [],
    successions: [],
    objections: [],
    markers: [],
    editions: [],
    adjustments: [],
    adjustmentsMade: 0,
    freezes: [],
    reopened: [],
    problems: [],
    enteredOn: '',
    answered: [],
  };
}
