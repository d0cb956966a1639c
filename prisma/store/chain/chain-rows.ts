/** Reads the chain in its order, a page at a time, whichever table a link stands in. */
import type { PrismaClient } from '../../generated/client.js';
import { deedText, eventText, type Link } from './links.js';

export type ChainTable = 'event' | 'office' | 'takenBack';

export interface ChainRow extends Link {
  table: ChainTable;
  /** The bound content. */
  text: string;
  /** Which row it is, for people: stream and number, or deed and subject; kind; plan time. */
  about: { of: string; what: string; at: string };
  /** Of an `EventsTakenBack`: the links it names. */
  names?: number[];
}

const PAGE = 1_000;

type Fetch = (after: number) => Promise<ChainRow[]>;

const bound = ({ link, prevHash, hash }: { [K in keyof Link]: Link[K] | null }): Link => ({
  link: link ?? 0,
  prevHash: prevHash ?? '',
  hash: hash ?? '',
});

function eventsOf(prisma: PrismaClient): Fetch {
  return async (after) => {
    const where = { link: { gt: after } };
    const rows = await prisma.event.findMany({ where, orderBy: { link: 'asc' }, take: PAGE });
    return rows.map((e) => {
      const about = { of: `${e.stream} #${e.seq}`, what: e.type, at: e.at };
      return { ...bound(e), table: 'event', text: eventText(e), about };
    });
  };
}

function takenBackOf(prisma: PrismaClient): Fetch {
  return async (after) => {
    const where = { link: { gt: after } };
    const rows = await prisma.takenBackEvent.findMany({
      where,
      orderBy: { link: 'asc' },
      take: PAGE,
    });
    return rows.map((e) => {
      const about = { of: `${e.stream} #${e.seq}`, what: e.type, at: e.at };
      return { ...bound(e), table: 'takenBack', text: eventText(e), about };
    });
  };
}

/** The links in the data of an `EventsTakenBack`; none when the line was tampered with. */
function linksNamed(data: string): number[] {
  try {
    const { links } = JSON.parse(data) as { links?: unknown };
    return Array.isArray(links) ? links.filter((n) => typeof n === 'number') : [];
  } catch {
    return [];
  }
}

function deedsOf(prisma: PrismaClient): Fetch {
  return async (after) => {
    const where = { link: { gt: after } };
    const rows = await prisma.officeLog.findMany({ where, orderBy: { link: 'asc' }, take: PAGE });
    return rows.map((d) => {
      const about = { of: d.subject, what: d.deed, at: d.at };
      const names = d.deed === 'EventsTakenBack' ? linksNamed(d.data) : undefined;
      return { ...bound(d), table: 'office', text: deedText(d), about, names };
    });
  };
}

async function* paged(fetch: Fetch): AsyncGenerator<ChainRow> {
  let after = 0;
  for (;;) {
    const rows = await fetch(after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.link;
  }
}

/** Every link from the first to the last; memory does not grow with the record. */
export async function* chainRows(prisma: PrismaClient): AsyncGenerator<ChainRow> {
  const tables = [eventsOf(prisma), deedsOf(prisma), takenBackOf(prisma)].map(paged);
  const next = await Promise.all(tables.map((t) => t.next()));
  for (;;) {
    let first = -1;
    for (const [i, { done, value }] of next.entries()) {
      const least = next[first];
      if (!done && (first < 0 || value.link < least?.value.link)) first = i;
    }
    const table = tables[first];
    const row: ChainRow | undefined = next[first]?.value;
    if (!table || !row) return;
    yield row;
    next[first] = await table.next();
  }
}
