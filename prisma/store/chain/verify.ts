/** Walks the whole chain and names every row that was changed, taken out, moved or slipped in. */
import type { PrismaClient } from '../../generated/client.js';
import { freezeIsWhole, notedFreezes } from '../assessments/frozen-scores.js';
import { chainRows, type ChainRow } from './chain-rows.js';
import { NO_HASH, linkHash } from './links.js';
import { nameMoved } from './moved.js';

export type ChainFaultKind =
  /** The content is not what the hash was made of. */
  | 'changed'
  /** No row has this link. */
  | 'missing'
  /** Whole, but in another's place; `trueLink` is its own. */
  | 'moved'
  /** Whole, but what it follows is gone: the row before it was replaced, or removed and the rest renumbered. */
  | 'broken'
  /** Two rows claim the link. */
  | 'doubled'
  /** The row has no link although the record has a chain. */
  | 'unbound'
  /** An event stands among those taken back, and no line says so. */
  | 'untraced'
  /** The chain ends elsewhere than its head says. */
  | 'head'
  /** A link noted earlier is not, or no longer, the one in the chain. */
  | 'note'
  /** Frozen scores are not those that the event's hash was made of. */
  | 'freeze'
  /** A guard of the database against changes is gone. */
  | 'guard';

export interface ChainFault {
  kind: ChainFaultKind;
  link: number;
  /** Of a stretch of missing links, the last. */
  upTo?: number;
  trueLink?: number;
  table?: ChainRow['table'];
  about?: ChainRow['about'];
}

export interface ChainReport {
  links: number;
  takenBack: number;
  head: { link: number; hash: string };
  faults: ChainFault[];
}

/** A link and its hash that somebody noted outside the database. */
export interface ChainNote {
  link: number;
  hash: string;
}

/** What has been seen so far. */
interface Walk {
  last: { link: number; hash: string };
  links: number;
  faults: ChainFault[];
  changed: ChainRow[];
  broken: ChainRow[];
  /** Links taken back whose line has not come yet. */
  takenBack: Map<number, ChainRow>;
  takenBackCount: number;
}

const faultOf = (kind: ChainFaultKind, { link, table, about }: ChainRow): ChainFault => ({
  kind,
  link,
  table,
  about,
});

function step(walk: Walk, row: ChainRow): void {
  const { last } = walk;
  walk.links += 1;
  if (row.link === last.link) walk.faults.push(faultOf('doubled', row));
  const gap = row.link > last.link + 1;
  if (gap) walk.faults.push({ kind: 'missing', link: last.link + 1, upTo: row.link - 1 });
  if (linkHash(row.prevHash, row.text) !== row.hash) walk.changed.push(row);
  else if (!gap && row.prevHash !== last.hash) walk.broken.push(row);
  if (row.table === 'takenBack') {
    walk.takenBack.set(row.link, row);
    walk.takenBackCount += 1;
  }
  for (const named of row.names ?? []) walk.takenBack.delete(named);
  walk.last = { link: row.link, hash: row.hash };
}

async function unboundRows(prisma: PrismaClient): Promise<ChainFault[]> {
  const events = await prisma.event.findMany({ where: { link: null }, take: 100 });
  const deeds = await prisma.officeLog.findMany({ where: { link: null }, take: 100 });
  const fault = (table: ChainRow['table'], about: ChainRow['about']): ChainFault => ({
    kind: 'unbound',
    link: 0,
    table,
    about,
  });
  return [
    ...events.map((e) => fault('event', { of: `${e.stream} #${e.seq}`, what: e.type, at: e.at })),
    ...deeds.map((d) => fault('office', { of: d.subject, what: d.deed, at: d.at })),
  ];
}

const GUARDS = ['Event', 'TakenBackEvent', 'OfficeLog'].flatMap((t) => [
  `${t}_stands`,
  `${t}_stays`,
]);

async function guardsGone(prisma: PrismaClient): Promise<ChainFault[]> {
  const sql = `SELECT name FROM sqlite_master WHERE type = 'trigger'`;
  const rows = await prisma.$queryRawUnsafe<{ name: string }[]>(sql);
  const there = new Set(rows.map((r) => r.name));
  return GUARDS.filter((name) => !there.has(name)).map((of) => ({
    kind: 'guard',
    link: 0,
    about: { of, what: 'trigger', at: '' },
  }));
}

/** The chain's end against the head that is kept apart: what was cut off at the end shows here. */
function endFaults({ last }: Walk, head: ChainReport['head']): ChainFault[] {
  if (last.link < head.link) {
    return [{ kind: 'missing', link: last.link + 1, upTo: head.link }];
  }
  const same = last.link === head.link && last.hash === head.hash;
  return same ? [] : [{ kind: 'head', link: last.link }];
}

const newWalk = (): Walk => ({
  last: { link: 0, hash: NO_HASH },
  links: 0,
  faults: [],
  changed: [],
  broken: [],
  takenBack: new Map(),
  takenBackCount: 0,
});

const headOf = (prisma: PrismaClient) => prisma.chainHead.findUnique({ where: { id: 1 } });

async function verifyOnce(prisma: PrismaClient, notes: readonly ChainNote[]): Promise<ChainReport> {
  const head = await headOf(prisma);
  const walk = newWalk();
  const noted = new Map(notes.map((n) => [n.link, n.hash]));
  for await (const row of chainRows(prisma)) {
    // What is written while we read comes after the head that we read.
    if (head && row.link > head.link && row.link === walk.last.link + 1) break;
    step(walk, row);
    if (noted.get(row.link) === row.hash) noted.delete(row.link);
  }
  const { link, hash } = head ?? walk.last;
  const faults = [
    ...walk.faults,
    ...(await nameMoved(prisma, walk)),
    ...[...walk.takenBack.values()].map((row) => faultOf('untraced', row)),
    ...endFaults(walk, { link, hash }),
    ...[...noted.keys()].map((n): ChainFault => ({ kind: 'note', link: n })),
    ...(walk.links > 0 ? await unboundRows(prisma) : []),
    ...(await guardsGone(prisma)),
    ...(await frozenFaults(prisma)),
  ].sort((a, b) => a.link - b.link);
  const { links, takenBackCount: takenBack } = walk;
  return { links, takenBack, head: { link, hash }, faults };
}

/** Frozen scores lie beside the chain: the event of each freeze holds their hash in it. */
async function frozenFaults(prisma: PrismaClient): Promise<ChainFault[]> {
  const faults: ChainFault[] = [];
  for (const noted of await notedFreezes(prisma)) {
    if (await freezeIsWhole(prisma, noted)) continue;
    const { assessmentId: of, freeze, asOf: at } = noted;
    faults.push({ kind: 'freeze', link: 0, about: { of, what: String(freeze), at } });
  }
  return faults;
}

const MOST_TRIES = 3;

/**
 * Checks the whole record. What a running system writes meanwhile may look like a fault: then it
 * looks again. @param notes links noted outside the database, to hold the chain to.
 */
export async function verifyChain(
  prisma: PrismaClient,
  notes: readonly ChainNote[] = [],
): Promise<ChainReport> {
  for (let tries = 1; ; tries += 1) {
    const report = await verifyOnce(prisma, notes);
    const moved = ((await headOf(prisma))?.link ?? 0) !== report.head.link;
    if (report.faults.length === 0 || !moved || tries === MOST_TRIES) return report;
  }
}
