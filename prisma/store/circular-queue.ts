/** Slips that will be named in the next circular. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import type { NodeKind } from '../../domain/policy/policy.js';
import type { PrismaClient } from '../generated/client.js';

export interface CircularRow {
  taskId: string;
  number: number;
  title: string;
  unitId: string;
  unitName: string;
  nodeId: string;
  kind: NodeKind;
  nodeTitle: string;
  dueOn: IsoDate;
  queuedAt: Instant;
}

/** Queued entries by unit, then by the order in which they came. */
export function listCircularQueue(db: PrismaClient, planId: string): Promise<CircularRow[]> {
  return db.$queryRaw<CircularRow[]>`
    SELECT c."taskId", t."number", t."title", c."unitId", COALESCE(u."name", '') AS "unitName",
      c."nodeId", n."kind", n."title" AS "nodeTitle", COALESCE(o."dueOn", n."dueOn") AS "dueOn",
      c."queuedAt"
    FROM "CircularEntry" c
    JOIN "PlanTask" t ON t."id" = c."taskId"
    JOIN "Node" n ON n."id" = c."nodeId"
    LEFT JOIN "OwedNode" o ON o."nodeId" = c."nodeId" AND o."unitId" = c."unitId"
    LEFT JOIN "Unit" u ON u."id" = c."unitId"
    WHERE c."planId" = ${planId} AND c."status" = 'queued'
    ORDER BY u."name", c."queuedAt"`;
}

export function countCircularQueue(db: PrismaClient, planId: string): Promise<number> {
  return db.circularEntry.count({ where: { planId, status: 'queued' } });
}
