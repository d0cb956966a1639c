/** What units owe on one day. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
import type { PrismaClient } from '../generated/client.js';
import { namedTasks, namesOfUnits, type NamedTask } from './named-tasks.js';

export interface OwedToday {
  task: NamedTask;
  unitName: string;
  on: IsoDate;
}

/** Open matters of a plan due on a day without an answer under review, and how many there are. */
export async function owedOn(
  db: PrismaClient,
  { planId, on, most }: { planId: string; on: IsoDate; most: number },
): Promise<{ rows: OwedToday[]; total: number }> {
  const where = { planId, status: { in: OPEN_STATUSES }, dueOn: on, waiting: false };
  const orderBy = [{ taskId: 'asc' as const }, { unitId: 'asc' as const }];
  const owed = await db.owedNode.findMany({ where, orderBy, take: most });
  const tasks = await namedTasks(
    db,
    owed.map((o) => o.taskId),
  );
  const units = await namesOfUnits(
    db,
    owed.map((o) => o.unitId),
  );
  const rows = owed.map(({ taskId, unitId }) => ({
    task: tasks.get(taskId) ?? { taskId, planId, number: 0, title: '' },
    unitName: units.get(unitId) ?? '',
    on,
  }));
  return { rows, total: await db.owedNode.count({ where }) };
}
