/** What a unit owes and when, over all running plans. */
import { addDays, type IsoDate } from '../../domain/calendar/dates.js';
import type { NodeKind } from '../../domain/policy/policy.js';
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
import type { PrismaClient } from '../generated/client.js';

export interface UnitDueDate {
  nodeId: string;
  dueOn: IsoDate;
  kind: NodeKind;
  nodeTitle: string;
  number: number;
  taskTitle: string;
  planTitle: string;
  open: boolean;
}

const DAYS_BACK = 90;
const MOST = 2_000;

/** Dates from a quarter ago on, oldest first. What was withdrawn is no date any more. */
export async function unitDueDates(
  db: PrismaClient,
  unitId: string,
  today: IsoDate,
): Promise<UnitDueDate[]> {
  const rows = await db.owedNode.findMany({
    where: {
      unitId,
      status: { not: 'withdrawn' },
      dueOn: { gte: addDays(today, -DAYS_BACK) },
      node: { task: { plan: { stage: 'active' } } },
    },
    orderBy: [{ dueOn: 'asc' }, { nodeId: 'asc' }],
    take: MOST,
    include: {
      node: {
        select: {
          title: true,
          task: { select: { number: true, title: true, plan: { select: { title: true } } } },
        },
      },
    },
  });
  return rows.map(({ nodeId, dueOn, kind, status, node: { title, task } }) => ({
    nodeId,
    dueOn,
    // A column that holds the closed set of words of NodeKind.
    kind: kind as NodeKind,
    nodeTitle: title,
    number: task.number,
    taskTitle: task.title,
    planTitle: task.plan.title,
    open: OPEN_STATUSES.some((s) => s === status),
  }));
}
