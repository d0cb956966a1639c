/** What slips and notices state of a unit: what is overdue, and what messages reached it. */
import type { Instant, IsoDate } from '../../../domain/calendar/dates.js';
import type { NodeKind, Rung } from '../../../domain/policy/policy.js';
import type { Prisma, PrismaClient } from '../../generated/client.js';

export interface OverdueFact {
  taskId: string;
  nodeId: string;
  taskNumber: number;
  taskTitle: string;
  nodeKind: NodeKind;
  nodeTitle: string;
  dueOn: IsoDate;
  rung: Rung | null;
}

/** Who a paper is about, and the plan it speaks of. */
export interface PaperPlace {
  unitName: string;
  planTitle: string;
  termStart: number;
  termEnd: number;
}

/** `undefined` when there is no such unit or plan. */
export async function paperPlace(
  db: PrismaClient,
  planId: string,
  unitId: string,
): Promise<PaperPlace | undefined> {
  const unit = await db.unit.findUnique({ where: { id: unitId }, select: { name: true } });
  const plan = await db.plan.findUnique({
    where: { id: planId },
    select: { title: true, termStart: true, termEnd: true },
  });
  if (!unit || !plan) return undefined;
  const { title: planTitle, termStart, termEnd } = plan;
  return { unitName: unit.name, planTitle, termStart, termEnd };
}

const MOST = 200;

async function owedFacts(
  db: PrismaClient,
  where: Prisma.OwedNodeWhereInput,
): Promise<(OverdueFact & { doneOn: IsoDate | null })[]> {
  const rows = await db.owedNode.findMany({
    where,
    orderBy: [{ dueOn: 'asc' }, { nodeId: 'asc' }],
    take: MOST,
    include: {
      node: { select: { title: true, task: { select: { number: true, title: true } } } },
    },
  });
  return rows.map(({ taskId, nodeId, kind, dueOn, satisfiedOn, rung, node }) => ({
    taskId,
    nodeId,
    taskNumber: node.task.number,
    taskTitle: node.task.title,
    nodeTitle: node.title,
    dueOn,
    doneOn: satisfiedOn,
    // Columns that hold the closed sets of words of NodeKind and Rung.
    nodeKind: kind as NodeKind,
    rung: rung as Rung | null,
  }));
}

/** What a unit has not done by its date and not reported on, oldest first. */
export function overdueFacts(
  db: PrismaClient,
  { planId, unitId, nodeIds }: { planId: string; unitId: string; nodeIds?: string[] },
): Promise<OverdueFact[]> {
  const overdue = { planId, unitId, status: 'overdue', waiting: false };
  return owedFacts(db, { ...overdue, ...(nodeIds && { nodeId: { in: nodeIds } }) });
}

/** What a proceeding is about, whatever has become of it since. */
export function slippedFacts(
  db: PrismaClient,
  { unitId, nodeIds }: { unitId: string; nodeIds: string[] },
): Promise<(OverdueFact & { doneOn: IsoDate | null })[]> {
  return owedFacts(db, { unitId, nodeId: { in: nodeIds } });
}

export interface MessageFact {
  at: Instant;
  kind: string;
  personName: string;
  status: string;
  readAt: Instant | null;
  answeredAt: Instant | null;
}

/** Of the delivery ledger: what went out to a unit about these nodes, oldest first. */
export async function messageFacts(
  db: PrismaClient,
  of: { unitId: string; nodeIds: string[]; kinds: string[] },
): Promise<MessageFact[]> {
  const { unitId, nodeIds, kinds } = of;
  const rows = await db.delivery.findMany({
    where: {
      unitId,
      nodeId: { in: nodeIds },
      kind: { in: kinds },
      personId: { not: null },
      status: { in: ['sent', 'failed', 'unreachable'] },
    },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  const people = await db.person.findMany({
    where: { id: { in: rows.flatMap((r) => r.personId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((p) => [p.id, p.name]));
  return rows.map(({ sentAt, queuedAt, kind, personId, status, readAt, answeredAt }) => {
    const personName = names.get(personId ?? '') ?? '';
    return { at: sentAt ?? queuedAt, kind, personName, status, readAt, answeredAt };
  });
}

export interface WarnedFact {
  /** Names the fact for ever: a step is taken once for a node and unit. */
  cause: string;
  taskId: string;
  nodeId: string;
  unitId: string;
}

/** Warnings taken within a stretch of time for which no slip was drawn up yet. */
export async function warningsWithoutSlip(
  db: PrismaClient,
  planId: string,
  taken: { from: Instant; until: Instant },
): Promise<WarnedFact[]> {
  return db.$queryRaw<WarnedFact[]>`
    SELECT w."cause", w."taskId", w."nodeId", w."unitId" FROM (
      SELECT DISTINCT 'warn/' || "stream" || '/' || "nodeId" || '/' || "unitId" AS "cause",
        "stream" AS "taskId", "nodeId", "unitId"
      FROM "Event"
      WHERE "planId" = ${planId} AND "at" >= ${taken.from} AND "at" <= ${taken.until} AND "type" = 'StepTaken'
        AND json_extract("data", '$.rung') = 'warn'
    ) w
    LEFT JOIN "DocumentCause" c ON c."cause" = w."cause"
    WHERE c."cause" IS NULL AND w."unitId" IS NOT NULL AND w."nodeId" IS NOT NULL
    ORDER BY w."unitId", w."cause"`;
}
