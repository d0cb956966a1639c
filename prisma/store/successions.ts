/** Units that were renamed, merged or split, as the office took it down: rows that only ever get revoked. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import {
  successionRefusal,
  type Heir,
  type NewSuccession,
  type Succession,
  type SuccessionKind,
  type SuccessionRefusal,
} from '../../domain/units/succession.js';
import type { Prisma, PrismaClient, UnitSuccession } from '../generated/client.js';
import { newId } from './ids.js';
import { appendDeed } from './office-log.js';

type Db = PrismaClient | Prisma.TransactionClient;

export interface SuccessionRow extends Succession {
  basis: string;
  recordedAt: Instant;
  recordedName: string;
  revokedAt: Instant | null;
  revokedName: string | null;
  revokedWhy: string | null;
}

/** Who does it and when; told twice under the same key, it is done once. */
export interface SuccessionAct {
  key: string;
  actor: { personId: string; name: string };
  at: Instant;
  /** Real time, ISO. */
  atReal: string;
}

const rowOf = (row: UnitSuccession): SuccessionRow => ({
  successionId: row.id,
  // Columns that only this file writes: a closed set of words, and its own JSON.
  kind: row.kind as SuccessionKind,
  heirs: JSON.parse(row.heirs) as Heir[],
  ...{ fromUnitId: row.fromUnitId, onDate: row.onDate, ends: row.ends, basis: row.basis },
  ...{ recordedAt: row.recordedAt, recordedName: row.recordedName },
  ...{ revokedAt: row.revokedAt, revokedName: row.revokedName, revokedWhy: row.revokedWhy },
});

/** All that were ever taken down, the latest day first. */
export async function listSuccessions(db: Db): Promise<SuccessionRow[]> {
  const rows = await db.unitSuccession.findMany({
    orderBy: [{ onDate: 'desc' }, { recordedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(rowOf);
}

const barely = ({
  successionId,
  kind,
  fromUnitId,
  onDate,
  ends,
  heirs,
}: Succession): Succession => ({
  ...{ successionId, kind, fromUnitId, onDate, ends, heirs },
});

/** Those that hold on a day, in the order in which they came. */
export async function successionsOn(db: Db, on: IsoDate): Promise<Succession[]> {
  const rows = await db.unitSuccession.findMany({
    where: { revokedAt: null, onDate: { lte: on } },
    orderBy: [{ onDate: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(rowOf).map(barely);
}

/** Takes a succession down, with a line of the chained office log. */
export function addSuccession(
  prisma: PrismaClient,
  order: NewSuccession,
  { key, actor, at, atReal }: SuccessionAct,
): Promise<SuccessionRow | { refused: SuccessionRefusal }> {
  return prisma.$transaction(async (tx) => {
    const before = await tx.unitSuccession.findUnique({ where: { key } });
    if (before) return rowOf(before);
    const known = (await listSuccessions(tx)).filter((s) => s.revokedAt === null);
    const units = await tx.unit.findMany({ select: { id: true } });
    const refused = successionRefusal(order, { known, unitIds: units.map((u) => u.id) });
    if (refused) return { refused };
    const { heirs, ...fields } = order;
    const by = { recordedAt: at, recordedBy: actor.personId, recordedName: actor.name };
    const row = await tx.unitSuccession.create({
      data: { id: newId('US'), key, ...fields, heirs: JSON.stringify(heirs), ...by },
    });
    const about = { deed: 'UnitSucceeded', subject: order.fromUnitId };
    await appendDeed(tx, { at, atReal, actor, ...about, data: { successionId: row.id, ...order } });
    return rowOf(row);
  });
}

/** Revokes one that was taken down in error; results decided meanwhile keep what they were computed by. */
export function revokeSuccession(
  prisma: PrismaClient,
  { successionId: id, reason }: { successionId: string; reason: string },
  { actor, at, atReal }: SuccessionAct,
): Promise<SuccessionRow | { refused: SuccessionRefusal }> {
  return prisma.$transaction(async (tx) => {
    const row = await tx.unitSuccession.findUnique({ where: { id } });
    if (!row) return { refused: 'SuccessionUnknown' as const };
    if (row.revokedAt !== null) return rowOf(row);
    const data = { revokedAt: at, revokedName: actor.name, revokedWhy: reason };
    const revoked = await tx.unitSuccession.update({ where: { id }, data });
    const about = { deed: 'SuccessionRevoked', subject: row.fromUnitId };
    await appendDeed(tx, { at, atReal, actor, ...about, data: { successionId: id, reason } });
    return rowOf(revoked);
  });
}
