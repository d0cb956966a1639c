/** A score sheet 评分表: what an assessment looks at and what it is worth. Data, versioned, edited by the office. */
import type { NodeKind, Rung } from '../policy/policy.js';

export type AssessmentKind = 'annual' | 'midterm' | 'final' | 'thirdparty';
/** 部门 / 街道、乡镇 / 功能区. */
export type UnitClass = 'department' | 'street' | 'zone';
export type Grade = 'excellent' | 'good' | 'pass' | 'fail';

/** What the record itself answers. */
export const COMPUTED_ITEMS = [
  'onTime',
  'reportQuality',
  'reviewInTime',
  'commitments',
  'indicators',
  'projects',
  'rectifications',
] as const;
export type ComputedItem = (typeof COMPUTED_ITEMS)[number];

export type Section = 'process' | 'result';

export interface SheetItem {
  itemId: string;
  section: Section;
  /** 考评要点. */
  title: string;
  /** 评分标准. */
  criteria: string;
  /** 标准分值: points at full marks; an item never goes below zero. */
  points: number;
  /** 考评方式: read off the record, or marked by assessors. */
  by: { computed: ComputedItem } | { judgedBy: 1 | 2 };
}

/** Points taken off for the dearest rung a node reached, beyond the items. */
export interface RungDeductions {
  points: Partial<Record<Rung, number>>;
  /** At most so many points for rungs together. */
  most: number;
}

export interface ScoreSheet {
  sheetId: string;
  version: number;
  name: string;
  kinds: AssessmentKind[];
  unitClass: UnitClass;
  /** Points of the two sections at full marks, 40 and 60 by default (domain.md §6). */
  sections: Record<Section, number>;
  items: SheetItem[];
  /** How much a node of each kind weighs in 按期完成; kinds that are not named do not count. */
  nodeWeights: Partial<Record<NodeKind, number>>;
  /** Share credited for what came late. */
  lateCredit: number;
  /** Lateness is counted from the first promised or from the current date. */
  countFrom: 'first' | 'current';
  rungs: RungDeductions;
  /** At most so many bonus points, and so many points of further deductions, both by hand. */
  mostBonus: number;
  mostDeduction: number;
  /** Lowest score of each grade; below the last it is 不合格. */
  bands: Record<Exclude<Grade, 'fail'>, number>;
  /** A binding indicator that is missed caps the grade at 合格. */
  bindingCap: boolean;
  /** Share of an item's points by which two blind marks may differ before a third is asked for. */
  blindTolerance: number;
  /** How many assessors mark a qualitative indicator, blind to each other; one where it is not said. */
  indicatorMarkers?: number;
}

/** The grade of a score by a sheet's bands. @param score 0–100 */
export function gradeOf(score: number, bands: ScoreSheet['bands']): Grade {
  if (score >= bands.excellent) return 'excellent';
  if (score >= bands.good) return 'good';
  return score >= bands.pass ? 'pass' : 'fail';
}
