/** Indicators of a plan as they are kept, with who answers for them and every value ever entered. */
import type { Comparison } from '../../../domain/assessment/attainment.js';
import type { YearlyActual } from '../../../domain/assessment/indicator-path.js';
import type { Instant } from '../../../domain/calendar/dates.js';
import type { Actual, ActualStatus } from '../../../domain/indicator/actual.js';
import {
  baselineYear,
  type IndicatorTarget,
  type Term,
} from '../../../domain/indicator/indicator.js';
import type { Indicator, IndicatorActual, Prisma, PrismaClient } from '../../generated/client.js';

export type Db = PrismaClient | Prisma.TransactionClient;

/** A value with its whole story. */
export interface ActualRow extends Actual {
  indicatorId: string;
  source: string;
  enteredName: string;
  enteredAt: Instant;
  replaces: string | null;
  reason: string | null;
  verifiedAt: Instant | null;
  returnedAt: Instant | null;
  decidedName: string | null;
  returnedWhy: string | null;
  hostReview: boolean;
}

export interface KeptIndicator extends IndicatorTarget {
  indicatorId: string;
  planId: string;
  attribute: 'binding' | 'expected' | null;
  line: number;
  term: Term;
  unitIds: string[];
  /** Oldest first. */
  actuals: ActualRow[];
}

// Columns of this room that hold closed sets of words.
export const actualOf = (row: IndicatorActual): ActualRow => ({
  actualId: row.id,
  indicatorId: row.indicatorId,
  year: row.year,
  value: row.value,
  text: row.text,
  source: row.source,
  status: row.status as ActualStatus,
  unitId: row.unitId,
  enteredBy: row.enteredBy,
  enteredName: row.enteredName,
  enteredAt: row.enteredAt,
  replaces: row.replaces,
  reason: row.reason,
  verifiedAt: row.verifiedAt,
  returnedAt: row.returnedAt,
  decidedName: row.decidedName,
  returnedWhy: row.returnedWhy,
  hostReview: row.hostReview,
});

function targetOf(row: Indicator): IndicatorTarget & Pick<KeptIndicator, 'attribute' | 'line'> {
  const { name, baseline, target, value, unit, dueOn, line } = row;
  const attribute = row.attribute as KeptIndicator['attribute'];
  return { name, baseline, target, op: row.op as Comparison, value, unit, dueOn, line, attribute };
}

function grouped<T extends { indicatorId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.indicatorId);
    if (group) group.push(row);
    else groups.set(row.indicatorId, [row]);
  }
  return groups;
}

/** Indicators in the order of the plan; of one plan, or one by its id. */
export async function keptIndicators(
  db: Db,
  where: { planId: string } | { id: string },
): Promise<KeptIndicator[]> {
  const rows = await db.indicator.findMany({
    where,
    orderBy: [{ line: 'asc' }, { id: 'asc' }],
    include: { plan: { select: { termStart: true, termEnd: true } } },
  });
  const ids = { indicatorId: { in: rows.map((r) => r.id) } };
  const units = grouped(
    await db.indicatorUnit.findMany({
      where: { ...ids, untilAt: null },
      orderBy: [{ fromAt: 'asc' }, { unitId: 'asc' }],
    }),
  );
  const actuals = grouped(
    await db.indicatorActual.findMany({
      where: ids,
      // Of one moment, what was replaced comes before what replaced it.
      orderBy: [{ enteredAt: 'asc' }, { status: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map((row) => ({
    indicatorId: row.id,
    planId: row.planId,
    ...targetOf(row),
    term: { start: row.plan.termStart, end: row.plan.termEnd },
    unitIds: (units.get(row.id) ?? []).map((u) => u.unitId),
    actuals: (actuals.get(row.id) ?? []).map(actualOf),
  }));
}

export async function indicatorById(db: Db, id: string): Promise<KeptIndicator | undefined> {
  return (await keptIndicators(db, { id }))[0];
}

/** Values of a plan that wait to be verified. */
export function countWaitingActuals(db: Db, planId: string): Promise<number> {
  return db.indicatorActual.count({ where: { planId, status: 'waiting' } });
}

/** The verified value of each year as of a moment: corrections count from the day they were verified. */
export function verifiedOn(actuals: readonly ActualRow[], asOf: Instant): YearlyActual[] {
  const newest = new Map<number, ActualRow>();
  for (const actual of actuals) {
    const { year, verifiedAt } = actual;
    if (verifiedAt === null || verifiedAt > asOf) continue;
    const before = newest.get(year)?.verifiedAt;
    // Verified at the same moment: the one that holds.
    const holds = verifiedAt === before && actual.status === 'verified';
    if (!before || verifiedAt > before || holds) newest.set(year, actual);
  }
  return [...newest.values()]
    .flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
    .toSorted((a, b) => a.year - b.year);
}

/** The verified value of the baseline year, which stands in for a baseline the plan does not print. */
export function baselineActual(verified: readonly YearlyActual[], term: Term): number | null {
  return verified.find((a) => a.year === baselineYear(term))?.value ?? null;
}
