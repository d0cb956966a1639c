/** Messages that carried a step of the ladder and reached nobody: kept until their task was told. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import { dateOf } from '../../domain/calendar/dates.js';
import type { Rung } from '../../domain/policy/policy.js';
import type { Notice } from '../../domain/task/notices.js';
import { Prisma, type PrismaClient } from '../generated/client.js';

/** Rungs whose message is the step itself: of a task by its kind, of a rectification by its word. */
const STEPS: Rung[] = ['remind', 'chase', 'warn', 'circulate'];
const GONE = ['failed', 'unreachable'];

/** What the office sent anew carries no step: the ladder takes its own anew. */
const stepOf = ({ kind, word, resent }: Notice): Rung | undefined =>
  resent ? undefined : STEPS.find((rung) => rung === (kind === 'proceeding' ? word : kind));

/** What a message addressed by function becomes when nobody could be named for it. */
export const endWithoutReader = (notice: Notice): 'lost' | 'unreachable' =>
  stepOf(notice) ? 'lost' : 'unreachable';

/** A step that was lost, and whose it was: a task's, or a rectification's. */
export interface LostMessage {
  deliveryId: string;
  whose: { taskId: string; nodeId: string } | { proceedingId: string };
  unitId: string;
  rung: Rung;
  /** The day on which the step was taken. */
  on: IsoDate;
}

/** The message by function that one for a person was made of. */
const parentOf = (deliveryId: string): string => deliveryId.slice(0, deliveryId.lastIndexOf('/'));

/**
 * Gives messages up. A step of which by now every person's message was given up is lost. The
 * messages to the persons of one step lie next to each other: `0` follows `/`.
 */
export async function giveUp(
  prisma: PrismaClient,
  ids: string[],
  data: Prisma.DeliveryUpdateManyMutationInput & { status: 'failed' | 'unreachable' },
): Promise<void> {
  await prisma.delivery.updateMany({ where: { id: { in: ids }, status: 'queued' }, data });
  const parents = [...new Set(ids.map(parentOf))];
  await prisma.$executeRaw`
    UPDATE "Delivery" SET "status" = 'lost'
    WHERE "id" IN (${Prisma.join(parents)}) AND "status" = 'expanded'
      AND json_extract("payload", '$.resent') IS NULL
      AND ("kind" IN (${Prisma.join(STEPS)}) OR ("kind" = 'proceeding'
        AND json_extract("payload", '$.word') IN (${Prisma.join(STEPS)})))
      AND NOT EXISTS (
        SELECT 1 FROM "Delivery" c
        WHERE c."id" > "Delivery"."id" || '/' AND c."id" < "Delivery"."id" || '0'
          AND c."status" NOT IN (${Prisma.join(GONE)}))`;
}

/** Steps that reached nobody and of which the task has not been told. */
export async function lostMessages(prisma: PrismaClient, planId: string): Promise<LostMessage[]> {
  const rows = await prisma.delivery.findMany({
    where: { planId, status: 'lost' },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ id, taskId, payload, queuedAt }) => {
    // Our own JSON, written by the record.
    const notice = JSON.parse(payload) as Notice;
    const { unitId, nodeId, proceedingId } = notice;
    const rung = stepOf(notice);
    const whose = proceedingId ? { proceedingId } : taskId && nodeId && { taskId, nodeId };
    if (!whose || !unitId || !rung) return [];
    return [{ deliveryId: id, whose, unitId, rung, on: dateOf(queuedAt) }];
  });
}

/** Its task knows. With persons behind it their messages stand for it in the ledger. */
export async function markTold(
  prisma: PrismaClient,
  { deliveryId: id }: LostMessage,
): Promise<void> {
  const named = await prisma.delivery.count({ where: { id: { gt: `${id}/`, lt: `${id}0` } } });
  const status = named > 0 ? 'expanded' : 'unreachable';
  await prisma.delivery.updateMany({ where: { id, status: 'lost' }, data: { status } });
}
