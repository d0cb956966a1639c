/** 无人认领: tasks without an owner, assignments nobody accepted, owners who are silent or out of reach. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { OwnerRole } from '../../domain/task/task-state.js';
import { Prisma, type PrismaClient } from '../generated/client.js';
import { unresolvedNames, type UnresolvedRow } from './draft-owners.js';
import type { TaskName } from './task-rows.js';
import {
  countUnreachableUnits,
  unitSilence,
  type SilentUnit,
  type UnreachableUnit,
} from './unit-silence.js';

interface NotAcceptedRow {
  task: TaskName;
  unitId: string;
  unitName: string;
  role: OwnerRole;
  dueOn: IsoDate | null;
}

interface Lists {
  withoutOwner: TaskName[];
  unresolved: UnresolvedRow[];
  notAccepted: NotAcceptedRow[];
  neverReported: SilentUnit[];
  unreachable: UnreachableUnit[];
}

/** One page of each list, and how long each list is. */
export type UnclaimedPage = Lists & { totals: Record<keyof Lists, number> };

export interface UnclaimedQuery {
  planId: string;
  /** From 1. */
  page: number;
  pageSize: number;
}

const { sql } = Prisma;
const OPEN_TASK = sql`t."phase" NOT IN ('closed', 'cancelled')`;

/** Open tasks that no unit owns. Where nobody owes, nothing is due: few rows of one index remain to be looked at. */
const ownerless = (planId: string): Prisma.Sql =>
  sql`"PlanTask" t WHERE t."planId" = ${planId} AND t."nextDueOn" IS NULL AND ${OPEN_TASK}
    AND NOT EXISTS (SELECT 1 FROM "TaskOwner" o WHERE o."taskId" = t."id"
      AND o."acceptance" <> 'left')`;

/** Assignments of tasks under way that nobody has accepted. The empty addition keeps SQLite to the fewer owners. */
const awaiting = (planId: string): Prisma.Sql =>
  sql`"TaskOwner" o JOIN "PlanTask" t ON t."id" = o."taskId"
    LEFT JOIN "Unit" u ON u."id" = o."unitId"
    WHERE o."acceptance" = 'awaiting' AND t."planId" || '' = ${planId} AND ${OPEN_TASK}
    AND t."phase" <> 'draft'`;

/** One number of a query that counts. */
async function countOf(db: PrismaClient, counted: Prisma.Sql): Promise<number> {
  const rows = await db.$queryRaw<{ n: number | bigint }[]>`SELECT COUNT(*) AS n FROM ${counted}`;
  return Number(rows[0]?.n ?? 0);
}

const cut = ({ page, pageSize }: UnclaimedQuery): Prisma.Sql =>
  sql`LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;

function withoutOwner(db: PrismaClient, query: UnclaimedQuery): Promise<TaskName[]> {
  return db.$queryRaw<TaskName[]>`
    SELECT t."id" AS "taskId", t."number", t."title" FROM ${ownerless(query.planId)}
    ORDER BY +t."number" ${cut(query)}`;
}

/** A unit's assignments stand together: one call settles them all. */
async function notAccepted(db: PrismaClient, query: UnclaimedQuery): Promise<NotAcceptedRow[]> {
  const rows = await db.$queryRaw<(Omit<NotAcceptedRow, 'task'> & TaskName)[]>`
    SELECT o."taskId", t."number", t."title", o."unitId", COALESCE(u."name", '') AS "unitName",
      o."role", (SELECT MIN(w."dueOn") FROM "OwedNode" w WHERE w."taskId" = o."taskId"
        AND w."unitId" = o."unitId" AND w."kind" = 'acceptance') AS "dueOn"
    FROM ${awaiting(query.planId)} ORDER BY o."unitId", t."number" ${cut(query)}`;
  return rows.map(({ taskId, number, title, ...owner }) => ({
    task: { taskId, number, title },
    ...owner,
  }));
}

/** The one work list of silence: a page of each of its lists. */
export async function listUnclaimed(
  db: PrismaClient,
  query: UnclaimedQuery,
): Promise<UnclaimedPage> {
  const { planId, page, pageSize } = query;
  const paged = <T>(rows: T[]): T[] => rows.slice((page - 1) * pageSize, page * pageSize);
  const unresolved = await unresolvedNames(db, planId);
  const { neverReported, unreachable } = await unitSilence(db, planId);
  return {
    totals: {
      withoutOwner: await countOf(db, ownerless(planId)),
      unresolved: unresolved.length,
      notAccepted: await countOf(db, awaiting(planId)),
      neverReported: neverReported.length,
      unreachable: unreachable.length,
    },
    withoutOwner: await withoutOwner(db, query),
    unresolved: paged(unresolved),
    notAccepted: await notAccepted(db, query),
    neverReported: paged(neverReported),
    unreachable: paged(unreachable),
  };
}

/** How many entries the list has, by what ails them. */
export async function countUnclaimed(
  db: PrismaClient,
  planId: string,
): Promise<{ unclaimed: number; unreachableUnits: number }> {
  const alone = await countOf(db, ownerless(planId));
  const waiting = await countOf(db, awaiting(planId));
  const unresolved = await unresolvedNames(db, planId);
  return {
    unclaimed: alone + waiting + unresolved.length,
    unreachableUnits: await countUnreachableUnits(db, planId),
  };
}
