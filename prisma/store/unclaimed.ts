/** 无人认领: tasks without an owner, assignments nobody accepted, owners who are silent or out of reach. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { OwnerRole } from '../../domain/task/task-state.js';
import { Prisma, type PrismaClient } from '../generated/client.js';
import { unresolvedNames, type UnresolvedRow } from './draft-owners.js';
import type { TaskName } from './task-rows.js';

export interface UnclaimedRows {
  withoutOwner: TaskName[];
  unresolved: UnresolvedRow[];
  notAccepted: {
    task: TaskName;
    unitId: string;
    unitName: string;
    role: OwnerRole;
    dueOn: IsoDate | null;
  }[];
  neverReported: { unitId: string; unitName: string; tasks: number }[];
  unreachable: { unitId: string; unitName: string; tasks: number; people: number }[];
}

const MOST = 500;
const { sql } = Prisma;
const OPEN_TASK = sql`t."phase" NOT IN ('closed', 'cancelled')`;
const LIVE_OWNER = sql`o."acceptance" <> 'left'`;
/** Nobody of unit `u` who answers for it has a live chat account. */
const OUT_OF_REACH = sql`NOT EXISTS (SELECT 1 FROM "Person" p JOIN "Binding" b
  ON b."personId" = p."id" WHERE p."unitId" = u."id" AND p."active"
  AND p."duty" IN ('liaison', 'standin', 'head') AND b."endedAt" IS NULL)`;

/** Open tasks that no unit owns. */
const ownerless = (planId: string): Prisma.Sql =>
  sql`"PlanTask" t WHERE t."planId" = ${planId} AND ${OPEN_TASK} AND NOT EXISTS
    (SELECT 1 FROM "TaskOwner" o WHERE o."taskId" = t."id" AND ${LIVE_OWNER})`;

/** Open tasks of a plan that unit `u` owns. */
const owned = (planId: string): Prisma.Sql =>
  sql`"TaskOwner" o JOIN "PlanTask" t ON t."id" = o."taskId" WHERE o."unitId" = u."id"
    AND ${LIVE_OWNER} AND t."planId" || '' = ${planId} AND ${OPEN_TASK}`;

interface AwaitingRow {
  taskId: string;
  number: number;
  title: string;
  unitId: string;
  unitName: string;
  role: OwnerRole;
  dueOn: IsoDate | null;
}

function awaiting(db: PrismaClient, planId: string): Promise<AwaitingRow[]> {
  return db.$queryRaw<AwaitingRow[]>`
    SELECT o."taskId", t."number", t."title", o."unitId", COALESCE(u."name", '') AS "unitName",
      o."role", (SELECT MIN(w."dueOn") FROM "OwedNode" w WHERE w."taskId" = o."taskId"
        AND w."unitId" = o."unitId" AND w."kind" = 'acceptance') AS "dueOn"
    FROM "TaskOwner" o JOIN "PlanTask" t ON t."id" = o."taskId"
    LEFT JOIN "Unit" u ON u."id" = o."unitId"
    WHERE o."acceptance" = 'awaiting' AND t."planId" = ${planId} AND ${OPEN_TASK}
      AND t."phase" <> 'draft'
    ORDER BY t."number", o."unitId" LIMIT ${MOST}`;
}

interface SilentRow {
  unitId: string;
  unitName: string;
  tasks: number | bigint;
}

/** Units that accepted tasks and never reported on any. */
function silent(db: PrismaClient, planId: string): Promise<SilentRow[]> {
  return db.$queryRaw<SilentRow[]>`
    SELECT o."unitId", COALESCE(u."name", '') AS "unitName", COUNT(*) AS "tasks"
    FROM "TaskOwner" o JOIN "PlanTask" t ON t."id" = o."taskId"
    LEFT JOIN "Unit" u ON u."id" = o."unitId"
    WHERE t."planId" = ${planId} AND ${OPEN_TASK} AND o."acceptance" = 'accepted'
    GROUP BY o."unitId", u."name" HAVING MAX(o."lastReportAt") IS NULL
    ORDER BY COUNT(*) DESC, o."unitId"`;
}

type FarRow = SilentRow & { people: number | bigint };

/** Units that own open tasks while nobody of theirs can be reached in chat. */
function unreachable(db: PrismaClient, planId: string): Promise<FarRow[]> {
  return db.$queryRaw<FarRow[]>`
    SELECT u."id" AS "unitId", u."name" AS "unitName",
      (SELECT COUNT(*) FROM ${owned(planId)}) AS "tasks",
      (SELECT COUNT(*) FROM "Person" q WHERE q."unitId" = u."id" AND q."active"
        AND q."duty" IN ('liaison', 'standin', 'head')) AS "people"
    FROM "Unit" u WHERE ${OUT_OF_REACH} AND EXISTS (SELECT 1 FROM ${owned(planId)})
    ORDER BY 3 DESC, u."id"`;
}

/** One number of a query that counts. */
async function countOf(db: PrismaClient, counted: Prisma.Sql): Promise<number> {
  const rows = await db.$queryRaw<{ n: number | bigint }[]>`SELECT COUNT(*) AS n FROM ${counted}`;
  return Number(rows[0]?.n ?? 0);
}

/** The one work list of silence. */
export async function listUnclaimed(db: PrismaClient, planId: string): Promise<UnclaimedRows> {
  const withoutOwner = await db.$queryRaw<TaskName[]>`
    SELECT t."id" AS "taskId", t."number", t."title" FROM ${ownerless(planId)}
    ORDER BY t."number" LIMIT ${MOST}`;
  const waiting = await awaiting(db, planId);
  const [mute, far] = [await silent(db, planId), await unreachable(db, planId)];
  return {
    withoutOwner,
    unresolved: await unresolvedNames(db, planId),
    notAccepted: waiting.map(({ taskId, number, title, ...owner }) => ({
      task: { taskId, number, title },
      ...owner,
    })),
    neverReported: mute.map((r) => ({ ...r, tasks: Number(r.tasks) })),
    unreachable: far.map((r) => ({ ...r, tasks: Number(r.tasks), people: Number(r.people) })),
  };
}

/** How many entries the list has, by what ails them. */
export async function countUnclaimed(
  db: PrismaClient,
  planId: string,
): Promise<{ unclaimed: number; unreachableUnits: number }> {
  const withoutOwner = await countOf(db, ownerless(planId));
  const task = { planId, phase: { notIn: ['draft', 'closed', 'cancelled'] } };
  const notAccepted = await db.taskOwner.count({ where: { acceptance: 'awaiting', task } });
  const unresolved = await unresolvedNames(db, planId);
  const far = sql`"Unit" u WHERE ${OUT_OF_REACH} AND EXISTS (SELECT 1 FROM ${owned(planId)})`;
  const unreachableUnits = await countOf(db, far);
  return { unclaimed: withoutOwner + notAccepted + unresolved.length, unreachableUnits };
}
