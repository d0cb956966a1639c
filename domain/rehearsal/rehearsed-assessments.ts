/** A rehearsed term assessed as it would be: every year, at the mid-term, at the end. */
import type { IndicatorFact } from '../assessment/computed-items.js';
import { pathValue, type YearlyActual } from '../assessment/indicator-path.js';
import type { Mark } from '../assessment/marks.js';
import type { TaskHistory } from '../assessment/record-facts.js';
import { scorePlan, type ScoredUnit } from '../assessment/score-plan.js';
import type { AssessmentKind, ScoreSheet } from '../assessment/score-sheet.js';
import type { UnitScore } from '../assessment/unit-score.js';
import type { Period } from '../assessment/computed-items.js';
import { addDays, dateOf, instantAt, type Instant, type IsoDate } from '../calendar/dates.js';
import { betterWay } from '../assessment/attainment.js';
import type { KeptRecord } from './kept-record.js';
import type { RehearsalPlan } from './rehearse-plan.js';
import type { Chance } from './seeded.js';

export type RehearsedIndicator = Omit<IndicatorFact, 'actuals' | 'mark'>;

/** What is assessed beside the record itself. */
export interface AssessedPlan {
  plan: RehearsalPlan;
  units: readonly ScoredUnit[];
  sheets: readonly ScoreSheet[];
  indicators: readonly RehearsedIndicator[];
  /** The last day of the period of the mid-term assessment. */
  midtermOn: IsoDate;
}

export interface RehearsedAssessment {
  kind: Extract<AssessmentKind, 'annual' | 'midterm' | 'final'>;
  period: Period;
  asOf: Instant;
  scores: UnitScore[];
  /** Yearly values that were known by then. */
  actuals: ReadonlyMap<string, YearlyActual[]>;
}

export const ASSESSED = {
  /** Calendar days after its period at which an assessment is drafted. */
  draftDays: 45,
  /** Share of yearly values that nobody entered. */
  noActual: 0.05,
  /** Share of yearly values short of the straight line to the target, and by how much at most. */
  short: 0.2,
  shortBy: 0.15,
  /** Marks by hand are at least this share of an item's points. */
  leastMark: 0.7,
} as const;

const yearsOf = ({ termStart, termEnd }: RehearsalPlan): number[] => {
  const [first, last] = [Number(termStart.slice(0, 4)), Number(termEnd.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

/** The value of a year: on the line to the target or a little better, sometimes short of it. */
function valueOf(
  { indicatorId, goal }: RehearsedIndicator,
  year: number,
  chance: Chance,
): number | undefined {
  const subject = `actual ${indicatorId} ${year}`;
  const line = pathValue(goal, `${year}-12-31`);
  if (line === null || chance(`none ${subject}`) < ASSESSED.noActual) return undefined;
  const short = chance(`short ${subject}`) < ASSESSED.short;
  const size = chance(subject) * (short ? ASSESSED.shortBy : ASSESSED.shortBy / 3);
  const worse = betterWay(goal) === 'lower' ? 1 : -1;
  return line + (short ? worse : -worse) * size * Math.abs(line);
}

function actualsBy(
  { plan, indicators }: AssessedPlan,
  to: IsoDate,
  chance: Chance,
): Map<string, YearlyActual[]> {
  const ended = yearsOf(plan).filter((year) => `${year}-12-31` <= to);
  const entries = indicators.map((indicator): [string, YearlyActual[]] => [
    indicator.indicatorId,
    ended.flatMap((year) => {
      const value = valueOf(indicator, year, chance);
      return value === undefined ? [] : [{ year, value }];
    }),
  ]);
  return new Map(entries);
}

/** Two assessors, blind to each other; where they differ too much a third settles it. */
function marksOf(
  { units, sheets }: AssessedPlan,
  { to, asOf }: { to: IsoDate; asOf: Instant },
  chance: Chance,
): Mark[] {
  return units.flatMap(({ unitId, unitClass }) => {
    const sheet = sheets.find((s) => s.unitClass === unitClass);
    return (sheet?.items ?? []).flatMap(({ itemId, by, points }): Mark[] => {
      if (!('judgedBy' in by)) return [];
      const drawn = (who: string): number => {
        const share = chance(`mark ${unitId} ${itemId} ${to} ${who}`);
        return points * (ASSESSED.leastMark + (1 - ASSESSED.leastMark) * share);
      };
      const about = { unitId, itemId, reason: 'rehearsed', at: asOf };
      const mark = (assessorId: string, settles: boolean): Mark => {
        const own = { assessorId, assessorName: assessorId, points: drawn(assessorId) };
        return { ...about, ...own, ...(settles && { settles }) };
      };
      const blind = by.judgedBy === 2 ? [mark('A', false), mark('B', false)] : [mark('A', false)];
      const [a = 0, b = a] = blind.map((m) => m.points);
      const disputed = Math.abs(a - b) > points * (sheet?.blindTolerance ?? 1);
      return disputed ? [...blind, mark('C', true)] : blind;
    });
  });
}

/** Parts of one task are told as histories of that task, so that leads answer for their reviews. */
export function historiesOf({ tasks }: RehearsalPlan, { histories }: KeptRecord): TaskHistory[] {
  return tasks.flatMap(({ taskId, title, kind, owners }, i) =>
    owners.flatMap(({ unitId }) => {
      const events = histories.get(`${taskId}/${unitId}`);
      return events ? [{ taskId, number: i + 1, title, kind, events }] : [];
    }),
  );
}

/** Assesses a rehearsed term: annually, at the mid-term, at the end, in the order of time. */
export function assessRehearsal(
  assessed: AssessedPlan,
  kept: KeptRecord,
  chance: Chance,
): RehearsedAssessment[] {
  const { plan, units, sheets, indicators, midtermOn } = assessed;
  const { termStart, termEnd } = plan;
  const tasks = historiesOf(plan, kept);
  const at = (kind: RehearsedAssessment['kind'], period: Period): RehearsedAssessment => {
    const { to } = period;
    const asOf = instantAt(addDays(to, ASSESSED.draftDays), '18:00');
    const actuals = actualsBy(assessed, to, chance);
    const scores = scorePlan({
      ...{ sheets, units, tasks, period, asOf },
      indicators: indicators.map((i) => ({ ...i, actuals: actuals.get(i.indicatorId) ?? [] })),
      rectifications: [...kept.rectifications.values()].map(({ closedOn, ...item }) => {
        return closedOn && closedOn <= dateOf(asOf) ? { ...item, closedOn } : item;
      }),
      marks: marksOf(assessed, { to, asOf }, chance),
      vetoes: [...kept.vetoes.values()],
      ...{ selfPoints: {}, deductions: [], bonuses: [] },
    });
    return { kind, period, asOf, scores, actuals };
  };
  const annual = yearsOf(plan).map((year) =>
    at('annual', { from: `${year}-01-01`, to: `${year}-12-31` }),
  );
  const midterm = at('midterm', { from: termStart, to: midtermOn });
  const before = annual.filter((a) => a.period.to <= midtermOn);
  const after = annual.filter((a) => a.period.to > midtermOn);
  return [...before, midterm, ...after, at('final', { from: termStart, to: termEnd })];
}
