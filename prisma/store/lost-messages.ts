/** Messages that carried a step of the ladder and reached nobody: kept until their task was told. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import { dateOf } from '../../domain/calendar/dates.js';
import type { Rung } from '../../domain/policy/policy.js';
import { Prisma, type PrismaClient } from '../generated/client.js';

/** Kinds of messages that are the step itself. */
const STEPS: Rung[] = ['remind', 'chase', 'warn', 'circulate'];
const GONE = ['failed', 'unreachable'];

/** What a message addressed by function becomes when nobody could be named for it. */
export const endWithoutReader = (kind: string): 'lost' | 'unreachable' =>
  STEPS.some((rung) => rung === kind) ? 'lost' : 'unreachable';

export interface LostMessage {
  deliveryId: string;
  taskId: string;
  nodeId: string;
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
      AND "kind" IN (${Prisma.join(STEPS)}) AND NOT EXISTS (
        SELECT 1 FROM "Delivery" c
        WHERE c."id" > "Delivery"."id" || '/' AND c."id" < "Delivery"."id" || '0'
          AND c."status" NOT IN (${Prisma.join(GONE)}))`;
}

/** Steps that reached nobody and of which the task has not been told. */
export async function lostMessages(prisma: PrismaClient, planId: string): Promise<LostMessage[]> {
  const rows = await prisma.delivery.findMany({
    where: { planId, status: 'lost' },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
    omit: { payload: true },
  });
  return rows.flatMap(({ id, taskId, nodeId, unitId, kind, queuedAt }) => {
    const rung = STEPS.find((step) => step === kind);
    if (!taskId || !nodeId || !unitId || !rung) return [];
    return [{ deliveryId: id, taskId, nodeId, unitId, rung, on: dateOf(queuedAt) }];
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
