/** A one-time code ties a chat account to a person, and unties what it replaces. */
import { createHash, randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import type { Address, EndedBindings } from './bindings.js';
import { changesOfReach, unitsReached } from './unit-reach.js';

export interface RedeemRequest extends Address {
  code: string;
  /** Real time, milliseconds: codes expire in the world, not in the plan. */
  realNow: number;
  now: Instant;
}

export type RedeemResult =
  | {
      outcome: 'bound';
      personId: string;
      replaced: EndedBindings['ended'];
      reach: EndedBindings['reach'];
    }
  | { outcome: 'unknown' | 'used' | 'expired' | 'personLeft' };

/** The key a code is kept under: SHA-256 of its letters and digits in capitals. */
export function bindCodeHash(code: string): string {
  const normal = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(normal).digest('hex');
}

/**
 * Binds a chat account by a code from the office. The person's former account of the same channel
 * and whoever was bound at this address before are ended (domain.md §5). The same code from the
 * account it has bound is answered as bound again, so that a repeated update says the same.
 */
export function redeemBindCode(db: PrismaClient, request: RedeemRequest): Promise<RedeemResult> {
  return db.$transaction(async (tx) => {
    const row = await tx.bindCode.findUnique({ where: { codeHash: bindCodeHash(request.code) } });
    if (!row) return { outcome: 'unknown' };
    const { channel, address, realNow } = request;
    const { personId } = row;
    const held = await tx.binding.findFirst({
      where: { channel, address, personId, endedAt: null },
    });
    if (row.usedReal && !held) return { outcome: 'used' };
    if (row.usedReal) {
      return {
        outcome: 'bound',
        personId,
        replaced: [],
        reach: await unitsReached(tx, [personId]),
      };
    }
    if (Date.parse(row.expiresReal) <= realNow) return { outcome: 'expired' };
    const person = await tx.person.findFirst({ where: { id: personId, active: true } });
    if (!person) return { outcome: 'personLeft' };
    const usedReal = new Date(realNow).toISOString();
    await tx.bindCode.update({ where: { codeHash: row.codeHash }, data: { usedReal } });
    return { outcome: 'bound', personId, ...(await rebind(tx, personId, request)) };
  });
}

async function rebind(
  tx: Prisma.TransactionClient,
  personId: string,
  { channel, address, now }: RedeemRequest,
): Promise<{ replaced: Address[]; reach: EndedBindings['reach'] }> {
  const old = await tx.binding.findMany({
    where: { channel, endedAt: null, OR: [{ personId }, { address }] },
  });
  const before = await unitsReached(tx, [personId, ...old.map((b) => b.personId)]);
  await tx.binding.updateMany({
    where: { id: { in: old.map((b) => b.id) } },
    data: { endedAt: now, endedWhy: 'moved' },
  });
  await tx.binding.create({
    data: { id: randomUUID(), channel, address, personId, boundAt: now },
  });
  const replaced = old.filter((b) => b.address !== address);
  return {
    replaced: replaced.map((b) => ({ channel: b.channel, address: b.address })),
    reach: await changesOfReach(tx, before),
  };
}
