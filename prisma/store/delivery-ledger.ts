/** The delivery ledger 送达台账 of a plan: every message with channel, time, result, read or answered. */
import { addDays, instantAt, type IsoDate } from '../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { namedTasks } from './named-tasks.js';
import { deliveryRows, type DeliveryRow } from './task-deliveries.js';
import type { TaskName } from './task-rows.js';

export type DeliveryResult =
  'queued' | 'sent' | 'answered' | 'unanswered' | 'lost' | 'moot' | 'listed';

export interface DeliveryFilters {
  planId?: string;
  unitId?: string;
  taskId?: string;
  result?: DeliveryResult;
  /** Days on which messages were to go out, both included. */
  from?: IsoDate;
  to?: IsoDate;
}

export type LedgerRow = DeliveryRow & { task: TaskName | null; attempts: number };

const RESULTS: Record<DeliveryResult, Prisma.DeliveryWhereInput> = {
  queued: { status: 'queued' },
  sent: { status: 'sent' },
  answered: { status: 'sent', answeredAt: { not: null } },
  unanswered: { status: 'sent', answeredAt: null },
  lost: { status: { in: ['failed', 'unreachable'] } },
  moot: { status: { in: ['moot', 'folded'] } },
  listed: { status: 'listed' },
};

/** A message to a function that was turned into messages to persons would show twice. */
export const SHOWN: Prisma.DeliveryWhereInput = { status: { notIn: ['expanded', 'lost'] } };

/** The messages that filters leave. */
export function ledgerWhere(filters: DeliveryFilters): Prisma.DeliveryWhereInput {
  const { planId, unitId, taskId, result, from, to } = filters;
  const queuedAt = {
    ...(from && { gte: instantAt(from, '00:00') }),
    ...(to && { lt: instantAt(addDays(to, 1), '00:00') }),
  };
  const ofDays = from || to ? { queuedAt } : {};
  return { planId, unitId, taskId, ...ofDays, ...(result ? RESULTS[result] : SHOWN) };
}

/** One page of the ledger, newest first. Page counts from 1. */
export async function deliveryLedger(
  db: PrismaClient,
  query: DeliveryFilters & { page: number; pageSize: number },
): Promise<{ rows: LedgerRow[]; total: number }> {
  const { page, pageSize, ...filters } = query;
  const where = ledgerWhere(filters);
  const found = await db.delivery.findMany({
    where,
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  const tasks = await namedTasks(
    db,
    found.flatMap((d) => d.taskId ?? []),
  );
  const rows = await deliveryRows(db, found);
  return {
    rows: rows.map((row, i) => {
      const { taskId, attempts = 0 } = found[i] ?? {};
      const task = tasks.get(taskId ?? '');
      const named = task && { taskId: task.taskId, number: task.number, title: task.title };
      return { ...row, task: named ?? null, attempts };
    }),
    total: await db.delivery.count({ where }),
  };
}
