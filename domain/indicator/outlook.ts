/** How an indicator stands: its newest verified value against path and target, and where it is heading (domain.md §6). */
import { attainment, betterWay, targetValue, type Attainment } from '../assessment/attainment.js';
import {
  attainmentOn,
  forecast,
  pathValue,
  willMiss,
  type IndicatorGoal,
  type YearlyActual,
} from '../assessment/indicator-path.js';

/**
 * `attained`/`missed`: the due year has its value · `willMiss` 预计不能完成 · `behind` the path, and the
 * trend does not say that it will be missed · `onTrack` · `qualitative`: assessors judge it ·
 * `noActual` · `noBaseline`: a promised change of nobody knows what · `noTarget`.
 */
export const OUTLOOKS = [
  'attained',
  'onTrack',
  'behind',
  'willMiss',
  'missed',
  'qualitative',
  'noActual',
  'noBaseline',
  'noTarget',
] as const;
export type Outlook = (typeof OUTLOOKS)[number];

export interface Standing {
  outlook: Outlook;
  newest: YearlyActual | null;
  /** The printed target in the indicator's own unit. */
  targetValue: number | null;
  /** Where the path is at the end of the newest value's year. */
  pathValue: number | null;
  /** Against the path at that year's end, and against the target itself. */
  onPath: Attainment | null;
  onTarget: Attainment | null;
  /** The value of the due year if things go on as they did. */
  forecast: number | null;
}

const YEAR_DIGITS = 4;
const WHOLE = 100;
export const yearOf = (date: string): number => Number(date.slice(0, YEAR_DIGITS));
export const yearEnd = (year: number): string => `${year}-12-31`;

/** A share of something cannot pass the whole, and a count cannot fall below nothing. */
export function withinReason(
  value: number | null,
  goal: IndicatorGoal,
  unit: string,
): number | null {
  if (value === null) return null;
  const ceiling = unit === '%' && (targetValue(goal) ?? 0) <= WHOLE ? WHOLE : Infinity;
  const floor = (goal.baseline ?? 0) >= 0 && (targetValue(goal) ?? 0) >= 0 ? 0 : -Infinity;
  return Math.min(ceiling, Math.max(floor, value));
}

function gapOf(goal: IndicatorGoal): Outlook | undefined {
  if (goal.op === 'qualitative') return 'qualitative';
  if (goal.value === null) return 'noTarget';
  return targetValue(goal) === null ? 'noBaseline' : undefined;
}

function outlookOf(
  goal: IndicatorGoal,
  actuals: readonly YearlyActual[],
  newest: YearlyActual | null,
): Outlook {
  const gap = gapOf(goal);
  if (gap) return gap;
  if (!newest) return 'noActual';
  const onTarget = attainment(goal, newest.value);
  const met = 'met' in onTarget && onTarget.met;
  if (newest.year >= yearOf(goal.dueOn)) return met ? 'attained' : 'missed';
  if (willMiss(goal, actuals)) return 'willMiss';
  const onPath = attainmentOn(goal, yearEnd(newest.year), newest.value);
  return 'met' in onPath && !onPath.met ? 'behind' : 'onTrack';
}

/** The standing by the verified values, the baseline year's not among them. */
export function standingOf(
  goal: IndicatorGoal,
  verified: readonly YearlyActual[],
  unit: string,
): Standing {
  const since = yearOf(goal.from);
  const actuals = verified.filter((a) => a.year > since).toSorted((a, b) => a.year - b.year);
  const newest = actuals.at(-1) ?? null;
  const at = newest && yearEnd(newest.year);
  return {
    outlook: outlookOf(goal, actuals, newest),
    newest,
    targetValue: targetValue(goal),
    pathValue: at ? pathValue(goal, at) : null,
    onPath: newest && at ? attainmentOn(goal, at, newest.value) : null,
    onTarget: newest && attainment(goal, newest.value),
    forecast: withinReason(forecast(goal, actuals, yearOf(goal.dueOn)), goal, unit),
  };
}

/** Whether the plan says that more is better, for the wording of a chart. */
export const moreIsBetter = (goal: IndicatorGoal): boolean => betterWay(goal) === 'higher';
