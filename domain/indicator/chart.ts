/** An indicator's chart as data: page and paper draw the same lines. */
import {
  forecast,
  pathValue,
  type IndicatorGoal,
  type YearlyActual,
} from '../assessment/indicator-path.js';
import { targetValue } from '../assessment/attainment.js';
import { withinReason, yearEnd, yearOf } from './outlook.js';

export interface IndicatorChart {
  firstYear: number;
  lastYear: number;
  /** Values between which the scale runs, and those that get a line and a number. */
  min: number;
  max: number;
  ticks: number[];
  baseline: YearlyActual | null;
  target: YearlyActual | null;
  /** The straight line from baseline to target; level where there is no baseline. */
  path: YearlyActual[];
  actuals: YearlyActual[];
  /** From the newest value to the due year; empty where nobody can tell, or nothing is left to tell. */
  forecast: YearlyActual[];
}

const MOST_STEPS = 5;
const TEN = 10;
const NICE = [1, 2, 2.5, 5, TEN];

/** A step of 1, 2, 2.5 or 5 times a power of ten that divides a span into at most five. */
function niceStep(span: number): number {
  const rough = span / MOST_STEPS;
  const power = TEN ** Math.floor(Math.log10(rough));
  return power * (NICE.find((n) => n * power >= rough * (1 - Number.EPSILON)) ?? TEN);
}

/** Rounds away what binary fractions add: 0.30000000000000004 is no tick. */
const tidy = (value: number): number => Number(value.toPrecision(TEN));

function scaleOf(values: number[]): { min: number; max: number; ticks: number[] } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.abs(high) || 1;
  const step = niceStep(span);
  // Values near nothing stand on nothing; others get room below.
  const from = low >= 0 && low <= span ? 0 : Math.floor(low / step - 0.2) * step;
  const stepUp = niceStep(high - from || span);
  const down = Math.floor(from / stepUp + 1e-9) * stepUp;
  const min = low >= 0 ? Math.max(0, down) : down;
  const count = Math.max(1, Math.ceil((high - min) / stepUp - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, i) => tidy(min + i * stepUp));
  return { min: tidy(min), max: ticks.at(-1) ?? tidy(high), ticks };
}

function pathOf(goal: IndicatorGoal, [first, last]: [number, number]): YearlyActual[] {
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return years.flatMap((year) => {
    const value = pathValue(goal, yearEnd(year));
    return value === null ? [] : [{ year, value: tidy(value) }];
  });
}

/** The chart of a measured indicator; undefined where there is neither target nor value to draw. */
export function chartOf(
  goal: IndicatorGoal,
  verified: readonly YearlyActual[],
  unit: string,
): IndicatorChart | undefined {
  if (goal.op === 'qualitative') return undefined;
  const [base, due] = [yearOf(goal.from), yearOf(goal.dueOn)];
  const actuals = verified.filter((a) => a.year > base).toSorted((a, b) => a.year - b.year);
  const end = targetValue(goal);
  const newest = actuals.at(-1);
  const path = pathOf(goal, [base, due]);
  const ahead = newest && newest.year < due ? forecast(goal, actuals, due) : null;
  const coming = withinReason(ahead, goal, unit);
  const baseline = goal.baseline === null ? null : { year: base, value: goal.baseline };
  const toCome = newest && coming !== null ? [newest, { year: due, value: tidy(coming) }] : [];
  const all = [...path, ...actuals, ...toCome, ...(baseline ? [baseline] : [])];
  if (all.length === 0) return undefined;
  return {
    firstYear: base,
    lastYear: Math.max(due, newest?.year ?? due),
    ...scaleOf(all.map((p) => p.value)),
    baseline,
    target: end === null ? null : { year: due, value: tidy(end) },
    path,
    actuals,
    forecast: toCome,
  };
}
