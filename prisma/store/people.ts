/** People of units and of the office: who they are, what they do, how they are reached. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Role } from '../../domain/people/roles.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import type { Address } from './bindings.js';
import { newId } from './ids.js';
import { hashPassword, newPassword } from './passwords.js';
import { changesOfReach, unitsReached, type Reachability } from './unit-reach.js';

export interface PersonRow {
  id: string;
  name: string;
  duty: Role;
  unitId: string | null;
  unitName: string | null;
  active: boolean;
  username: string | null;
  bindings: { channel: string; boundAt: Instant }[];
}

const WITH_UNIT = { unit: { select: { name: true } } } as const;
type Row = Prisma.PersonGetPayload<{ include: typeof WITH_UNIT }>;

async function personRows(db: PrismaClient, rows: Row[]): Promise<PersonRow[]> {
  const live = await db.binding.findMany({
    where: { personId: { in: rows.map((p) => p.id) }, endedAt: null },
    orderBy: { boundAt: 'asc' },
  });
  return rows.map(({ id, name, duty, unitId, unit, active, username }) => ({
    id,
    name,
    // The column holds the closed set of words that Role names; only stores write it.
    duty: duty as Role,
    unitId,
    unitName: unit?.name ?? null,
    active,
    username,
    bindings: live
      .filter((b) => b.personId === id)
      .map(({ channel, boundAt }) => ({ channel, boundAt })),
  }));
}

export interface PeopleQuery {
  unitId?: string;
  duty?: Role;
  /** Part of a name. */
  q?: string;
}

/** People by unit and name; those who left last. */
export async function listPeople(
  db: PrismaClient,
  { unitId, duty, q }: PeopleQuery,
): Promise<PersonRow[]> {
  const rows = await db.person.findMany({
    where: { unitId, duty, ...(q && { name: { contains: q } }) },
    orderBy: [{ active: 'desc' }, { unitId: 'asc' }, { duty: 'asc' }, { name: 'asc' }],
    include: WITH_UNIT,
  });
  return personRows(db, rows);
}

export async function personById(db: PrismaClient, id: string): Promise<PersonRow | undefined> {
  const row = await db.person.findUnique({ where: { id }, include: WITH_UNIT });
  return row ? (await personRows(db, [row]))[0] : undefined;
}

export interface NewPerson {
  name: string;
  duty: Role;
  unitId: string | null;
  username?: string;
}

/** What a change brought: a password to show once, units whose reachability it changed, accounts it ended. */
export interface PersonOutcome {
  id: string;
  password?: string;
  reach: Reachability[];
  ended: Address[];
}
type Refused = 'unknown' | 'unknownUnit' | 'usernameTaken';

async function refusal(
  db: PrismaClient,
  person: { unitId?: string | null; username?: string },
  exceptId = '',
): Promise<Refused | undefined> {
  const { unitId, username } = person;
  if (unitId && !(await db.unit.findUnique({ where: { id: unitId } }))) return 'unknownUnit';
  if (!username) return undefined;
  const bearer = await db.person.findUnique({ where: { username } });
  return bearer && bearer.id !== exceptId ? 'usernameTaken' : undefined;
}

/** Adds a person; with a user name also a first password, which they have to replace. */
export async function addPerson(
  db: PrismaClient,
  person: NewPerson,
): Promise<PersonOutcome | Refused> {
  const refused = await refusal(db, person);
  if (refused) return refused;
  const id = newId('H');
  const password = person.username ? newPassword() : undefined;
  const account = password && { passwordHash: await hashPassword(password), mustChange: true };
  await db.person.create({ data: { id, ...person, ...account } });
  return { id, password, reach: [], ended: [] };
}

export interface PersonChange {
  name?: string;
  duty?: Role;
  unitId?: string | null;
  active?: boolean;
  username?: string;
  resetPassword?: true;
}

/**
 * Changes a person. Who leaves, changes unit or duty, or gets a new password, is signed out everywhere; who leaves
 * also loses chat accounts and unused codes.
 */
export async function changePerson(
  db: PrismaClient,
  id: string,
  { change, at }: { change: PersonChange; at: Instant },
): Promise<PersonOutcome | Refused> {
  const person = await db.person.findUnique({ where: { id } });
  if (!person) return 'unknown';
  const refused = await refusal(db, change, id);
  if (refused) return refused;
  const { resetPassword, ...data } = change;
  const firstAccount = data.username !== undefined && person.passwordHash === null;
  const password = resetPassword || firstAccount ? newPassword() : undefined;
  const account = password && { passwordHash: await hashPassword(password), mustChange: true };
  const brought = await db.$transaction(async (tx) => {
    const before = await unitsReached(tx, [id]);
    if (data.unitId && before.every((r) => r.unitId !== data.unitId)) {
      const joined = await tx.person.findMany({
        where: { unitId: data.unitId },
        select: { id: true },
      });
      before.push(
        ...(await unitsReached(
          tx,
          joined.map((p) => p.id),
        )),
      );
    }
    await tx.person.update({ where: { id }, data: { ...data, ...account } });
    const signedOut = account || data.active === false || data.duty || data.unitId !== undefined;
    if (signedOut) await tx.webSession.deleteMany({ where: { personId: id } });
    const ended = data.active === false ? await leave(tx, id, at) : [];
    return { ended, reach: await changesOfReach(tx, before) };
  });
  return { id, password, ...brought };
}

async function leave(tx: Prisma.TransactionClient, personId: string, at: Instant) {
  const live = { personId, endedAt: null };
  const ended = await tx.binding.findMany({
    where: live,
    select: { channel: true, address: true },
  });
  const gone = { endedAt: at, endedWhy: 'revoked' };
  await tx.binding.updateMany({ where: live, data: gone });
  await tx.bindCode.deleteMany({ where: { personId, usedReal: null } });
  return ended;
}
