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
const REACHED = sql`EXISTS (SELECT 1 FROM "Person" p JOIN "Binding" b ON b."personId" = p."id"
  WHERE p."unitId" = o."unitId" AND p."active" AND p."duty" IN ('liaison', 'standin', 'head')
  AND b."endedAt" IS NULL)`;

/** Open tasks that no unit owns. */
function ownerless(planId: string): Prisma.PlanTaskWhereInput {
  const owners = { none: { acceptance: { not: 'left' } } };
  return { planId, phase: { notIn: ['closed', 'cancelled'] }, owners };
}

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
    SELECT o."unitId", COALESCE(u."name", '') AS "unitName", COUNT(*) AS "tasks",
      (SELECT COUNT(*) FROM "Person" q WHERE q."unitId" = o."unitId" AND q."active"
        AND q."duty" IN ('liaison', 'standin', 'head')) AS "people"
    FROM "TaskOwner" o JOIN "PlanTask" t ON t."id" = o."taskId"
    LEFT JOIN "Unit" u ON u."id" = o."unitId"
    WHERE t."planId" = ${planId} AND ${OPEN_TASK} AND ${LIVE_OWNER} AND NOT ${REACHED}
    GROUP BY o."unitId", u."name" ORDER BY COUNT(*) DESC, o."unitId"`;
}

/** The one work list of silence. */
export async function listUnclaimed(db: PrismaClient, planId: string): Promise<UnclaimedRows> {
  const tasks = await db.planTask.findMany({
    where: ownerless(planId),
    orderBy: { number: 'asc' },
    take: MOST,
    select: { id: true, number: true, title: true },
  });
  const waiting = await awaiting(db, planId);
  const [mute, far] = [await silent(db, planId), await unreachable(db, planId)];
  return {
    withoutOwner: tasks.map(({ id, ...t }) => ({ taskId: id, ...t })),
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
  const withoutOwner = await db.planTask.count({ where: ownerless(planId) });
  const task = { planId, phase: { notIn: ['draft', 'closed', 'cancelled'] } };
  const notAccepted = await db.taskOwner.count({ where: { acceptance: 'awaiting', task } });
  const unresolved = await unresolvedNames(db, planId);
  const unreachableUnits = (await unreachable(db, planId)).length;
  return { unclaimed: withoutOwner + notAccepted + unresolved.length, unreachableUnits };
}
