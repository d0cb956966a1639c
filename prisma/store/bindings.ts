/** Chat accounts of people: who speaks at an address, and when an account comes or goes. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Role } from '../../domain/people/roles.js';
import type { PrismaClient } from '../generated/client.js';
import { changesOfReach, type Reachability, unitsReached } from './unit-reach.js';

export interface Address {
  channel: string;
  address: string;
}

/** A person as the chat knows them. */
export interface BoundPerson {
  bindingId: string;
  personId: string;
  name: string;
  role: Role;
  unitId?: string;
  unitName?: string;
}

/** Accounts that were ended, and the units whose reachability that changed. */
export interface EndedBindings {
  ended: Address[];
  reach: Reachability[];
}

/** The person bound to a chat account; `undefined` for a stranger and for people who left. */
export async function personAt(
  db: PrismaClient,
  { channel, address }: Address,
): Promise<BoundPerson | undefined> {
  const binding = await db.binding.findFirst({ where: { channel, address, endedAt: null } });
  if (!binding) return undefined;
  const person = await db.person.findFirst({
    where: { id: binding.personId, active: true },
    include: { unit: true },
  });
  if (!person) return undefined;
  return {
    bindingId: binding.id,
    personId: person.id,
    name: person.name,
    // The column holds the closed set of words that Role names; only stores write it.
    role: person.duty as Role,
    ...(person.unit && { unitId: person.unit.id, unitName: person.unit.name }),
  };
}

/** Where a person can be reached now, newest account first. */
export async function addressesOf(
  db: PrismaClient,
  personId: string,
): Promise<(Address & { bindingId: string })[]> {
  const rows = await db.binding.findMany({
    where: { personId, endedAt: null },
    orderBy: { boundAt: 'desc' },
  });
  return rows.map((b) => ({ bindingId: b.id, channel: b.channel, address: b.address }));
}

/** Which accounts to end, why (`unbound`, `revoked`, `moved`, `gone`), and when in plan time. */
export interface Ending {
  where: { id: string } | { personId: string } | Address;
  why: string;
  at: Instant;
}

/** Ends live chat accounts: unbound by their owner, revoked by the office, or gone for good. */
export function endBindings(db: PrismaClient, ending: Ending): Promise<EndedBindings> {
  return db.$transaction(async (tx) => {
    const live = await tx.binding.findMany({ where: { ...ending.where, endedAt: null } });
    const before = await unitsReached(
      tx,
      live.map((b) => b.personId),
    );
    await tx.binding.updateMany({
      where: { id: { in: live.map((b) => b.id) } },
      data: { endedAt: ending.at, endedWhy: ending.why },
    });
    return {
      ended: live.map(({ channel, address }) => ({ channel, address })),
      reach: await changesOfReach(tx, before),
    };
  });
}
