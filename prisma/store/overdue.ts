/**
 * The overdue list: highest rung first, within a rung the oldest date first. A mixed order cannot be read off one
 * index, so the page is cut out rung by rung, each of which can (index planId, status, rungOrder, dueOn).
 */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import { RUNGS, type NodeKind, type Rung } from '../../domain/policy/policy.js';
import type { Light } from '../../domain/task/light.js';
import { Prisma, type PrismaClient } from '../generated/client.js';

export interface OverdueRow {
  nodeId: string;
  taskId: string;
  number: number;
  title: string;
  light: Light;
  unitId: string;
  unitName: string;
  kind: NodeKind;
  nodeTitle: string;
  firstDueOn: IsoDate;
  dueOn: IsoDate;
  rung: Rung | null;
  rungAt: Instant | null;
  waiting: boolean;
}

export interface OverdueQuery {
  planId: string;
  unitId?: string;
  /** `none`: no step was taken after the due date. */
  rung?: Rung | 'none';
  page: number;
  pageSize: number;
}

export interface OverduePage {
  rows: OverdueRow[];
  total: number;
  byRung: { rung: Rung | null; count: number }[];
}

const { sql } = Prisma;
interface RungCount {
  rungOrder: number;
  count: number;
}

function overdueOf({ planId, unitId }: Pick<OverdueQuery, 'planId' | 'unitId'>): Prisma.Sql {
  if (!unitId) return sql`"planId" = ${planId} AND "status" = 'overdue'`;
  // A unit's rows are few: the empty addition keeps SQLite from walking the whole plan instead.
  return sql`"unitId" = ${unitId} AND "status" = 'overdue' AND "planId" || '' = ${planId}`;
}

/** How many overdue rows each rung has, highest first; reminders are no rung after the due date. */
async function overdueByRung(
  db: PrismaClient,
  query: Pick<OverdueQuery, 'planId' | 'unitId'>,
): Promise<RungCount[]> {
  const rows = await db.$queryRaw<{ rungOrder: number | bigint; n: number | bigint }[]>`
    SELECT "rungOrder", COUNT(*) AS n FROM "OwedNode" WHERE ${overdueOf(query)}
    GROUP BY "rungOrder" ORDER BY "rungOrder" DESC`;
  return rows.map((r) => ({ rungOrder: Number(r.rungOrder), count: Number(r.n) }));
}

/** SQLite says 0 and 1, PostgreSQL false and true. */
type RawRow = Omit<OverdueRow, 'waiting'> & { waiting: number | bigint | boolean };

async function cut(
  db: PrismaClient,
  query: OverdueQuery,
  piece: { rungOrder: number; offset: number; limit: number },
): Promise<OverdueRow[]> {
  const rows = await db.$queryRaw<RawRow[]>`
    SELECT o."nodeId", o."taskId", t."number", t."title", t."light", o."unitId",
      COALESCE(u."name", '') AS "unitName", o."kind", n."title" AS "nodeTitle",
      o."firstDueOn", o."dueOn", o."rung", o."rungAt", o."waiting"
    FROM (SELECT * FROM "OwedNode" WHERE ${overdueOf(query)} AND "rungOrder" = ${piece.rungOrder}
      ORDER BY "dueOn" LIMIT ${piece.limit} OFFSET ${piece.offset}) o
    JOIN "PlanTask" t ON t."id" = o."taskId"
    JOIN "Node" n ON n."id" = o."nodeId"
    LEFT JOIN "Unit" u ON u."id" = o."unitId"
    ORDER BY o."dueOn", t."number", o."unitId"`;
  return rows.map((row) => ({ ...row, waiting: Boolean(Number(row.waiting)) }));
}

const rungAt = (order: number): Rung | null => (order > 0 ? (RUNGS[order] ?? null) : null);

/** One page of the overdue list with its total and the figures of every rung. Page counts from 1. */
export async function listOverdue(db: PrismaClient, query: OverdueQuery): Promise<OverduePage> {
  const counts = await overdueByRung(db, query);
  const wanted = query.rung === 'none' ? 0 : query.rung && RUNGS.indexOf(query.rung);
  const chosen = wanted === undefined ? counts : counts.filter((c) => c.rungOrder === wanted);
  let skip = (query.page - 1) * query.pageSize;
  const rows: OverdueRow[] = [];
  for (const { rungOrder, count } of chosen) {
    const limit = query.pageSize - rows.length;
    if (limit > 0 && skip < count) {
      rows.push(...(await cut(db, query, { rungOrder, offset: skip, limit })));
    }
    skip = Math.max(0, skip - count);
  }
  return {
    rows,
    total: chosen.reduce((sum, c) => sum + c.count, 0),
    byRung: counts.map(({ rungOrder, count }) => ({ rung: rungAt(rungOrder), count })),
  };
}
