/** Whole lists for exports: reports, deliveries, overdue matters by unit. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { namesOfAllUnits } from './unit-names.js';

/** More rows than this are no list that anybody reads; an export says that it was cut. */
export const MOST_ROWS = 20_000;

export interface ReportExport {
  id: string;
  taskId: string;
  receipt: string;
  number: number;
  title: string;
  unitName: string;
  personName: string;
  channel: string;
  percent: number;
  done: boolean;
  text: string;
  problems: string | null;
  nextStep: string | null;
  reportedAt: Instant;
  status: string;
  reviewerName: string | null;
  reviewedAt: Instant | null;
  ownHost: boolean;
  reason: string | null;
}

/** Reports that fit, newest first. */
export async function reportExports(
  db: PrismaClient,
  where: Prisma.ReportWhereInput,
): Promise<ReportExport[]> {
  const names = await namesOfAllUnits(db);
  const rows = await db.report.findMany({
    where,
    orderBy: [{ reportedAt: 'desc' }, { id: 'asc' }],
    take: MOST_ROWS,
    include: { task: { select: { number: true, title: true } } },
  });
  return rows.map(({ task, unitId, ...row }) => {
    const { planId: _plan, personId: _person, serves: _serves, reviewedBy: _by, ...kept } = row;
    return { ...kept, ...task, unitName: names.get(unitId) ?? '' };
  });
}

export interface DeliveryExport {
  id: string;
  number: number | null;
  unitName: string;
  personName: string;
  kind: string;
  channel: string | null;
  status: string;
  queuedAt: Instant;
  sentAt: Instant | null;
  readAt: Instant | null;
  answeredAt: Instant | null;
  error: string | null;
}

/** Messages of the delivery ledger (delivery-ledger.ts), newest first. */
export async function deliveryExports(
  db: PrismaClient,
  where: Prisma.DeliveryWhereInput,
): Promise<DeliveryExport[]> {
  const units = await namesOfAllUnits(db);
  const rows = await db.delivery.findMany({
    where,
    orderBy: [{ queuedAt: 'desc' }, { id: 'asc' }],
    take: MOST_ROWS,
    omit: { payload: true },
  });
  const people = await db.person.findMany({ select: { id: true, name: true } });
  const names = new Map(people.map((p) => [p.id, p.name]));
  const ids = [...new Set(rows.flatMap((r) => r.taskId ?? []))];
  const tasks = await db.planTask.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true },
  });
  const numbers = new Map(tasks.map((t) => [t.id, t.number]));
  return rows.map((row) => ({
    id: row.id,
    number: numbers.get(row.taskId ?? '') ?? null,
    unitName: units.get(row.unitId ?? '') ?? '',
    personName: names.get(row.personId ?? '') ?? '',
    kind: row.kind,
    channel: row.channel,
    status: row.status,
    queuedAt: row.queuedAt,
    sentAt: row.sentAt,
    readAt: row.readAt,
    answeredAt: row.answeredAt,
    error: row.error,
  }));
}

/** How many matters each unit is overdue with in a plan. */
export async function overdueByUnit(
  db: PrismaClient,
  planId: string,
): Promise<Map<string, number>> {
  const rows = await db.owedNode.groupBy({
    by: ['unitId'],
    where: { planId, status: 'overdue' },
    _count: { _all: true },
  });
  return new Map(rows.map((r) => [r.unitId, r._count._all]));
}
