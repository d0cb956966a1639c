/** The delivery ledger of a task: what was sent to whom, by which channel, when, and what became of it. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Delivery, Prisma, PrismaClient } from '../generated/client.js';
import { namesOfAllUnits } from './unit-names.js';

export interface DeliveryRow {
  id: string;
  kind: string;
  unitId: string | null;
  unitName: string | null;
  personName: string | null;
  nodeId: string | null;
  channel: string | null;
  status: 'queued' | 'sent' | 'failed' | 'unreachable' | 'moot' | 'folded' | 'listed';
  queuedAt: Instant;
  sentAt: Instant | null;
  readAt: Instant | null;
  answeredAt: Instant | null;
  error: string | null;
}

export interface DeliveryQuery {
  taskId: string;
  /** Only what went to this unit. */
  unitId?: string;
  page: number;
  pageSize: number;
}

/** Rows of deliveries with the names of their persons and units. */
export async function deliveryRows(db: PrismaClient, found: Delivery[]): Promise<DeliveryRow[]> {
  const people = await db.person.findMany({
    where: { id: { in: found.flatMap((d) => d.personId ?? []) } },
    select: { id: true, name: true },
  });
  const names = await namesOfAllUnits(db);
  return found.map((d) => {
    const { id, kind, nodeId, channel, queuedAt, sentAt, readAt, answeredAt, error } = d;
    const times = { queuedAt, sentAt, readAt, answeredAt };
    // A column that holds DeliveryRow's words.
    const status = d.status as DeliveryRow['status'];
    const unitName = d.unitId === null ? null : (names.get(d.unitId) ?? null);
    const personName = people.find((p) => p.id === d.personId)?.name ?? null;
    const to = { unitId: d.unitId, unitName, personName };
    return { id, kind, ...to, nodeId, channel, status, ...times, error };
  });
}

/** Deliveries that fit, newest first. */
export async function deliveriesWhere(
  db: PrismaClient,
  where: Prisma.DeliveryWhereInput,
  part: { skip: number; take: number },
): Promise<DeliveryRow[]> {
  const found = await db.delivery.findMany({
    where,
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    ...part,
  });
  return deliveryRows(db, found);
}

/** One page of a task's deliveries, newest first. */
export async function taskDeliveries(
  db: PrismaClient,
  { taskId, unitId, page, pageSize }: DeliveryQuery,
): Promise<{ rows: DeliveryRow[]; total: number }> {
  // A message to a function that was turned into messages to persons would show twice.
  const where = { taskId, unitId, status: { notIn: ['expanded', 'lost'] } };
  const rows = await deliveriesWhere(db, where, { skip: (page - 1) * pageSize, take: pageSize });
  return { rows, total: await db.delivery.count({ where }) };
}
