/** Slips that will be named in the next circular, and what a round-up brought in. */
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import type {
  CircularEntry,
  CircularKind,
  RoundUpFigures,
} from '../../domain/circular/circular-state.js';
import type { AssessmentKind } from '../../domain/assessment/score-sheet.js';
import { Prisma, type PrismaClient } from '../generated/client.js';

/** The assessment that a self-assessment is owed to. */
export interface AssessmentOwed {
  assessmentId: string;
  kind: AssessmentKind;
  period: { from: IsoDate; to: IsoDate };
}

export interface CircularRow {
  taskId: string;
  number: number;
  title: string;
  unitId: string;
  unitName: string;
  nodeId: string;
  kind: CircularKind;
  nodeTitle: string;
  dueOn: IsoDate;
  queuedAt: Instant;
  /** Of a self-assessment: what it was for. */
  assessment: AssessmentOwed | null;
}

const { sql } = Prisma;
const OPEN = Prisma.join([...OPEN_STATUSES]);

/** Named in a circular that went out. */
const NAMED = sql`EXISTS (SELECT 1 FROM "CircularItem" i JOIN "Circular" p ON p."id" = i."circularId"
  WHERE i."nodeId" = c."nodeId" AND i."unitId" = c."unitId" AND p."status" = 'published'
    AND i."leftOut" IS NULL AND NOT i."spared")`;

/**
 * Queued, still owed, and in no published circular. While a report of the unit waits for its review,
 * or its request for an excusal for a leader, it is not named: the delay is not the unit's own.
 */
const queued = (planId: string): Prisma.Sql => sql`
  "CircularEntry" c JOIN "PlanTask" t ON t."id" = c."taskId"
  JOIN "Node" n ON n."id" = c."nodeId"
  JOIN "OwedNode" o ON o."nodeId" = c."nodeId" AND o."unitId" = c."unitId"
  LEFT JOIN "Unit" u ON u."id" = c."unitId"
  WHERE c."planId" = ${planId} AND c."status" = 'queued'
    AND o."status" IN (${OPEN}) AND NOT o."waiting"
    AND NOT EXISTS (SELECT 1 FROM "ExcusalRequest" x WHERE x."taskId" = c."taskId"
      AND x."unitId" = c."unitId" AND x."status" = 'waiting')
    AND NOT ${NAMED}`;

/** Units that stayed silent to the last step of a self-assessment's chase, while it is still asked for. */
const queuedSelf = (planId: string): Prisma.Sql => sql`
  "CircularEntry" c JOIN "Assessment" a ON a."id" = c."taskId"
  LEFT JOIN "Unit" u ON u."id" = c."unitId"
  WHERE c."planId" = ${planId} AND c."status" = 'queued' AND a."phase" = 'selfAssessment'
    AND NOT ${NAMED}`;

type QueuedRow = Omit<CircularRow, 'assessment'> & {
  assessmentKind: AssessmentKind | null;
  periodFrom: IsoDate;
  periodTo: IsoDate;
};

/** Queued entries by unit, then by the order in which they came. */
export async function listCircularQueue(db: PrismaClient, planId: string): Promise<CircularRow[]> {
  const rows = await db.$queryRaw<QueuedRow[]>`
    SELECT c."taskId", t."number", t."title", c."unitId", COALESCE(u."name", '') AS "unitName",
      c."nodeId", n."kind", n."title" AS "nodeTitle", o."dueOn", c."queuedAt",
      NULL AS "assessmentKind", '' AS "periodFrom", '' AS "periodTo"
    FROM ${queued(planId)}
    UNION ALL
    SELECT c."taskId", 0, '', c."unitId", COALESCE(u."name", ''),
      c."nodeId", 'selfAssessment', '', a."dueOn", c."queuedAt", a."kind", a."periodFrom", a."periodTo"
    FROM ${queuedSelf(planId)}
    ORDER BY "unitName", "queuedAt"`;
  return rows.map(({ assessmentKind: kind, periodFrom: from, periodTo: to, ...row }) => {
    const assessmentId = row.taskId;
    return { ...row, assessment: kind && { assessmentId, kind, period: { from, to } } };
  });
}

export async function countCircularQueue(db: PrismaClient, planId: string): Promise<number> {
  const rows = await db.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS n FROM ${queued(planId)}
    UNION ALL SELECT COUNT(*) FROM ${queuedSelf(planId)}`;
  return rows.reduce((sum, { n }) => sum + Number(n), 0);
}

/** What a circular may name, and who reads it. */
export async function circularReading(
  db: PrismaClient,
  planId: string,
): Promise<{ queue: CircularEntry[]; unitIds: string[] }> {
  const rows = await listCircularQueue(db, planId);
  const owners = await db.taskOwner.findMany({
    where: { task: { planId, phase: { not: 'draft' } }, acceptance: { not: 'left' } },
    distinct: ['unitId'],
    select: { unitId: true },
    orderBy: { unitId: 'asc' },
  });
  const queue = rows.map(({ taskId, nodeId, unitId, number, title, kind, nodeTitle, dueOn }) => ({
    ...{ taskId, nodeId, unitId, number: Number(number), title, kind },
    matter: nodeTitle,
    dueOn,
  }));
  return { queue, unitIds: owners.map((o) => o.unitId) };
}

/** What was owed for a period and what came of it; the lights of the plan on that day. */
export async function roundUpFigures(
  db: PrismaClient,
  planId: string,
  period: string,
): Promise<RoundUpFigures> {
  const owed = await db.owedNode.groupBy({
    by: ['status'],
    where: { planId, kind: 'roundup', node: { title: period } },
    _count: { _all: true },
  });
  const of = (...statuses: string[]) =>
    owed.filter((o) => statuses.includes(o.status)).reduce((sum, o) => sum + o._count._all, 0);
  const tasks = await db.planTask.groupBy({
    by: ['light'],
    where: { planId },
    _count: { _all: true },
  });
  const lit = (...lights: string[]) =>
    tasks.filter((t) => lights.includes(t.light)).reduce((sum, t) => sum + t._count._all, 0);
  const [met, late, missing] = [of('satisfied'), of('lateSatisfied'), of(...OPEN_STATUSES)];
  return {
    ...{ due: met + late + missing, met, late, missing },
    tasks: lit('green', 'yellow', 'red', 'grey', 'blue'),
    onTrack: lit('green', 'yellow'),
    overdue: lit('red'),
    closed: lit('blue'),
  };
}
