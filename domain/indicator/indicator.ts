/** An indicator 指标 as its yearly actuals need it: in which unit they are counted, and what they are measured against. */
import type { IsoDate } from '../calendar/dates.js';
import type { Comparison } from '../assessment/attainment.js';
import type { IndicatorGoal } from '../assessment/indicator-path.js';

/** A target as the plan prints it. */
export interface IndicatorTarget {
  name: string;
  baseline: string | null;
  target: string;
  op: Comparison;
  value: number | null;
  /** Of the printed target: for `down` and `up` the percent sign of the change. */
  unit: string;
  dueOn: IsoDate | null;
}

/** First and last year of the plan. */
export interface Term {
  start: number;
  end: number;
}

/** The year before the term, from which changes are counted. */
export const baselineYear = ({ start }: Term): number => start - 1;

const PRINTED = /(-?\d[\d,，]*(?:\.\d+)?)\s*([^\d\s（()）]*)/u;

/** A number and its unit as they are printed: 26人, 94%, 1.54; undefined where there is none. */
export function printedNumber(text: string): { value: number; unit: string } | undefined {
  const found = PRINTED.exec(text.normalize('NFKC'));
  if (!found) return undefined;
  const [, digits = '', unit = ''] = found;
  const value = Number(digits.replaceAll(',', ''));
  return Number.isFinite(value) ? { value, unit } : undefined;
}

/** What the name alone says of the unit: deaths are persons, accidents are cases, rates are bare. */
function unitByName(name: string): string {
  if (/人数$/u.test(name)) return '人';
  if (/(?:起数|事故数)$/u.test(name)) return '起';
  return '';
}

const isChange = ({ op }: Pick<IndicatorTarget, 'op'>): boolean => op === 'down' || op === 'up';

/** The unit in which the actuals of an indicator are entered: never the percent of a promised change. */
export function actualUnit(indicator: IndicatorTarget): string {
  if (indicator.op === 'qualitative') return '';
  if (!isChange(indicator)) return indicator.unit;
  const printed = indicator.baseline === null ? undefined : printedNumber(indicator.baseline);
  return printed?.unit || unitByName(indicator.name);
}

/**
 * The first year whose value is wanted: the baseline year where a change is promised and the plan
 * does not print from what; otherwise the first of the term.
 */
export function firstWantedYear(indicator: IndicatorTarget, term: Term): number {
  const { baseline } = indicator;
  const printed = baseline !== null && printedNumber(baseline) !== undefined;
  return isChange(indicator) && !printed ? baselineYear(term) : term.start;
}

/** Fewer is better where the name counts harm; it is asked only of "= x", which says no way. */
const HARM = /死亡|伤亡|损失|受灾|事故起数/u;

/**
 * What the actuals are measured against. The baseline is the printed one, else the verified value of
 * the baseline year; without a due date the target holds for the end of the term.
 */
export function goalOf(
  indicator: IndicatorTarget,
  term: Term,
  baselineActual: number | null = null,
): IndicatorGoal {
  const { name, op, value, baseline, dueOn } = indicator;
  const printed = baseline === null ? undefined : printedNumber(baseline);
  return {
    op,
    value,
    baseline: printed?.value ?? baselineActual,
    ...(op === '=' && { better: HARM.test(name) ? ('lower' as const) : ('higher' as const) }),
    from: `${baselineYear(term)}-12-31`,
    dueOn: dueOn ?? `${term.end}-12-31`,
  };
}
