/** Reports that wait for review 待审, oldest first. */
import type { Prisma, PrismaClient } from '../generated/client.js';
import { supporterReportIds } from './supporter-reports.js';
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
  return { id: { in: await supporterReportIds(db, leadUnitId, waiting) } };
}

/** The oldest waiting reports, and how many wait in all. */
export async function waitingReports(
  db: PrismaClient,
  query: ReviewQuery,
): Promise<{ reports: ReportRow[]; total: number }> {
  const where = await waitingWhere(db, query);
  const evidenceFor = query.leadUnitId;
  const reports = await reportRows(db, where, { most: MOST, order: 'asc', evidenceFor });
  return { reports, total: await db.report.count({ where }) };
}

/** How many reports wait. */
export async function countWaitingReports(db: PrismaClient, query: ReviewQuery): Promise<number> {
  return db.report.count({ where: await waitingWhere(db, query) });
}
