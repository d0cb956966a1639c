/** Where each conversation stands, as JSON text the bot reads and writes; it survives a restart. */
import type { PrismaClient } from '../generated/client.js';
import type { Address } from './bindings.js';

/** The kept state of a conversation; `undefined` before its first word. */
export async function conversationAt(
  db: PrismaClient,
  { channel, address }: Address,
): Promise<string | undefined> {
  const row = await db.conversation.findUnique({
    where: { channel_address: { channel, address } },
  });
  return row?.state;
}

/** Keeps the state of a conversation in place of the one before. */
export async function keepConversation(
  db: PrismaClient,
  kept: Address & { state: string; at: string },
): Promise<void> {
  const { channel, address, state, at } = kept;
  await db.conversation.upsert({
    where: { channel_address: { channel, address } },
    create: { channel, address, state, updatedAt: at },
    update: { state, updatedAt: at },
  });
}
