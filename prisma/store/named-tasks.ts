/** Numbers, titles and names for lists that hold only ids. */
import type { PrismaClient } from '../generated/client.js';

export interface NamedTask {
  taskId: string;
  planId: string;
  number: number;
  title: string;
}

/** The tasks of some ids, by id. */
export async function namedTasks(
  db: PrismaClient,
  taskIds: string[],
): Promise<Map<string, NamedTask>> {
  const rows = await db.planTask.findMany({
    where: { id: { in: [...new Set(taskIds)] } },
    select: { id: true, planId: true, number: true, title: true },
  });
  return new Map(rows.map(({ id, ...rest }) => [id, { taskId: id, ...rest }]));
}

/** The names of some units, by id. */
export async function namesOfUnits(
  db: PrismaClient,
  unitIds: string[],
): Promise<Map<string, string>> {
  const rows = await db.unit.findMany({
    where: { id: { in: [...new Set(unitIds)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map((u) => [u.id, u.name]));
}
