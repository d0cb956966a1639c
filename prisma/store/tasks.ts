/** The task list: filtered, sorted and paged by the database, because a region may have thousands. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import { RUNGS, type Rung } from '../../domain/policy/policy.js';
import type { Light } from '../../domain/task/light.js';
import type { OwnerRole, TaskKind, TaskPhase } from '../../domain/task/task-state.js';
import { Prisma, type PrismaClient } from '../generated/client.js';
import { namesOfAllUnits } from './unit-names.js';

export type AcceptanceRow = 'awaiting' | 'accepted' | 'returned' | 'left';

export interface TaskListRow {
  id: string;
  planId: string;
  number: number;
  title: string;
  kind: TaskKind;
  phase: TaskPhase;
  light: Light;
  claimedPercent: number;
  verifiedPercent: number;
  nextDueOn: IsoDate | null;
  nextFireAt: Instant | null;
  rung: Rung | null;
  owners: { unitId: string; unitName: string; role: OwnerRole; acceptance: AcceptanceRow }[];
}

export interface TaskListQuery {
  planId: string;
  unitId?: string;
  /** Only tasks of this unit that were handed out: what people of a unit may see. */
  ownUnitId?: string;
  light?: Light;
  phase?: TaskPhase;
  kind?: TaskKind;
  q?: string;
  overdue?: boolean;
  sort: 'number' | 'dueOn' | 'light' | 'percent' | 'nextFire';
  order: 'asc' | 'desc';
  page: number;
  pageSize: number;
}

const { sql } = Prisma;
const ORDERS = {
  number: sql`t."number"`,
  dueOn: sql`t."nextDueOn" IS NULL, t."nextDueOn"`,
  light: sql`CASE t."light" WHEN 'red' THEN 0 WHEN 'yellow' THEN 1 WHEN 'green' THEN 2 WHEN 'grey' THEN 3 ELSE 4 END`,
  percent: sql`t."verifiedPercent"`,
  nextFire: sql`t."nextFireAt" IS NULL, t."nextFireAt"`,
};

const owns = (unitId: string): Prisma.Sql =>
  sql`t."id" IN (SELECT "taskId" FROM "TaskOwner" WHERE "unitId" = ${unitId} AND "acceptance" <> 'left')`;

function wordsOf(q: string): Prisma.Sql {
  if (/^\d{1,6}$/.test(q)) return sql`t."number" = ${Number(q)}`;
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`t."title" LIKE ${pattern} ESCAPE '\\'`;
}

function conditions(query: TaskListQuery): Prisma.Sql {
  const { planId, unitId, ownUnitId, light, phase, kind, q, overdue } = query;
  // The tasks of one unit are few: the empty addition keeps SQLite from walking the whole plan instead.
  const few = unitId ?? ownUnitId;
  const all = [few ? sql`t."planId" || '' = ${planId}` : sql`t."planId" = ${planId}`];
  if (ownUnitId) all.push(owns(ownUnitId), sql`t."phase" <> 'draft'`);
  if (unitId) all.push(owns(unitId));
  if (light) all.push(sql`t."light" = ${light}`);
  if (phase) all.push(sql`t."phase" = ${phase}`);
  if (kind) all.push(sql`t."kind" = ${kind}`);
  if (q) all.push(wordsOf(q));
  // The light says so: a task is red as long as anything it owes is overdue.
  if (overdue !== undefined) all.push(overdue ? sql`t."light" = 'red'` : sql`t."light" <> 'red'`);
  return Prisma.join(all, ' AND ');
}

type HeadRow = Omit<TaskListRow, 'rung' | 'owners'>;

async function ownersOf(db: PrismaClient, taskIds: string[]) {
  const owners = await db.taskOwner.findMany({
    where: { taskId: { in: taskIds }, acceptance: { not: 'left' } },
    orderBy: [{ role: 'asc' }, { unitId: 'asc' }],
  });
  const names = await namesOfAllUnits(db);
  const byTask = new Map<string, TaskListRow['owners']>();
  for (const { taskId, unitId, role, acceptance } of owners) {
    // Columns that hold the words of OwnerRole and of AcceptanceRow.
    const owner = { unitId, role: role as OwnerRole, acceptance: acceptance as AcceptanceRow };
    const unitName = names.get(unitId) ?? '';
    byTask.set(taskId, [...(byTask.get(taskId) ?? []), { ...owner, unitName }]);
  }
  return byTask;
}

/** The highest rung that anything still overdue has reached, by task. */
async function rungsOf(db: PrismaClient, taskIds: string[]): Promise<Map<string, Rung>> {
  const rows = await db.owedNode.groupBy({
    by: ['taskId'],
    where: { taskId: { in: taskIds }, status: 'overdue', rung: { not: null } },
    _max: { rungOrder: true },
  });
  return new Map(
    rows.flatMap(({ taskId, _max }) => {
      const rung = RUNGS[_max.rungOrder ?? -1];
      return rung ? [[taskId, rung]] : [];
    }),
  );
}

/** One page of tasks, and how many there are on all pages. Page counts from 1. */
export async function listTasks(
  db: PrismaClient,
  query: TaskListQuery,
): Promise<{ rows: TaskListRow[]; total: number }> {
  const where = conditions(query);
  const { page, pageSize, sort } = query;
  const direction = query.order === 'desc' ? sql`DESC` : sql`ASC`;
  const heads = await db.$queryRaw<HeadRow[]>`
    SELECT t."id", t."planId", t."number", t."title", t."kind", t."phase", t."light",
      t."claimedPercent", t."verifiedPercent", t."nextDueOn", t."nextFireAt"
    FROM "PlanTask" t WHERE ${where}
    ORDER BY ${ORDERS[sort]} ${direction}, t."number" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  const counted = await db.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS n FROM "PlanTask" t WHERE ${where}`;
  const ids = heads.map((t) => t.id);
  const owners = await ownersOf(db, ids);
  const rungs = await rungsOf(db, ids);
  const rows = heads.map((head) => ({
    ...head,
    rung: rungs.get(head.id) ?? null,
    owners: owners.get(head.id) ?? [],
  }));
  return { rows, total: Number(counted[0]?.n ?? 0) };
}
