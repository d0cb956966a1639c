/** The scores of all units of a plan, as of a moment: a pure function of the record up to then. */
import { dateOf, type Instant } from '../calendar/dates.js';
import type { Succession } from '../units/succession.js';
import type { IndicatorFact, Period, RectificationFact } from './computed-items.js';
import type { Mark } from './marks.js';
import type { ReportFact, TaskHistory, UnitRecord } from './record-facts.js';
import type { ScoreSheet, UnitClass } from './score-sheet.js';
import { scoreUnit, type VetoFact } from './score-unit.js';
import { inheritFacts } from './succession/inherit-facts.js';
import { inForceOn, inheritRecords } from './succession/inherit-record.js';
import { recordAsOf } from './unit-record.js';
import type { Adjustment, UnitScore } from './unit-score.js';

export interface ScoredUnit {
  unitId: string;
  unitClass: UnitClass;
}

export interface PlanScoreRequest {
  /** One sheet a class of unit; units of a class without one are not scored. */
  sheets: readonly ScoreSheet[];
  units: readonly ScoredUnit[];
  tasks: readonly TaskHistory[];
  indicators: readonly IndicatorFact[];
  rectifications: readonly RectificationFact[];
  marks: readonly Mark[];
  /** A unit's own points, by unit and item. */
  selfPoints: Readonly<Record<string, Readonly<Record<string, number>>>>;
  deductions: readonly Adjustment[];
  bonuses: readonly Adjustment[];
  vetoes: readonly VetoFact[];
  /** Units that were renamed, merged or split; those in force at the moment count. */
  successions?: readonly Succession[];
  period: Period;
  asOf: Instant;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Reports of supporting units, by the lead units that review them (domain.md §2). */
function reviewedBy(records: ReadonlyMap<string, UnitRecord>): Map<string, ReportFact[]> {
  const parts = [...records.values()].flatMap((r) => r.parts);
  const leads = grouped(
    parts.filter((p) => p.role === 'lead'),
    (p) => p.taskId,
  );
  const reviews = [...records.values()].flatMap(({ unitId, reports }) =>
    reports.flatMap((report) => {
      const own = leads.get(report.taskId) ?? [];
      return own.some((p) => p.unitId === unitId) ? [] : own.map((p) => ({ by: p.unitId, report }));
    }),
  );
  const byLead = grouped(reviews, (r) => r.by);
  return new Map([...byLead].map(([unitId, own]) => [unitId, own.map((r) => r.report)]));
}

/** Scores every unit for which there is a sheet, in the order given. */
export function scorePlan(request: PlanScoreRequest): UnitScore[] {
  const { period, asOf, successions = [] } = request;
  const records = inheritRecords(recordAsOf(request.tasks, asOf), successions, dateOf(asOf));
  const inherited = inheritFacts(request, inForceOn(successions, dateOf(asOf)));
  const { indicators, vetoes } = inherited;
  const reviewed = reviewedBy(records);
  const byUnit = <T extends { unitId: string }>(items: readonly T[]) =>
    grouped(items, (i) => i.unitId);
  const marks = byUnit(request.marks);
  const rectifications = byUnit(inherited.rectifications);
  const deductions = byUnit(request.deductions);
  const bonuses = byUnit(request.bonuses);
  const sheets = new Map(request.sheets.map((s) => [s.unitClass, s]));
  return request.units.flatMap(({ unitId, unitClass }) => {
    const sheet = sheets.get(unitClass);
    if (!sheet) return [];
    const record = records.get(unitId) ?? { unitId, parts: [], nodes: [], reports: [] };
    const evidence = {
      record,
      reviewed: reviewed.get(unitId) ?? [],
      indicators: indicators.filter((i) => i.unitIds.includes(unitId)),
      rectifications: rectifications.get(unitId) ?? [],
    };
    const byHand = { deductions: deductions.get(unitId) ?? [], bonuses: bonuses.get(unitId) ?? [] };
    const own = { marks: marks.get(unitId) ?? [], selfPoints: request.selfPoints[unitId] ?? {} };
    return [scoreUnit({ sheet, period, asOf, evidence, vetoes, ...byHand, ...own })];
  });
}
