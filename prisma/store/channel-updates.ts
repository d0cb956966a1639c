/** Updates from channels, kept before they are acknowledged: none is lost, none is done twice. */
import type { PrismaClient } from '../generated/client.js';
import type { Address } from './bindings.js';

/** An update as it was kept; `payload` is what the channel made of it, as JSON. */
export interface KeptUpdate extends Address {
  updateId: string;
  payload: string;
  attempts: number;
}

/** Keeps an update. False when the same one was kept before: its row is left alone. */
export async function keepUpdate(
  db: PrismaClient,
  update: Omit<KeptUpdate, 'attempts'> & { receivedReal: string },
): Promise<boolean> {
  const { channel, updateId, address, payload, receivedReal } = update;
  const kept = await db.$executeRaw`
    INSERT INTO "ChannelUpdate" ("channel", "updateId", "address", "payload", "receivedReal")
    VALUES (${channel}, ${updateId}, ${address}, ${payload}, ${receivedReal})
    ON CONFLICT DO NOTHING`;
  return kept > 0;
}

/** Telegram counts its updates; other channels' ids have no order of their own. */
function inOrder(a: { receivedReal: string; updateId: string }, b: typeof a): number {
  if (/^\d+$/.test(a.updateId) && /^\d+$/.test(b.updateId)) {
    return Number(a.updateId) - Number(b.updateId);
  }
  return a.receivedReal < b.receivedReal ? -1 : a.receivedReal > b.receivedReal ? 1 : 0;
}

/** Updates of one address still to be worked off, in the order they were made. */
export async function waitingUpdatesAt(
  db: PrismaClient,
  { channel, address }: Address,
): Promise<KeptUpdate[]> {
  const rows = await db.channelUpdate.findMany({ where: { channel, status: 'received', address } });
  return rows.sort(inOrder);
}

/** Addresses with updates still to be worked off: what a restart has to take up. */
export async function addressesWithUpdates(db: PrismaClient): Promise<Address[]> {
  return db.channelUpdate.findMany({
    where: { status: 'received' },
    select: { channel: true, address: true },
    distinct: ['channel', 'address'],
  });
}

/** What became of an update: worked off, failed for good, or tried once more in vain. */
export async function markUpdate(
  db: PrismaClient,
  marked: {
    channel: string;
    updateId: string;
    status: 'received' | 'done' | 'failed';
    attempts: number;
    error?: string;
  },
): Promise<void> {
  const { channel, updateId, ...data } = marked;
  await db.channelUpdate.update({ where: { channel_updateId: { channel, updateId } }, data });
}

/** How far an update was worked off; `undefined` for one that was never kept. */
export async function updateStatus(
  db: PrismaClient,
  id: { channel: string; updateId: string },
): Promise<string | undefined> {
  const row = await db.channelUpdate.findUnique({ where: { channel_updateId: id } });
  return row?.status;
}
