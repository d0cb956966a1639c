/** Events that the history lost leave the record in force, but not the chain. */
import type { Prisma } from '../../generated/client.js';
import { appendDeed } from '../office-log.js';

type Tx = Prisma.TransactionClient;

/** The line of the office log that names the links taken back. */
export const TAKEN_BACK = 'EventsTakenBack';

const COLUMNS = [
  ...['link', 'id', 'stream', 'seq', 'planId', 'type', 'at', 'atReal', 'actorId', 'actorName'],
  ...['role', 'channel', 'unitId', 'nodeId', 'data', 'prevHash', 'hash'],
]
  .map((name) => `"${name}"`)
  .join(', ');

/** Moves a stream's events after a number among those taken back, with a line that says so. */
export async function moveToTakenBack(
  tx: Tx,
  { stream, through, realNow }: { stream: string; through: number; realNow: string },
): Promise<void> {
  const where = { stream, seq: { gt: through } };
  const lost = await tx.event.findMany({ where, orderBy: { seq: 'asc' } });
  const last = lost.at(-1);
  if (!last) return;
  const from = `FROM "Event" WHERE "stream" = ? AND "seq" > ? AND "link" IS NOT NULL`;
  const copy = `INSERT INTO "TakenBackEvent" (${COLUMNS}) SELECT ${COLUMNS} ${from}`;
  await tx.$executeRawUnsafe(copy, stream, through);
  await tx.event.deleteMany({ where });
  const links = lost.flatMap(({ link }) => (link === null ? [] : [link]));
  await appendDeed(tx, {
    at: last.at,
    atReal: realNow,
    actor: { personId: 'system', name: '' },
    deed: TAKEN_BACK,
    subject: stream,
    data: { links },
  });
}
