/** Figures of a whole plan, or of one unit's part in it. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Light } from '../../domain/task/light.js';
import type { OwedStatus, TaskPhase } from '../../domain/task/task-state.js';
import type { TaskFact } from '../../domain/task/task-events.js';
import { Prisma, type PrismaClient } from '../generated/client.js';
import type { TaskName } from './task-rows.js';

/** Whose part: a plan's tasks, or those one unit owns. */
export interface Part {
  planId: string;
  unitId?: string;
}

const { sql } = Prisma;
const partOf = ({ planId, unitId }: Part): Prisma.Sql =>
  unitId
    ? sql`t."planId" = ${planId} AND t."phase" <> 'draft' AND t."id" IN
        (SELECT "taskId" FROM "TaskOwner" WHERE "unitId" = ${unitId} AND "acceptance" <> 'left')`
    : sql`t."planId" = ${planId}`;

export interface TaskCount {
  light: Light;
  phase: TaskPhase;
  count: number;
}

/** Tasks by light and phase. */
export async function countTasks(db: PrismaClient, part: Part): Promise<TaskCount[]> {
  const rows = await db.$queryRaw<{ light: Light; phase: TaskPhase; n: number | bigint }[]>`
    SELECT t."light", t."phase", COUNT(*) AS n FROM "PlanTask" t WHERE ${partOf(part)}
    GROUP BY t."light", t."phase"`;
  return rows.map(({ n, ...row }) => ({ ...row, count: Number(n) }));
}

export interface UnitMonthCount {
  unitId: string;
  month: string;
  status: OwedStatus;
  count: number;
}

/** What is owed by unit, month of its date (`YYYY-MM`, both ends included) and status. */
export async function countOwed(
  db: PrismaClient,
  { planId, unitId }: Part,
  months: { from: string; to: string },
): Promise<UnitMonthCount[]> {
  const unit = unitId ? sql`AND "unitId" = ${unitId}` : Prisma.empty;
  const rows = await db.$queryRaw<(Omit<UnitMonthCount, 'count'> & { n: number | bigint })[]>`
    SELECT "unitId", "dueMonth" AS "month", "status", COUNT(*) AS n FROM "OwedNode"
    WHERE "planId" = ${planId} ${unit} AND "status" <> 'withdrawn'
      AND "dueMonth" BETWEEN ${months.from} AND ${months.to}
    GROUP BY "unitId", "dueMonth", "status"`;
  return rows.map(({ n, ...row }) => ({ ...row, count: Number(n) }));
}

export interface ComingFire extends TaskName {
  at: Instant;
  fact: TaskFact;
}

/** What fires next by itself, soonest first, up to an instant. */
export async function comingFires(
  db: PrismaClient,
  { planId, unitId }: Part,
  { until, most }: { until: Instant; most: number },
): Promise<ComingFire[]> {
  const owners = unitId ? { some: { unitId, acceptance: { not: 'left' } } } : undefined;
  const tasks = await db.planTask.findMany({
    where: { planId, nextFireAt: { lte: until }, owners },
    orderBy: { nextFireAt: 'asc' },
    take: most,
    select: { id: true, number: true, title: true, nextFireAt: true, nextFire: true },
  });
  return tasks.flatMap(({ id, number, title, nextFireAt, nextFire }) => {
    if (!nextFireAt || !nextFire) return [];
    // Our own JSON of the fact that will be recorded.
    const fact = JSON.parse(nextFire) as TaskFact;
    return [{ taskId: id, number, title, at: nextFireAt, fact }];
  });
}

type WaitingKind =
  'extensions' | 'excusals' | 'closeOuts' | 'lookBacks' | 'circulars' | 'proposals' | 'returned';

/** How much waits for somebody's decision. */
export async function countWaiting(
  db: PrismaClient,
  planId: string,
): Promise<Record<WaitingKind, number>> {
  const waiting = { where: { planId, status: 'waiting' } };
  const task = { planId, phase: { notIn: ['closed', 'cancelled'] } };
  const [extensions, closeOuts] = [
    await db.extensionRequest.count(waiting),
    await db.closeOut.count(waiting),
  ];
  const excusals = await db.excusalRequest.count(waiting);
  const proposals = await db.proposalCase.count({ where: { planId, status: 'proposed' } });
  const returned = await db.taskOwner.count({ where: { acceptance: 'returned', task } });
  const lookBacks = await db.lookBack.count({ where: { planId, status: 'due' } });
  const circulars = await db.circular.count({
    where: { planId, status: { in: ['drafted', 'submitted'] } },
  });
  return { extensions, excusals, closeOuts, lookBacks, circulars, proposals, returned };
}
