/** Look-backs at closed tasks: those still to be made, and what came of the others. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { namedTasks, type NamedTask } from './named-tasks.js';

export interface LookBackView {
  id: string;
  task: NamedTask;
  dueOn: IsoDate;
  status: 'waiting' | 'due' | 'passed' | 'failed';
  doneAt: Instant | null;
  doneBy: string | null;
  text: string | null;
  reworkBy: IsoDate | null;
}

const MOST = 500;

/** Look-backs that fit, by their day. */
export async function listLookBacks(
  db: PrismaClient,
  where: Prisma.LookBackWhereInput,
): Promise<LookBackView[]> {
  const rows = await db.lookBack.findMany({ where, orderBy: { dueOn: 'asc' }, take: MOST });
  const tasks = await namedTasks(
    db,
    rows.map((r) => r.taskId),
  );
  return rows.map(({ taskId, planId, ...row }) => ({
    ...row,
    task: tasks.get(taskId) ?? { taskId, planId, number: 0, title: '' },
    // A column that holds LookBackView's words.
    status: row.status as LookBackView['status'],
  }));
}

/** Look-backs whose day has come and that nobody has made. */
export function lookBacksDue(db: PrismaClient): Promise<LookBackView[]> {
  return listLookBacks(db, { status: 'due' });
}

/** The look-back of a closed task that is still to be made. */
export async function lookBackOf(
  db: PrismaClient,
  taskId: string,
): Promise<LookBackView | undefined> {
  return (await listLookBacks(db, { taskId, status: { in: ['waiting', 'due'] } }))[0];
}
