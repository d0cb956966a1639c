/** What came with a proceeding and what went out of it: files, messages. */
import type { PrismaClient } from '../generated/client.js';
import type { EvidenceRow } from './evidence.js';
import { deliveriesWhere, type DeliveryRow } from './task-deliveries.js';

const MOST = 200;

/** The files that its events named, each with the number of its event. */
export async function evidenceOfProceeding(
  db: PrismaClient,
  id: string,
): Promise<(EvidenceRow & { seq: number })[]> {
  const rows = await db.evidence.findMany({
    where: { reportId: { startsWith: `${id}/` } },
    orderBy: { receivedAt: 'asc' },
  });
  return rows.map(({ personId: _person, ...row }) => ({
    ...row,
    // The record links a file as `stream/seq`.
    seq: Number(row.reportId?.slice(id.length + 1)),
  }));
}

/** The delivery ledger of a proceeding, newest first; with a unit, what went to that unit's people. */
export async function deliveriesOfProceeding(
  db: PrismaClient,
  id: string,
  toUnitId?: string,
): Promise<DeliveryRow[]> {
  const people = toUnitId
    ? await db.person.findMany({ where: { unitId: toUnitId }, select: { id: true } })
    : undefined;
  const reader = people && { personId: { in: people.map((p) => p.id) } };
  const where = {
    key: { startsWith: `${id}/` },
    status: { notIn: ['expanded', 'lost'] },
    ...reader,
  };
  return deliveriesWhere(db, where, { skip: 0, take: MOST });
}
