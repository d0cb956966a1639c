/** An indicator as its page shows it: how it stands, its chart, its values with their story. */
import { chartOf } from '../domain/indicator/chart.js';
import { wantedThrough } from '../domain/indicator/ask-days.js';
import { judgeRefusal } from '../domain/indicator/decide-actual.js';
import {
  actualUnit,
  baselineYear,
  firstWantedYear,
  goalOf,
  type Term,
} from '../domain/indicator/indicator.js';
import { standingActual } from '../domain/indicator/standing-actual.js';
import { standingOf } from '../domain/indicator/outlook.js';
import { dateOf, type Instant } from '../domain/calendar/dates.js';
import type { Actor } from '../domain/people/roles.js';
import type { HostPolicy } from '../domain/task/notices.js';
import type { EvidenceRow } from '../prisma/store/evidence.js';
import {
  baselineActual,
  verifiedOn,
  type ActualRow,
  type KeptIndicator,
} from '../prisma/store/indicators/indicator-rows.js';
import type { ActualView, IndicatorDetail, IndicatorRow } from './contract/indicators.js';

/** What the views are made with: names of units, and the day. */
export interface Sight {
  names: Map<string, string>;
  now: Instant;
}

const YEAR_DIGITS = 4;
const yearNow = (now: Instant): number => Number(dateOf(now).slice(0, YEAR_DIGITS));

/** Years for which a value may be entered by now, from a first one on. */
export function yearsUntil(now: Instant, { end }: Term, first: number): number[] {
  const last = Math.min(yearNow(now), end);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Years that are over and have no value. The running year's comes at its end. */
function missingYears(indicator: KeptIndicator, now: Instant): number[] {
  const { term, actuals } = indicator;
  const through = wantedThrough(term, dateOf(now));
  return yearsUntil(now, term, firstWantedYear(indicator, term)).filter(
    (year) => year <= through && !standingActual(actuals, year),
  );
}

function newestText({ actuals }: KeptIndicator): IndicatorRow['newestText'] {
  const said = actuals
    .filter((a) => a.status === 'verified' && a.text !== '')
    .toSorted((a, b) => a.year - b.year)
    .at(-1);
  return said ? { year: said.year, text: said.text } : null;
}

const goalAndValues = (indicator: KeptIndicator, now: Instant) => {
  const verified = verifiedOn(indicator.actuals, now);
  const goal = goalOf(indicator, indicator.term, baselineActual(verified, indicator.term));
  return { goal, verified, unit: actualUnit(indicator) };
};

/** The row of the table. */
export function indicatorView(indicator: KeptIndicator, { names, now }: Sight): IndicatorRow {
  const { indicatorId: id, name, attribute, op, baseline, target, dueOn, line } = indicator;
  const { goal, verified, unit } = goalAndValues(indicator, now);
  return {
    ...{ id, name, attribute, op, baseline, target, unit, dueOn, line },
    units: indicator.unitIds.map((unitId) => ({ unitId, unitName: names.get(unitId) ?? '' })),
    ...standingOf(goal, verified, unit),
    newestText: newestText(indicator),
    waiting: indicator.actuals.filter((a) => a.status === 'waiting').length,
    missingYears: missingYears(indicator, now),
  };
}

interface Judging {
  actor: Actor;
  host: HostPolicy;
}

function actualView(
  actual: ActualRow,
  indicator: KeptIndicator,
  { names, evidence, judging }: { evidence: EvidenceRow[]; judging: Judging } & Sight,
): ActualView {
  const { actualId: id, unitId, replaces, status } = actual;
  const before = indicator.actuals.find((a) => a.actualId === replaces);
  const facts = { unitIds: indicator.unitIds, host: judging.host };
  const { indicatorId: _i, enteredBy: _by, ...said } = actual;
  const { actualId: _a, unitId: _u, ...rest } = said;
  return {
    ...rest,
    id,
    unitName: unitId === null ? null : (names.get(unitId) ?? ''),
    replaces: before ? { value: before.value, text: before.text } : null,
    evidence: evidence
      .filter((e) => e.reportId === id)
      .map(({ id: fileId, sha256, name, mime, size }) => ({
        id: fileId,
        sha256,
        name,
        mime,
        size,
      })),
    mayJudge: status === 'waiting' && !judgeRefusal(actual, judging.actor, facts),
  };
}

/** The page of one indicator. */
export function indicatorDetailView(
  indicator: KeptIndicator,
  about: { evidence: EvidenceRow[]; judging: Judging; may: IndicatorDetail['may'] } & Sight,
): IndicatorDetail {
  const { goal, verified, unit } = goalAndValues(indicator, about.now);
  const { term } = indicator;
  return {
    indicator: indicatorView(indicator, about),
    planId: indicator.planId,
    years: yearsUntil(about.now, term, baselineYear(term)),
    chart: chartOf(goal, verified, unit) ?? null,
    actuals: indicator.actuals
      .toReversed()
      .toSorted((a, b) => b.year - a.year)
      .map((actual) => actualView(actual, indicator, about)),
    may: about.may,
  };
}
