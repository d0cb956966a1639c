/** A draft plan as its workflows need it, and the rules in force for it. */
import { LONGEST_SNOOZE } from '../../domain/policy/burden.js';
import type { Policy } from '../../domain/policy/policy.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { DEFAULT_CIRCULARS } from '../../domain/policy/circular-policy.js';
import type { DatedDuty } from '../../domain/task/plan-nodes.js';
import type { Rules } from '../../domain/task/rules-context.js';
import type { OwnerRole, TaskKind } from '../../domain/task/task-state.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { calendarOf, saveCalendar } from './calendars.js';

export interface TaskToStart {
  taskId: string;
  number: number;
  title: string;
  kind: TaskKind;
  termEnd: string;
  owners: { unitId: string; role: OwnerRole; reachable: boolean }[];
  duties: DatedDuty[];
}

/** The newest policy of a plan; the default one, with the host unit filled in, before any is saved. */
export async function policyOf(
  prisma: PrismaClient | Prisma.TransactionClient,
  planId: string,
): Promise<Policy> {
  const newest = await prisma.policyVersion.findFirst({
    where: { planId },
    orderBy: { version: 'desc' },
  });
  // Our own JSON: saved through the policy's schema.
  if (newest) {
    const later = { circulars: DEFAULT_CIRCULARS, snoozeWorkdays: LONGEST_SNOOZE };
    return { ...later, ...(JSON.parse(newest.data) as Policy) };
  }
  const host = await prisma.unit.findFirst({ where: { host: true } });
  return { ...DEFAULT_POLICY, ...(host && { hostUnitId: host.id }) };
}

/** Policy and calendar that a plan's workflows start with. */
export async function rulesOf(prisma: PrismaClient, planId: string): Promise<Rules> {
  const calendar = await calendarOf(prisma, planId);
  return { policy: await policyOf(prisma, planId), calendar };
}

/** Saves the first version of a plan's policy and calendar: what it started with stays on record. */
export async function beginActivation(
  prisma: PrismaClient,
  planId: string,
  by: { name: string; at: string },
): Promise<Rules> {
  const { policy, calendar: days } = await rulesOf(prisma, planId);
  const { version = 1 } = days;
  const rules: Rules = { policy, calendar: { ...days, version } };
  await saveCalendar(prisma, { planId, calendar: rules.calendar, ...by });

  const data = JSON.stringify(policy);
  await prisma.policyVersion.upsert({
    where: { planId_version: { planId, version: policy.version } },
    create: { planId, version: policy.version, data, savedAt: by.at, savedBy: by.name },
    update: {},
  });
  await prisma.plan.updateMany({
    where: { id: planId, stage: 'draft' },
    data: { stage: 'activating' },
  });
  return rules;
}

/** Plans that run, with the last day of their term. */
export async function activePlans(
  prisma: PrismaClient,
): Promise<{ planId: string; termEnd: string }[]> {
  const plans = await prisma.plan.findMany({
    where: { stage: { in: ['activating', 'active'] } },
    select: { id: true, termEnd: true },
  });
  return plans.map(({ id, termEnd }) => ({ planId: id, termEnd: `${termEnd}-12-31` }));
}

/** Units with a liaison, stand-in or head who has a live chat account. */
export async function reachableUnits(prisma: PrismaClient): Promise<Set<string>> {
  const live = await prisma.binding.findMany({
    where: { endedAt: null },
    select: { personId: true },
  });
  const people = await prisma.person.findMany({
    where: {
      id: { in: live.map((b) => b.personId) },
      active: true,
      duty: { in: ['liaison', 'standin', 'head'] },
    },
    select: { unitId: true },
  });
  return new Set(people.flatMap((p) => (p.unitId ? [p.unitId] : [])));
}

/** Tasks of a plan from a number on, or only the named ones, as their workflows start. */
export async function tasksToStart(
  prisma: PrismaClient,
  planId: string,
  page: { fromNumber: number; most: number; ids?: string[] },
): Promise<TaskToStart[]> {
  const plan = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
  const reachable = await reachableUnits(prisma);
  const tasks = await prisma.planTask.findMany({
    where: {
      planId,
      number: { gte: page.fromNumber },
      ...(page.ids && { id: { in: page.ids } }),
    },
    orderBy: { number: 'asc' },
    take: page.most,
    include: { owners: true, duties: { orderBy: { dueOn: 'asc' } } },
  });
  return tasks.map((task) => ({
    taskId: task.id,
    number: task.number,
    title: task.title,
    // Columns that hold the closed sets of words of TaskKind, OwnerRole and DatedDuty.
    kind: task.kind as TaskKind,
    termEnd: `${plan.termEnd}-12-31`,
    owners: task.owners.map(({ unitId, role }) => ({
      unitId,
      role: role as OwnerRole,
      reachable: reachable.has(unitId),
    })),
    duties: task.duties.map(({ kind, title, dueOn }) => ({
      kind: kind as DatedDuty['kind'],
      title,
      dueOn,
    })),
  }));
}

/**
 * Tasks that have not ended, or wait for their look-back: all of a plan, or those a unit owns. A task whose workflow has only
 * just been started is a draft in the record still.
 */
export async function openTaskIds(
  prisma: PrismaClient,
  planId: string,
  unitId?: string,
): Promise<string[]> {
  const tasks = await prisma.planTask.findMany({
    where: {
      planId,
      OR: [{ phase: { notIn: ['closed', 'cancelled'] } }, { nextFireAt: { not: null } }],
      ...(unitId && { owners: { some: { unitId } } }),
    },
    select: { id: true },
  });
  return tasks.map((t) => t.id);
}

/** Whether anybody who speaks for a unit has a chat account. */
export async function unitIsReachable(prisma: PrismaClient, unitId: string): Promise<boolean> {
  return (await reachableUnits(prisma)).has(unitId);
}

/** Proceedings that have not ended: all of a plan, or those against a unit. */
export async function openProceedingIds(
  prisma: PrismaClient,
  planId: string,
  unitId?: string,
): Promise<string[]> {
  const where = { planId, ended: false, ...(unitId && { unitId }) };
  const rows = await prisma.proceeding.findMany({ where, select: { id: true } });
  return rows.map((r) => r.id);
}

/** Plans that run and in which a unit owns tasks. */
export async function runningPlansOf(prisma: PrismaClient, unitId: string): Promise<string[]> {
  const plans = await prisma.plan.findMany({
    where: {
      stage: { in: ['activating', 'active'] },
      tasks: { some: { owners: { some: { unitId } } } },
    },
    select: { id: true },
  });
  return plans.map((p) => p.id);
}
