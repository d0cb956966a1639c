/** 未送达: matters still owed of which the last step reached nobody, until a message gets through. */
import { instantAt, type Instant, type IsoDate } from '../../domain/calendar/dates.js';
import type { NodeKind, Rung } from '../../domain/policy/policy.js';
import type { RectificationState } from '../../domain/rectification/rectification-facts.js';
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
import { Prisma, type PrismaClient } from '../generated/client.js';
import { namedTasks, namesOfUnits } from './named-tasks.js';
import type { TaskName } from './task-rows.js';
import { ANSWERING } from './unit-reach.js';

export interface UnreachedRow {
  /** Of a rectification that belongs to no single task: absent. */
  task: TaskName | null;
  /** The rectification, where it is one. */
  proceedingId: string | null;
  nodeId: string;
  kind: NodeKind;
  nodeTitle: string;
  unitId: string;
  unitName: string;
  dueOn: IsoDate;
  /** The step that reached nobody, and when that was known. */
  rung: Rung;
  unreachedAt: Instant;
  /** What the channel said last. */
  error: string | null;
  /** The lost message, which can be sent anew; whether that waits to go out. */
  deliveryId: string | null;
  resending: boolean;
  /** People of the unit who answer for it, and how many of them have a chat account. */
  people: number;
  bound: number;
}

const { sql } = Prisma;
const OPEN = Prisma.join([...OPEN_STATUSES]);

const STILL_LOST = (planId: string): Prisma.Sql => sql`
  o."planId" = ${planId} AND o."unreachedAt" IS NOT NULL AND o."status" IN (${OPEN})
    AND NOT o."waiting"
    AND NOT EXISTS (SELECT 1 FROM "Delivery" d WHERE d."taskId" = o."taskId"
      AND d."nodeId" = o."nodeId" AND d."unitId" = o."unitId" AND d."status" = 'sent'
      AND d."sentAt" > o."unreachedAt")`;

const SAME = sql`d."taskId" = o."taskId" AND d."nodeId" = o."nodeId" AND d."unitId" = o."unitId"`;

const ANSWERS = sql`p."unitId" = o."unitId" AND p."active"
  AND p."duty" IN ('liaison', 'standin', 'head')`;

type RawRow = Omit<UnreachedRow, 'task' | 'proceedingId' | 'people' | 'bound' | 'resending'> &
  TaskName &
  Record<'people' | 'bound' | 'resending', number | bigint>;

async function ofTasks(db: PrismaClient, planId: string): Promise<UnreachedRow[]> {
  const rows = await db.$queryRaw<RawRow[]>`
    SELECT o."taskId", t."number", t."title", o."nodeId", o."kind", n."title" AS "nodeTitle",
      o."unitId", COALESCE(u."name", '') AS "unitName", o."dueOn",
      o."unreachedRung" AS "rung", o."unreachedAt",
      (SELECT d."error" FROM "Delivery" d WHERE d."taskId" = o."taskId" AND d."nodeId" = o."nodeId"
        AND d."unitId" = o."unitId" AND d."error" IS NOT NULL
        ORDER BY d."queuedAt" DESC LIMIT 1) AS "error",
      (SELECT d."id" FROM "Delivery" d WHERE ${SAME} AND d."status" IN ('failed', 'unreachable')
        ORDER BY d."queuedAt" DESC, d."id" DESC LIMIT 1) AS "deliveryId",
      EXISTS (SELECT 1 FROM "Delivery" d WHERE ${SAME} AND d."status" = 'queued'
        AND json_extract(d."payload", '$.resent')) AS "resending",
      (SELECT COUNT(*) FROM "Person" p WHERE ${ANSWERS}) AS "people",
      (SELECT COUNT(*) FROM "Person" p WHERE ${ANSWERS} AND EXISTS
        (SELECT 1 FROM "Binding" b WHERE b."personId" = p."id" AND b."endedAt" IS NULL)) AS "bound"
    FROM "OwedNode" o JOIN "PlanTask" t ON t."id" = o."taskId"
    JOIN "Node" n ON n."id" = o."nodeId" LEFT JOIN "Unit" u ON u."id" = o."unitId"
    WHERE ${STILL_LOST(planId)} ORDER BY o."unreachedAt", t."number", o."unitId"`;
  return rows.map(({ taskId, number, title, people, bound, resending, ...row }) => ({
    ...row,
    task: { taskId, number: Number(number), title },
    proceedingId: null,
    people: Number(people),
    bound: Number(bound),
    resending: Number(resending) > 0,
  }));
}

