/** Reports that wait for review 待审, oldest first. */
import type { Prisma, PrismaClient } from '../generated/client.js';
import { reportRows, type ReportRow } from './task-rows.js';

const MOST = 200;

/** Whose eyes: everybody's reports, or those of the supporters that a unit leads. */
export interface ReviewQuery {
  planId: string;
  leadUnitId?: string;
}

async function waitingWhere(
  db: PrismaClient,
  { planId, leadUnitId }: ReviewQuery,
): Promise<Prisma.ReportWhereInput> {
  const waiting = { planId, status: 'waiting' };
  if (!leadUnitId) return waiting;
  const led = { some: { unitId: leadUnitId, role: 'lead', acceptance: 'accepted' } };
  const reports = await db.report.findMany({
    where: { ...waiting, unitId: { not: leadUnitId }, task: { owners: led } },
    select: { id: true, unitId: true, task: { select: { owners: true } } },
  });
  const supported = reports.filter((r) =>
    r.task.owners.some((o) => o.unitId === r.unitId && o.role === 'support'),
  );
  return { id: { in: supported.map((r) => r.id) } };
}

/** The oldest waiting reports, and how many wait in all. */
export async function waitingReports(
  db: PrismaClient,
  query: ReviewQuery,
): Promise<{ reports: ReportRow[]; total: number }> {
  const where = await waitingWhere(db, query);
  const evidenceOfUnit = query.leadUnitId;
  const reports = await reportRows(db, where, { most: MOST, order: 'asc', evidenceOfUnit });
  return { reports, total: await db.report.count({ where }) };
}

/** How many reports wait. */
export async function countWaitingReports(db: PrismaClient, query: ReviewQuery): Promise<number> {
  return db.report.count({ where: await waitingWhere(db, query) });
}
