/** What waits for somebody's decision, as chat shows it: reports, extensions, close-outs, proposals. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import type { Role } from '../../domain/people/roles.js';
import type { NodeKind } from '../../domain/policy/policy.js';
import type { PrismaClient } from '../generated/client.js';
import { namesOfUnits, type NamedTask, namedTasks } from './named-tasks.js';

export interface ReportView {
  reportId: string;
  receipt: string;
  task: NamedTask;
  unitId: string;
  unitName: string;
  reporterId: string;
  reporter: string;
  percent: number;
  done: boolean;
  text: string;
  problems?: string;
  nextStep?: string;
  evidence: number;
  reportedAt: Instant;
  status: 'waiting' | 'accepted' | 'returned';
  reviewerName?: string;
}

export interface ExtensionView {
  extensionId: string;
  task: NamedTask;
  unitName: string;
  node: { kind: NodeKind; title: string };
  askedName: string;
  fromDate: IsoDate;
  toDate: IsoDate;
  reason: string;
  decider: 'office' | 'leader';
  status: 'waiting' | 'granted' | 'refused';
}

/** A person as the one who reviews. */
export interface Reviewer {
  personId: string;
  role: Role;
  unitId?: string;
}

type ReportRow = Awaited<ReturnType<PrismaClient['report']['findMany']>>[number];

async function reportViews(db: PrismaClient, rows: ReportRow[]): Promise<ReportView[]> {
  const tasks = await namedTasks(
    db,
    rows.map((r) => r.taskId),
  );
  const units = await namesOfUnits(
    db,
    rows.map((r) => r.unitId),
  );
  const files = await db.evidence.groupBy({
    by: ['reportId'],
    where: { reportId: { in: rows.map((r) => r.id) } },
    _count: true,
  });
  return rows.map((r) => ({
    reportId: r.id,
    receipt: r.receipt,
    task: tasks.get(r.taskId) ?? { taskId: r.taskId, planId: r.planId, number: 0, title: '' },
    unitId: r.unitId,
    unitName: units.get(r.unitId) ?? '',
    reporterId: r.personId,
    reporter: r.personName,
    percent: r.percent,
    done: r.done,
    text: r.text,
    ...(r.problems && { problems: r.problems }),
    ...(r.nextStep && { nextStep: r.nextStep }),
    ...(r.reviewerName && { reviewerName: r.reviewerName }),
    evidence: files.find((f) => f.reportId === r.id)?._count ?? 0,
    reportedAt: r.reportedAt,
    status: r.status as ReportView['status'],
  }));
}

/** Longest list that is read for one chat answer. */
const MOST = 200;

/** Reports that wait for this person, oldest first (who reviews what: domain.md §2, §8). */
export async function reportsFor(db: PrismaClient, reviewer: Reviewer): Promise<ReportView[]> {
  const waiting = { status: 'waiting', personId: { not: reviewer.personId } };
  const oldest = { orderBy: { reportedAt: 'asc' as const }, take: MOST };
  if (reviewer.role === 'office') {
    return reportViews(db, await db.report.findMany({ where: waiting, ...oldest }));
  }
  if (reviewer.role === 'leader') {
    const hosts = await db.unit.findMany({ where: { host: true }, select: { id: true } });
    const unitId = { in: hosts.map((u) => u.id) };
    return reportViews(db, await db.report.findMany({ where: { ...waiting, unitId }, ...oldest }));
  }
  const { unitId } = reviewer;
  if (!unitId) return [];
  const led = { some: { unitId, role: 'lead', acceptance: 'accepted' } };
  const rows = await db.report.findMany({
    where: { ...waiting, unitId: { not: unitId }, task: { owners: led } },
    ...oldest,
    include: { task: { include: { owners: true } } },
  });
  const supports = (r: (typeof rows)[number]) =>
    r.task.owners.some((o) => o.unitId === r.unitId && o.role === 'support');
  return reportViews(db, rows.filter(supports));
}

/** One report, whatever became of it. */
export async function reportById(
  db: PrismaClient,
  reportId: string,
): Promise<ReportView | undefined> {
  const row = await db.report.findUnique({ where: { id: reportId } });
  return row ? (await reportViews(db, [row]))[0] : undefined;
}

type ExtensionRow = Awaited<ReturnType<PrismaClient['extensionRequest']['findMany']>>[number];

async function extensionViews(db: PrismaClient, rows: ExtensionRow[]): Promise<ExtensionView[]> {
  const tasks = await namedTasks(
    db,
    rows.map((r) => r.taskId),
  );
  const units = await namesOfUnits(
    db,
    rows.map((r) => r.unitId),
  );
  const nodes = await db.node.findMany({ where: { id: { in: rows.map((r) => r.nodeId) } } });
  return rows.map((r) => {
    const node = nodes.find((n) => n.id === r.nodeId);
    return {
      extensionId: r.id,
      task: tasks.get(r.taskId) ?? { taskId: r.taskId, planId: r.planId, number: 0, title: '' },
      unitName: units.get(r.unitId) ?? '',
      node: { kind: (node?.kind ?? 'milestone') as NodeKind, title: node?.title ?? '' },
      askedName: r.askedName,
      fromDate: r.fromDate,
      toDate: r.toDate,
      reason: r.reason,
      decider: r.decider as ExtensionView['decider'],
      status: r.status as ExtensionView['status'],
    };
  });
}

/** Extensions that wait for the office, for a leader, or for either. */
export async function extensionsWaiting(
  db: PrismaClient,
  deciders: ExtensionView['decider'][],
): Promise<ExtensionView[]> {
  const rows = await db.extensionRequest.findMany({
    where: { status: 'waiting', decider: { in: deciders } },
    orderBy: { askedAt: 'asc' },
    take: MOST,
  });
  return extensionViews(db, rows);
}

/** One extension request, whatever became of it. */
export async function extensionById(
  db: PrismaClient,
  extensionId: string,
): Promise<ExtensionView | undefined> {
  const row = await db.extensionRequest.findUnique({ where: { id: extensionId } });
  return row ? (await extensionViews(db, [row]))[0] : undefined;
}
