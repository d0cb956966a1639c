/** What the check before a signature looks at, read from the record. */
import { dateOf, type Instant } from '../../domain/calendar/dates.js';
import type { XrayFacts, XrayTask } from '../../domain/assessment/xray/xray.js';
import type { PrismaClient } from '../generated/client.js';
import { keptIndicators } from './indicators/indicator-rows.js';
import { namesOfAllUnits } from './unit-names.js';
import { xrayAssessment } from './xray-assessment.js';

type Names = ReadonlyMap<string, string>;

/** Who answers for a unit. */
const ANSWERABLE = ['liaison', 'standin', 'head'];

async function answerable(db: PrismaClient): Promise<Map<string, number>> {
  const rows = await db.person.groupBy({
    by: ['unitId'],
    where: { active: true, duty: { in: ANSWERABLE }, unitId: { not: null } },
    _count: true,
  });
  return new Map(rows.map((r) => [r.unitId ?? '', r._count]));
}

/** Files with the accepted reports of each task. */
async function evidenceByTask(db: PrismaClient, planId: string): Promise<Map<string, number>> {
  const reports = await db.report.findMany({
    where: { planId, status: 'accepted' },
    select: { id: true, taskId: true },
  });
  const files = await db.evidence.groupBy({
    by: ['reportId'],
    where: { reportId: { not: null } },
    _count: true,
  });
  const byReport = new Map(files.map((f) => [f.reportId ?? '', f._count]));
  const byTask = new Map<string, number>();
  for (const { id, taskId } of reports) {
    byTask.set(taskId, (byTask.get(taskId) ?? 0) + (byReport.get(id) ?? 0));
  }
  return byTask;
}

async function tasksOf(db: PrismaClient, planId: string, names: Names): Promise<XrayTask[]> {
  const [people, evidence] = [await answerable(db), await evidenceByTask(db, planId)];
  const overdue = await db.owedNode.groupBy({
    by: ['taskId'],
    where: { planId, status: 'overdue' },
    _count: true,
  });
  const late = new Map(overdue.map((o) => [o.taskId, o._count]));
  const rows = await db.planTask.findMany({
    where: { planId, phase: { notIn: ['draft', 'cancelled'] } },
    orderBy: { number: 'asc' },
    include: { owners: { where: { acceptance: { not: 'left' } } } },
  });
  return rows.map(({ id: taskId, number, title, phase, verifiedPercent, owners }) => ({
    ...{ taskId, number, title, verifiedPercent, closed: phase === 'closed' },
    owners: owners.map(({ unitId, role }) => ({
      unitId,
      unitName: names.get(unitId) ?? '',
      role: role === 'lead' ? ('lead' as const) : ('support' as const),
      answerable: people.get(unitId) ?? 0,
    })),
    evidence: evidence.get(taskId) ?? 0,
    overdue: late.get(taskId) ?? 0,
  }));
}

type TaskNames = ReadonlyMap<string, { number: number; title: string }>;

async function excusalsOf(
  db: PrismaClient,
  planId: string,
  about: { tasks: TaskNames; names: Names },
) {
  const open = await db.owedNode.findMany({
    where: { planId, status: { in: ['excused', 'pending', 'dueSoon', 'overdue'] } },
    select: { nodeId: true, unitId: true },
  });
  const still = new Set(open.map((o) => `${o.nodeId} ${o.unitId}`));
  const rows = await db.excusalRequest.findMany({
    where: { planId, status: { in: ['granted', 'lapsed'] } },
    orderBy: { until: 'asc' },
  });
  return rows.flatMap(({ taskId, unitId, until, nodeIds }) => {
    // Our own JSON list of ids.
    const waits = (JSON.parse(nodeIds) as string[]).some((n) => still.has(`${n} ${unitId}`));
    const task = about.tasks.get(taskId);
    const unitName = about.names.get(unitId) ?? '';
    return waits && task ? [{ taskId, ...task, unitName, until }] : [];
  });
}

const UNDECIDED = ['stating', 'deciding', 'reviewing'];

async function vetoesOf(
  db: PrismaClient,
  planId: string,
  names: Names,
): Promise<XrayFacts['vetoes']> {
  const proposed = await db.proposalCase.findMany({
    where: { planId, rung: 'veto', status: 'proposed' },
    orderBy: { openedAt: 'asc' },
  });
  const running = await db.proceeding.findMany({
    where: { planId, kind: 'veto', state: { in: UNDECIDED } },
    orderBy: { openedOn: 'asc' },
  });
  const named = (unitId: string) => names.get(unitId) ?? '';
  return [
    ...proposed.map((p) => ({ id: p.id, unitName: named(p.unitId), of: 'proposal' as const })),
    ...running.map((p) => ({ id: p.id, unitName: named(p.unitId), of: 'proceeding' as const })),
  ];
}

async function indicatorsOf(db: PrismaClient, planId: string): Promise<XrayFacts['indicators']> {
  const kept = await keptIndicators(db, { planId });
  return kept.map(({ indicatorId, name, actuals }) => {
    const years = (status: string) => actuals.filter((a) => a.status === status).map((a) => a.year);
    return { indicatorId, name, verified: years('verified'), waiting: years('waiting') };
  });
}

async function reportsOf(
  db: PrismaClient,
  planId: string,
  about: { tasks: TaskNames; names: Names },
) {
  const rows = await db.report.findMany({
    where: { planId, status: 'waiting' },
    orderBy: { reportedAt: 'asc' },
    select: { taskId: true, unitId: true, reportedAt: true },
  });
  return rows.flatMap(({ taskId, unitId, reportedAt }) => {
    const task = about.tasks.get(taskId);
    const unitName = about.names.get(unitId) ?? '';
    return task ? [{ taskId, ...task, unitName, on: dateOf(reportedAt) }] : [];
  });
}

/** The facts of a plan as they stand now, with those of one assessment where it is to be signed. */
export async function xrayFacts(
  db: PrismaClient,
  { planId, assessmentId }: { planId: string; assessmentId?: string },
  now: Instant,
): Promise<XrayFacts> {
  const names = await namesOfAllUnits(db);
  const tasks = await tasksOf(db, planId, names);
  const byId = new Map(tasks.map(({ taskId, number, title }) => [taskId, { number, title }]));
  const about = { tasks: byId, names };
  const assessment = assessmentId ? await xrayAssessment(db, assessmentId, names) : undefined;
  return {
    to: dateOf(now),
    tasks,
    excusals: await excusalsOf(db, planId, about),
    vetoes: await vetoesOf(db, planId, names),
    indicators: await indicatorsOf(db, planId),
    reports: await reportsOf(db, planId, about),
    ...(assessment && { assessment }),
  };
}
