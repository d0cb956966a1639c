/** Messages of the web chat, either way. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { PrismaClient } from '../generated/client.js';

export interface KeptMessage {
  id: number;
  fromBot: boolean;
  /** The card as JSON, as the bot wrote it. */
  card: string;
  at: Instant;
}

export interface NewMessage {
  /** Makes the message one message, however often it is kept. */
  key: string;
  address: string;
  fromBot: boolean;
  card: string;
  at: Instant;
  atReal: string;
}

/** Keeps a message and returns its id; the same key again returns the first one's. */
export async function keepMessage(db: PrismaClient, message: NewMessage): Promise<{ id: number }> {
  const { key, address, fromBot, card, at, atReal } = message;
  const [row] = await db.$queryRaw<{ id: number | bigint }[]>`
    INSERT INTO "ChatMessage" ("key", "address", "fromBot", "card", "at", "atReal")
    VALUES (${key}, ${address}, ${fromBot}, ${card}, ${at}, ${atReal})
    ON CONFLICT ("key") DO UPDATE SET "key" = excluded."key" RETURNING "id"`;
  return { id: Number(row?.id) };
}

const PAGE = 200;

/** Messages of an address after an id, oldest first; from 0, the newest two hundred. */
export async function messagesAfter(
  db: PrismaClient,
  address: string,
  afterId: number,
): Promise<KeptMessage[]> {
  const rows = await db.chatMessage.findMany({
    where: { address, id: { gt: afterId } },
    orderBy: { id: afterId === 0 ? 'desc' : 'asc' },
    take: PAGE,
  });
  return rows
    .sort((a, b) => a.id - b.id)
    .map(({ id, fromBot, card, at }) => ({ id, fromBot, card, at }));
}

/** Id of the newest message of each address; addresses without one are left out. */
export async function newestMessageIds(
  db: PrismaClient,
  addresses: string[],
): Promise<Map<string, number>> {
  const rows = await db.chatMessage.groupBy({
    by: ['address'],
    where: { address: { in: addresses } },
    _max: { id: true },
  });
  return new Map(rows.flatMap((r) => (r._max.id === null ? [] : [[r.address, r._max.id]])));
}

/** The cards that answered one update, as JSON, in order. */
export async function cardsAnswering(
  db: PrismaClient,
  address: string,
  updateId: string,
): Promise<string[]> {
  const rows = await db.chatMessage.findMany({
    where: { address, key: { startsWith: `out:${updateId}:` } },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => row.card);
}

/** The newest card of an address that has a button, as JSON; `undefined` when none has. */
export async function cardWithButton(
  db: PrismaClient,
  address: string,
  data: string,
): Promise<string | undefined> {
  const row = await db.chatMessage.findFirst({
    where: { address, fromBot: true, card: { contains: JSON.stringify(data) } },
    orderBy: { id: 'desc' },
    select: { card: true },
  });
  return row?.card;
}

/** Whether a message to this address carried the document. */
export async function documentWasSent(
  db: PrismaClient,
  address: string,
  documentId: string,
): Promise<boolean> {
  const part = `"documentId":${JSON.stringify(documentId)}`;
  const row = await db.chatMessage.findFirst({
    where: { address, fromBot: true, card: { contains: part } },
    select: { id: true },
  });
  return row !== null;
}
