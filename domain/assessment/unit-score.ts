/** What a scored unit looks like: every number with what it was made of. */
import type { Instant } from '../calendar/dates.js';
import type { Rung } from '../policy/policy.js';
import type { Computed, Part, Period } from './computed-items.js';
import type { Gap } from './attainment.js';
import type { MarkedItem } from './marks.js';
import type { ComputedItem, Grade, Section, SheetItem } from './score-sheet.js';

/** Why an item was not assessed. */
export type ItemGap = 'nothingToAssess' | 'marksIncomplete' | 'marksDisputed';

export interface ItemScore {
  item: SheetItem;
  /** Points rounded to a hundredth; undefined when not assessed. */
  points?: number;
  share?: number;
  gap?: ItemGap;
  /** The formula and what it was fed; for a judged item its marks. */
  from: { computed: ComputedItem; parts: Part[]; left: Computed['left'] } | { marked: MarkedItem };
  /** The unit's own score of the item 自评分, side by side; it does not count. */
  selfPoints?: number;
}

/** The dearest rung of one node and what it costs. */
export interface RungLine {
  taskId: string;
  nodeId: string;
  rung: Rung;
  points: number;
  /** The unit that reached it, before this one carried its record on. */
  inheritedFrom?: string;
}

/** A deduction or bonus by hand: with who and why. */
export interface Adjustment {
  adjustmentId: string;
  unitId: string;
  points: number;
  reason: string;
  by: string;
  at: Instant;
}

export interface SectionScore {
  section: Section;
  /** What the section can give: all hundred when the other one has nothing to assess. */
  outOf: number;
  share?: number;
  points?: number;
}

/** Why the grade is not what the score alone would give. */
export type GradeCap =
  { why: 'bindingMissed'; indicatorIds: string[] } | { why: 'veto'; vetoId: string };

export interface UnitScore {
  unitId: string;
  period: Period;
  asOf: Instant;
  sheet: { sheetId: string; version: number };
  items: ItemScore[];
  sections: SectionScore[];
  rungs: { lines: RungLine[]; points: number };
  deductions: { lines: Adjustment[]; points: number };
  bonuses: { lines: Adjustment[]; points: number };
  /** 0–100, two decimals; undefined when nothing at all could be assessed. */
  score?: number;
  /** By the score alone. */
  computedGrade?: Grade;
  /** With caps and vetoes. */
  grade?: Grade;
  caps: GradeCap[];
  /** Items and parts of items that were left out for want of data. */
  flags: { itemId: string; gap: ItemGap | Gap | 'waiting'; id?: string }[];
}
