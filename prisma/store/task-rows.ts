/** Rows of reports, requests and deliveries as the page shows them, with names instead of ids. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { evidenceOf, type EvidenceRow } from './evidence.js';
import { namesOfAllUnits } from './unit-names.js';

export interface TaskName {
  taskId: string;
  number: number;
  title: string;
}

export interface ReportRow {
  id: string;
  receipt: string;
  task: TaskName;
  unitId: string;
  unitName: string;
  personName: string;
  channel: string;
  percent: number;
  done: boolean;
  text: string;
  problems: string | null;
  nextStep: string | null;
  serves: string[];
  reportedAt: Instant;
  status: 'waiting' | 'accepted' | 'returned';
  reviewedAt: Instant | null;
  reviewerName: string | null;
  ownHost: boolean;
  reason: string | null;
  evidence: EvidenceRow[];
}

export interface ExtensionRow {
  id: string;
  taskId: string;
  nodeId: string;
  unitId: string;
  unitName: string;
  askedName: string;
  askedAt: Instant;
  fromDate: IsoDate;
  toDate: IsoDate;
  reason: string;
  decider: 'office' | 'leader';
  status: 'waiting' | 'granted' | 'refused';
  decidedAt: Instant | null;
  answer: string | null;
}

export interface CloseOutRow {
  id: string;
  taskId: string;
  unitId: string;
  unitName: string;
  askedName: string;
  askedAt: Instant;
  text: string;
  status: 'waiting' | 'closed' | 'returned';
  decidedAt: Instant | null;
  reason: string | null;
}

interface Choice {
  most: number;
  order: 'asc' | 'desc';
  /** To whom evidence is shown: to a unit what it may see, all of it, or none (`null`). */
  evidenceFor?: string | null;
}

const WITH_TASK = { task: { select: { number: true, title: true } } } as const;

/** Reports with their task, unit and evidence, in order of their coming. */
export async function reportRows(
  db: PrismaClient,
  where: Prisma.ReportWhereInput,
  { most, order, evidenceFor }: Choice,
): Promise<ReportRow[]> {
  const orderBy = { reportedAt: order };
  const rows = await db.report.findMany({ where, orderBy, take: most, include: WITH_TASK });
  const names = await namesOfAllUnits(db);
  const ids = evidenceFor === null ? [] : rows.map((r) => r.id);
  const evidence = await evidenceOf(db, ids, evidenceFor ?? undefined);
  return rows.map(({ task, serves, planId: _p, personId: _h, reviewedBy: _r, ...row }) => ({
    ...row,
    task: { taskId: row.taskId, ...task },
    unitName: names.get(row.unitId) ?? '',
    // Our own JSON list, and a column of ReportRow's words.
    serves: JSON.parse(serves) as string[],
    status: row.status as ReportRow['status'],
    evidence: evidence.filter((e) => e.reportId === row.id),
  }));
}

export async function extensionRows(
  db: PrismaClient,
  where: Prisma.ExtensionRequestWhereInput,
): Promise<ExtensionRow[]> {
  const rows = await db.extensionRequest.findMany({ where, orderBy: { askedAt: 'asc' } });
  const names = await namesOfAllUnits(db);
  return rows.map(({ planId: _p, askedBy: _a, decidedBy: _d, ...row }) => ({
    ...row,
    unitName: names.get(row.unitId) ?? '',
    // Columns that hold ExtensionRow's words.
    decider: row.decider as ExtensionRow['decider'],
    status: row.status as ExtensionRow['status'],
  }));
}

export async function closeOutRows(
  db: PrismaClient,
  where: Prisma.CloseOutWhereInput,
): Promise<CloseOutRow[]> {
  const rows = await db.closeOut.findMany({ where, orderBy: { askedAt: 'asc' } });
  const names = await namesOfAllUnits(db);
  return rows.map(({ planId: _p, ...row }) => ({
    ...row,
    unitName: names.get(row.unitId) ?? '',
    // A column that holds CloseOutRow's words.
    status: row.status as CloseOutRow['status'],
  }));
}