// Our own JSON, written by the record.
const stateOf = (facts: string): RectificationState => JSON.parse(facts) as RectificationState;

/** Rectifications whose last step reached nobody. */
async function ofRectifications(db: PrismaClient, planId: string): Promise<UnreachedRow[]> {
  const open = await db.proceeding.findMany({
    where: { planId, kind: 'rectification', ended: false, state: 'assigned' },
    orderBy: { id: 'asc' },
  });
  const lost = open.flatMap(({ id, unitId, title, taskId, facts }) => {
    const { owed } = stateOf(facts);
    const last = owed.steps.at(-1);
    return last?.unreached ? [{ id, unitId, title, taskId, dueOn: owed.dueOn, last }] : [];
  });
  const names = await namesOfUnits(
    db,
    lost.map((l) => l.unitId),
  );
  const tasks = await namedTasks(
    db,
    lost.flatMap((l) => l.taskId ?? []),
  );
  return Promise.all(
    lost.map(async ({ id, unitId, title, taskId, dueOn, last }) => ({
      task: tasks.get(taskId ?? '') ?? null,
      proceedingId: id,
      nodeId: id,
      kind: 'commitment' as const,
      nodeTitle: title,
      ...{ unitId, unitName: names.get(unitId) ?? '', dueOn, rung: last.rung },
      unreachedAt: instantAt(last.on, '09:00'),
      error: null,
      ...(await messageOf(db, planId, id)),
      ...(await peopleOf(db, unitId)),
    })),
  );
}

/** The newest message about a rectification that was lost, and whether one waits to go out anew. */
async function messageOf(db: PrismaClient, planId: string, proceedingId: string) {
  const [found] = await db.$queryRaw<{ id: string | null; resending: number | bigint }[]>`
    SELECT (SELECT d."id" FROM "Delivery" d WHERE ${ABOUT(planId, proceedingId)}
        AND d."status" IN ('failed', 'unreachable')
        ORDER BY d."queuedAt" DESC, d."id" DESC LIMIT 1) AS "id",
      EXISTS (SELECT 1 FROM "Delivery" d WHERE ${ABOUT(planId, proceedingId)}
        AND d."status" = 'queued' AND json_extract(d."payload", '$.resent')) AS "resending"`;
  return { deliveryId: found?.id ?? null, resending: Number(found?.resending ?? 0) > 0 };
}

const ABOUT = (planId: string, proceedingId: string): Prisma.Sql => sql`
  d."planId" = ${planId} AND d."kind" = 'proceeding'
    AND json_extract(d."payload", '$.proceedingId') = ${proceedingId}`;

async function peopleOf(db: PrismaClient, unitId: string) {
  const where = { unitId, active: true, duty: { in: ANSWERING } };
  const people = await db.person.findMany({ where, select: { id: true } });
  const live = { personId: { in: people.map((p) => p.id) }, endedAt: null };
  const bound = await db.binding.findMany({ where: live, distinct: ['personId'] });
  return { people: people.length, bound: bound.length };
}

/** The longest lost first. */
export async function listUnreached(db: PrismaClient, planId: string): Promise<UnreachedRow[]> {
  const rows = [...(await ofTasks(db, planId)), ...(await ofRectifications(db, planId))];
  return rows.sort((a, b) => (a.unreachedAt < b.unreachedAt ? -1 : 1));
}

export async function countUnreached(db: PrismaClient, planId: string): Promise<number> {
  const rows = await db.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS n FROM "OwedNode" o WHERE ${STILL_LOST(planId)}`;
  return Number(rows[0]?.n ?? 0) + (await ofRectifications(db, planId)).length;
}
