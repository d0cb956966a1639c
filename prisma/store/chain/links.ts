/**
 * The one chain of the record: events and the office log, each row bound to the one before it by a
 * SHA-256 over its own content and that row's hash (docs/decisions/015).
 */
import { createHash } from 'node:crypto';
import type { Prisma } from '../../generated/client.js';

type Tx = Prisma.TransactionClient;

export interface Link {
  /** Place in the chain, from 1, without gaps. */
  link: number;
  prevHash: string;
  /** SHA-256, hex. */
  hash: string;
}

/** What the first link follows. */
export const NO_HASH = '0'.repeat(64);

/** What of an event's row is bound: everything but the number that the database gave it. */
export interface EventContent {
  stream: string;
  seq: number;
  planId: string;
  type: string;
  at: string;
  atReal: string;
  actorId: string;
  actorName: string;
  role: string;
  channel: string;
  unitId?: string | null;
  nodeId?: string | null;
  data: string;
}

/** What of a line of the office log is bound. */
export interface DeedContent {
  at: string;
  atReal: string;
  actorId: string;
  actorName: string;
  deed: string;
  subject: string;
  data: string;
}

/** An event as one text: the same for the same content, whichever table it stands in. */
export function eventText(e: EventContent): string {
  const when = [e.type, e.at, e.atReal];
  const who = [e.actorId, e.actorName, e.role, e.channel, e.unitId ?? null, e.nodeId ?? null];
  return JSON.stringify(['event', e.stream, Number(e.seq), e.planId, ...when, ...who, e.data]);
}

/** A line of the office log as one text. */
export function deedText(d: DeedContent): string {
  const who = [d.actorId, d.actorName];
  return JSON.stringify(['deed', d.at, d.atReal, ...who, d.deed, d.subject, d.data]);
}

/** The hash of a row that follows `prevHash`. */
export function linkHash(prevHash: string, text: string): string {
  return createHash('sha256').update(`${prevHash}\n${text}`).digest('hex');
}

/** The links that continue the chain from a head, in the order of the texts. */
export function linksAfter(head: { link: number; hash: string }, texts: string[]): Link[] {
  let { link, hash } = head;
  return texts.map((text) => {
    const prevHash = hash;
    hash = linkHash(prevHash, text);
    link += 1;
    return { link, prevHash, hash };
  });
}

/** The end of the chain; before the first link, zero and no hash. */
export async function chainHead(tx: Tx): Promise<{ link: number; hash: string }> {
  return (await tx.chainHead.findUnique({ where: { id: 1 } })) ?? { link: 0, hash: NO_HASH };
}

/**
 * Takes the next links for rows about to be written. Only inside the transaction that writes them:
 * there is one writer at a time, so nobody else takes the same ones.
 */
export async function takeLinks(tx: Tx, texts: string[]): Promise<Link[]> {
  if (texts.length === 0) return [];
  const links = linksAfter(await chainHead(tx), texts);
  const { link, hash } = links.at(-1) ?? { link: 0, hash: NO_HASH };
  const sql = `INSERT INTO "ChainHead" ("id", "link", "hash") VALUES (1, ?, ?)
    ON CONFLICT ("id") DO UPDATE SET "link" = excluded."link", "hash" = excluded."hash"`;
  await tx.$executeRawUnsafe(sql, link, hash);
  return links;
}
