/** What is due and not done yet: the demo's conductor holds the plan clock while there is any. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { PrismaClient } from '../generated/client.js';

export interface Backlog {
  /** Tasks that were to fire by now, with the moment. */
  tasks: { taskId: string; at: Instant }[];
  /** Messages that may go out and have not. */
  letters: number;
}

/** The backlog of a plan at a moment of plan time. */
export async function backlogOf(
  prisma: PrismaClient,
  planId: string,
  now: Instant,
): Promise<Backlog> {
  const due = await prisma.planTask.findMany({
    where: { planId, nextFireAt: { lte: now }, phase: { notIn: ['closed', 'cancelled'] } },
    select: { id: true, nextFireAt: true },
  });
  const letters = await prisma.delivery.count({
    where: { planId, status: 'queued', notBefore: { lte: now } },
  });
  return { tasks: due.map((t) => ({ taskId: t.id, at: t.nextFireAt ?? now })), letters };
}

/** The next moment after `now` at which a task fires or a message may go out. */
export async function nextDueAt(
  prisma: PrismaClient,
  planId: string,
  now: Instant,
): Promise<Instant | undefined> {
  const task = await prisma.planTask.findFirst({
    where: { planId, nextFireAt: { gt: now }, phase: { notIn: ['closed', 'cancelled'] } },
    orderBy: { nextFireAt: 'asc' },
    select: { nextFireAt: true },
  });
  const letter = await prisma.delivery.findFirst({
    where: { planId, status: 'queued', notBefore: { gt: now } },
    orderBy: { notBefore: 'asc' },
    select: { notBefore: true },
  });
  return [task?.nextFireAt, letter?.notBefore].filter((at) => typeof at === 'string').sort()[0];
}

/** A message that reached a person, as the ledger has it. */
export interface ReceivedLetter {
  deliveryId: string;
  personId: string;
  kind: string;
  sentAt: Instant;
  taskId?: string;
  nodeId?: string;
  unitId?: string;
  reportId?: string;
  extensionId?: string;
  caseId?: string;
}

// Our own JSON: the notice as the record wrote it.
const aboutOf = (payload: string) =>
  JSON.parse(payload) as Pick<ReceivedLetter, 'reportId' | 'extensionId' | 'caseId'>;

/** How many messages were ever sent in a plan: whether there is anything new to read. */
export function countSent(prisma: PrismaClient, planId: string): Promise<number> {
  return prisma.delivery.count({ where: { planId, status: 'sent' } });
}

/** Messages sent since a moment of plan time, oldest first. */
export async function lettersSince(
  prisma: PrismaClient,
  planId: string,
  since: Instant,
): Promise<ReceivedLetter[]> {
  const rows = await prisma.delivery.findMany({
    where: { planId, status: 'sent', sentAt: { gte: since } },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => {
    const { reportId, extensionId, caseId } = aboutOf(row.payload);
    return {
      deliveryId: row.id,
      personId: row.personId ?? '',
      kind: row.kind,
      sentAt: row.sentAt ?? since,
      taskId: row.taskId ?? undefined,
      nodeId: row.nodeId ?? undefined,
      unitId: row.unitId ?? undefined,
      reportId,
      extensionId,
      caseId,
    };
  });
}

/** How often each kind of event happened in a plan; steps of the ladder by rung. */
export async function countEvents(
  prisma: PrismaClient,
  planId: string,
): Promise<Map<string, number>> {
  const rows = await prisma.event.groupBy({
    by: ['type'],
    where: { planId },
    _count: { _all: true },
  });
  const counts = new Map(rows.map((r) => [r.type, r._count._all]));
  const steps = await prisma.event.findMany({
    where: { planId, type: 'StepTaken' },
    select: { data: true },
  });
  for (const { data } of steps) {
    const { rung } = JSON.parse(data) as { rung: string };
    counts.set(`StepTaken ${rung}`, (counts.get(`StepTaken ${rung}`) ?? 0) + 1);
  }
  return counts;
}

/** An event as the record has it, its unit by name. */
export interface RecordedRow {
  stream: string;
  type: string;
  at: Instant;
  unitName: string;
  data: Record<string, unknown>;
}

/** Every event of a plan, in the order of recording. */
export async function recordOf(prisma: PrismaClient, planId: string): Promise<RecordedRow[]> {
  const units = await prisma.unit.findMany({ select: { id: true, name: true } });
  const names = new Map(units.map((u) => [u.id, u.name]));
  const rows = await prisma.event.findMany({ where: { planId }, orderBy: { id: 'asc' } });
  return rows.map(({ stream, type, at, unitId, ...row }) => {
    // Our own JSON, written by the record.
    const data = JSON.parse(row.data) as Record<string, unknown> & { item?: { unitId: string } };
    const about = data.item?.unitId ?? unitId ?? '';
    return { stream, type, at, unitName: names.get(about) ?? '', data };
  });
}
