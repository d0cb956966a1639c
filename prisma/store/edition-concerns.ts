/** Whom a new edition of a plan concerns. */
import type { OpenTask } from '../../domain/edition/task-orders.js';
import type { PrismaClient } from '../generated/client.js';

const ENDED = ['closed', 'cancelled'];
const STAYS = { acceptance: { not: 'left' } };

/** Tasks of a plan that have not ended, and whether the plan dates a final review for each. */
export async function openTasks(prisma: PrismaClient, planId: string): Promise<OpenTask[]> {
  const rows = await prisma.planTask.findMany({
    where: { planId, phase: { notIn: ENDED } },
    orderBy: { number: 'asc' },
    select: { id: true, duties: { where: { kind: 'final' }, select: { id: true } } },
  });
  return rows.map(({ id, duties }) => ({ taskId: id, ownFinal: duties.length > 0 }));
}

/** Units that own a task of a plan that has not ended, in a fixed order. */
export async function openOwners(prisma: PrismaClient, planId: string): Promise<string[]> {
  const rows = await prisma.taskOwner.findMany({
    where: { ...STAYS, task: { planId, phase: { notIn: ENDED } } },
    distinct: ['unitId'],
    orderBy: { unitId: 'asc' },
    select: { unitId: true },
  });
  return rows.map((r) => r.unitId);
}

/** Owners of tasks, by task. */
export async function ownersOfTasks(
  prisma: PrismaClient,
  taskIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await prisma.taskOwner.findMany({
    where: { ...STAYS, taskId: { in: [...taskIds] } },
    orderBy: { unitId: 'asc' },
  });
  const found = new Map<string, string[]>();
  for (const { taskId, unitId } of rows) found.set(taskId, [...(found.get(taskId) ?? []), unitId]);
  return found;
}

/** Units that answer for indicators now, by indicator. */
export async function unitsOfIndicators(
  prisma: PrismaClient,
  indicatorIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await prisma.indicatorUnit.findMany({
    where: { indicatorId: { in: [...indicatorIds] }, untilAt: null },
    orderBy: { unitId: 'asc' },
  });
  const found = new Map<string, string[]>();
  for (const { indicatorId, unitId } of rows) {
    found.set(indicatorId, [...(found.get(indicatorId) ?? []), unitId]);
  }
  return found;
}
