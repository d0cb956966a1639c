/** Binds what was recorded before there was a chain: once, when the first version that has one starts. */
import type { Event, OfficeLog, Prisma, PrismaClient } from '../../generated/client.js';
import { updateRows } from '../bulk-rows.js';
import { appendDeed } from '../office-log.js';
import { deedText, eventText, takeLinks, type Link } from './links.js';

type Tx = Prisma.TransactionClient;
type Bound = Link & { id: number };
type Row = { id: number; atReal: string; table: 'Event' | 'OfficeLog'; text: string };

const COLUMNS = ['link', 'prevHash', 'hash'] as const;
const BIND = {
  Event: updateRows<Bound>('Event', ['id'], COLUMNS),
  OfficeLog: updateRows<Bound>('OfficeLog', ['id'], COLUMNS),
};

/** A large record takes a while, and a chain cut in two by a timeout would be worse than waiting. */
const AS_LONG_AS_IT_TAKES = { maxWait: 60_000, timeout: 3_600_000 };
const AT_ONCE = 2_000;

const ofEvent = (e: Event): Row => {
  const { id, atReal } = e;
  return { id, atReal, table: 'Event', text: eventText(e) };
};
const ofDeed = (d: OfficeLog): Row => {
  const { id, atReal } = d;
  return { id, atReal, table: 'OfficeLog', text: deedText(d) };
};

/** Everything unbound, in the order in which it was written, as well as real time can tell. */
async function unbound(tx: Tx): Promise<Row[]> {
  const orderBy = { id: 'asc' } as const;
  const events = (await tx.event.findMany({ where: { link: null }, orderBy })).map(ofEvent);
  const deeds = (await tx.officeLog.findMany({ where: { link: null }, orderBy })).map(ofDeed);
  return [...deeds, ...events].sort((a, b) =>
    a.atReal < b.atReal ? -1 : Number(a.atReal > b.atReal),
  );
}

async function bind(tx: Tx, rows: Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    const links = await takeLinks(
      tx,
      part.map((r) => r.text),
    );
    for (const table of ['Event', 'OfficeLog'] as const) {
      const bound = part.flatMap((row, i): Bound[] => {
        const link = links[i];
        return row.table === table && link ? [{ id: row.id, ...link }] : [];
      });
      await BIND[table](tx, bound);
    }
  }
}

/**
 * Binds the rows of an older version into the chain, and says so in the office log. Once there is a
 * chain, a row without a link is a fault for the audit to name, and this leaves it alone.
 * @returns how many rows it bound.
 */
export async function bindOlderRows(prisma: PrismaClient, realNow: string): Promise<number> {
  return prisma.$transaction(async (tx) => {
    if ((await tx.chainHead.count()) > 0) return 0;
    const rows = await unbound(tx);
    if (rows.length === 0) return 0;
    await bind(tx, rows);
    await appendDeed(tx, {
      at: realNow,
      atReal: realNow,
      actor: { personId: 'system', name: '' },
      deed: 'OlderRowsBound',
      subject: 'record',
      data: { rows: rows.length },
    });
    return rows.length;
  }, AS_LONG_AS_IT_TAKES);
}
