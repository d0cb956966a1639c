/** A unit's sheet with everything behind its numbers, as its paper is made of it. */
import type {
  AssessmentKind,
  Grade,
  Section,
  SheetItem,
} from '../../domain/assessment/score-sheet.js';
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { NodeKind, Rung } from '../../domain/policy/policy.js';

export interface DerivedPart {
  of: 'node' | 'report' | 'indicator' | 'task' | 'rectification';
  title: string;
  task: { number: number; title: string } | null;
  nodeKind: NodeKind | null;
  dueOn: IsoDate | null;
  doneOn: IsoDate | null;
  how: string;
  earned: number;
  possible: number;
  inheritedFrom: string | null;
  /** Of a measured indicator: its last value, and where it should have stood by then. */
  measured?: {
    year: number;
    value: number;
    unit: string;
    /** As the plan prints it. */
    target: string;
    owed: number | null;
    baseline: number | null;
  };
}

export interface DerivedLine {
  section: Section;
  title: string;
  criteria: string;
  fullPoints: number;
  by: SheetItem['by'];
  self: { points: number; text: string } | null;
  points: number | null;
  share: number | null;
  gap: string | null;
  parts: DerivedPart[];
  left: { title: string; gap: string }[];
  marks: { assessorName: string; points: number; reason: string; settles: boolean }[];
}

export interface Adjusted {
  points: number;
  lines: { points: number; reason: string; by: string }[];
}

export interface DerivedTotals {
  score: number | null;
  computedGrade: Grade | null;
  grade: Grade | null;
  sections: { section: Section; outOf: number; points: number | null }[];
  rungs: {
    points: number;
    lines: {
      task: { number: number; title: string } | null;
      title: string;
      rung: Rung;
      points: number;
    }[];
  };
  deductions: Adjusted;
  bonuses: Adjusted;
  caps: ({ why: 'bindingMissed'; indicators: string[] } | { why: 'veto' })[];
}

export interface DerivedSheet {
  planTitle: string;
  kind: AssessmentKind;
  period: { from: IsoDate; to: IsoDate };
  unit: string;
  /** The day up to which the record counts, and whether the scores of it were frozen. */
  on: IsoDate;
  frozen: boolean;
  sheet: { name: string; version: number };
  lines: DerivedLine[];
  totals: DerivedTotals;
}
