/** Where an indicator should stand on the way, and where it is heading (domain.md §6, mid-term and forecast). */
import { dayNumberOf, type IsoDate } from '../calendar/dates.js';
import { attainment, betterWay, targetValue, type Attainment, type Target } from './attainment.js';

export interface IndicatorGoal extends Target {
  /** The last day of the baseline's year. */
  from: IsoDate;
  dueOn: IsoDate;
  /** A value the plan itself gives for the mid-term. */
  midtermValue?: number;
}

/** One verified year: its value at the year's end. */
export interface YearlyActual {
  year: number;
  value: number;
}

/** Share of the way from the baseline's date to the due date that lies behind, 0 to 1. */
function wayGone({ from, dueOn }: IndicatorGoal, on: IsoDate): number {
  const whole = dayNumberOf(dueOn) - dayNumberOf(from);
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, (dayNumberOf(on) - dayNumberOf(from)) / whole));
}

/**
 * The value on the straight line from baseline to target on a date. Without a baseline there is no
 * line: the target itself holds all the way, as for a yearly limit.
 */
export function pathValue(goal: IndicatorGoal, on: IsoDate): number | null {
  const end = targetValue(goal);
  if (end === null) return null;
  if (goal.baseline === null) return end;
  return goal.baseline + (end - goal.baseline) * wayGone(goal, on);
}

/**
 * Attainment on a date before the due date: against the plan's own mid-term value, else against the
 * straight line. A relative change is measured by the part of it that is due by then; a level that
 * the baseline already meets must be kept.
 */
export function attainmentOn(goal: IndicatorGoal, on: IsoDate, reached: number | null): Attainment {
  if (goal.op === 'qualitative' || on >= goal.dueOn) return attainment(goal, reached);
  const value = goal.midtermValue ?? pathValue(goal, on);
  if (value === null) return attainment(goal, reached);
  const relative = goal.op === 'down' || goal.op === 'up';
  if (relative && goal.value !== null && goal.midtermValue === undefined) {
    return attainment({ ...goal, value: goal.value * wayGone(goal, on) }, reached);
  }
  const op = betterWay(goal) === 'lower' ? '<=' : '>=';
  return attainment({ op, value, baseline: goal.baseline }, reached);
}

/** Values of the years that have one, with the baseline as the first point of the line. */
function points(goal: IndicatorGoal, actuals: readonly YearlyActual[]): YearlyActual[] {
  const baseYear = Number(goal.from.slice(0, 4));
  const later = actuals.filter((a) => a.year > baseYear);
  return goal.baseline === null ? later : [{ year: baseYear, value: goal.baseline }, ...later];
}

/**
 * The value at a year's end if things go on as they did: the straight line of least squares through
 * baseline and yearly values; null with fewer than two points.
 */
export function forecast(
  goal: IndicatorGoal,
  actuals: readonly YearlyActual[],
  year: number,
): number | null {
  const known = points(goal, actuals);
  const n = known.length;
  const mean = (of: (p: YearlyActual) => number) => known.reduce((sum, p) => sum + of(p), 0) / n;
  const meanYear = mean((p) => p.year);
  const spread = known.reduce((sum, p) => sum + (p.year - meanYear) ** 2, 0);
  if (spread === 0 || n === 0) return null;
  const meanValue = mean((p) => p.value);
  const slope =
    known.reduce((sum, p) => sum + (p.year - meanYear) * (p.value - meanValue), 0) / spread;
  return meanValue + slope * (year - meanYear);
}

/** Whether a measured target will be missed if things go on; undefined where nobody can tell. */
export function willMiss(
  goal: IndicatorGoal,
  actuals: readonly YearlyActual[],
): boolean | undefined {
  if (goal.op === 'qualitative') return undefined;
  const value = forecast(goal, actuals, Number(goal.dueOn.slice(0, 4)));
  const found = attainment(goal, value);
  return 'gap' in found ? undefined : !found.met;
}
