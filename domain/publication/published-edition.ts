/** What everybody may read of a plan: data only, frozen once it is published. */
import type { GradeCap } from '../assessment/unit-score.js';
import type { AssessmentKind, Grade } from '../assessment/score-sheet.js';
import type { IsoDate } from '../calendar/dates.js';
import type { IndicatorChart } from '../indicator/chart.js';
import type { ResultsShown } from '../policy/publication-policy.js';
import type { Light } from '../task/light.js';
import type { TaskKind } from '../task/task-state.js';

export interface PublishedTask {
  number: number;
  title: string;
  kind: TaskKind;
  /** 牵头单位, by name. */
  units: string[];
  light: Light;
  /** Verified, 0–100; what a unit merely says is not published. */
  percent: number;
  /** What is due next; absent when nothing is. */
  dueOn?: IsoDate;
  /** The day it was closed. */
  doneOn?: IsoDate;
}

/** A level-1 part of the plan with its tasks. */
export interface PublishedPart {
  title: string;
  tasks: PublishedTask[];
}

/** `missed`: its due year has ended short of the target · `qualitative`: assessors judge it. */
export type IndicatorState = 'met' | 'onTrack' | 'behind' | 'missed' | 'noData' | 'qualitative';

export interface PublishedIndicator {
  name: string;
  unit: string;
  binding: boolean;
  /** As the plan prints them. */
  baseline?: string;
  target: string;
  dueOn?: IsoDate;
  /** Verified yearly values, oldest first. */
  actuals: { year: number; value: number }[];
  state: IndicatorState;
  /** Baseline, path, actuals, forecast and target; absent where there is nothing to draw. */
  chart?: IndicatorChart;
}

/** What an item of the score sheet gave. */
export interface PublishedItem {
  title: string;
  /** Points at full marks. */
  outOf: number;
  /** Absent where the item could not be assessed. */
  points?: number;
}

export interface PublishedResult {
  unit: string;
  grade?: Grade;
  /** 0–100, two decimals. */
  score?: number;
  /** Why the grade is lower than its score would give; absent where it is not. */
  caps?: GradeCap['why'][];
  /** From 1; units of one score share a place. */
  place?: number;
  /** In the order of the unit's score sheet. */
  items?: PublishedItem[];
}

export interface PublishedResults {
  kind: AssessmentKind;
  period: { from: IsoDate; to: IsoDate };
  shown: Exclude<ResultsShown, 'none'>;
  ranked: boolean;
  units: PublishedResult[];
}

export interface Overview {
  tasks: number;
  closed: number;
  green: number;
  yellow: number;
  red: number;
  grey: number;
  indicators: number;
  indicatorsMet: number;
}

/** What became different since the edition before. */
export interface PublishedChange {
  of: 'task' | 'indicator' | 'unit';
  name: string;
  what: 'light' | 'percent' | 'actual' | 'state' | 'grade' | 'score' | 'added' | 'removed';
  was?: string;
  is?: string;
}

export interface PublishedEdition {
  planTitle: string;
  region: string;
  term: { start: number; end: number };
  /** The figures are as of this day. */
  asOf: IsoDate;
  issuer: string;
  /** What a correction corrects. */
  note?: string;
  overview: Overview;
  parts: PublishedPart[];
  indicators: PublishedIndicator[];
  results?: PublishedResults;
  changes: PublishedChange[];
  /** Given when it is published. */
  edition: number;
  number: string;
  date: IsoDate;
}

/** Before it is approved it has neither edition nor number. */
export const UNNUMBERED = { edition: 0, number: '', date: '' } as const;
