/** Recorded events, newest first, as the timeline shows them. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { namesOfAllUnits } from './unit-names.js';

export interface TimelineRow {
  id: number;
  seq: number;
  type: string;
  at: Instant;
  actorName: string;
  role: string;
  channel: string;
  unitId: string | null;
  unitName: string | null;
  nodeId: string | null;
  data: Record<string, unknown>;
}

export interface TimelineQuery {
  /** A task's id, or a plan's for its cases. */
  stream: string;
  /** Only events of this unit and those of no unit. */
  unitId?: string;
  nodeId?: string;
  page: number;
  pageSize: number;
}

const FIELDS = {
  id: true,
  seq: true,
  type: true,
  at: true,
  actorName: true,
  role: true,
  channel: true,
  unitId: true,
  nodeId: true,
  data: true,
} as const;

export async function timeline(
  db: PrismaClient,
  { stream, unitId, nodeId, page, pageSize }: TimelineQuery,
): Promise<{ rows: TimelineRow[]; total: number }> {
  const own = unitId ? { OR: [{ unitId }, { unitId: null }] } : {};
  const where: Prisma.EventWhereInput = { stream, nodeId, ...own };
  const found = await db.event.findMany({
    where,
    orderBy: { seq: 'desc' },
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: FIELDS,
  });
  const names = await namesOfAllUnits(db);
  const rows = found.map((row) => ({
    ...row,
    unitName: row.unitId === null ? null : (names.get(row.unitId) ?? null),
    // Our own JSON object of facts.
    data: JSON.parse(row.data) as Record<string, unknown>,
  }));
  return { rows, total: await db.event.count({ where }) };
}

/** Whether a command of this key has brought anything about in a stream. */
export async function commandRecorded(
  db: PrismaClient,
  stream: string,
  key: string,
): Promise<boolean> {
  const part = `"commandKey":${JSON.stringify(key)}`;
  const found = await db.event.findFirst({
    where: { stream, data: { contains: part } },
    select: { id: true },
  });
  return found !== null;
}
