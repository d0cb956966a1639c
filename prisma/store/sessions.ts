/** Sessions of people who sign in to the page: 12 hours after the last use, in real time. */
import type { Role } from '../../domain/people/roles.js';
import type { PrismaClient } from '../generated/client.js';
import { newSecret, secretHash } from './ids.js';

const LIFE_MS = 12 * 3_600_000;
/** A session is prolonged at most this often, so that reading pages does not write. */
const PROLONG_AFTER_MS = 5 * 60_000;

/** The person behind a session. */
export interface SessionPerson {
  id: string;
  name: string;
  role: Role;
  unitId: string | null;
  unitName: string | null;
  mustChange: boolean;
}

export interface LiveSession {
  person: SessionPerson;
  csrf: string;
}

const isoOf = (ms: number): string => new Date(ms).toISOString();

/** Opens a session; the token goes into the person's cookie and is kept only as a hash. */
export async function openSession(
  db: PrismaClient,
  personId: string,
  realNow: number,
): Promise<{ token: string; csrf: string }> {
  await db.webSession.deleteMany({ where: { expiresReal: { lte: isoOf(realNow) } } });
  const token = newSecret();
  const csrf = newSecret();
  const times = { createdReal: isoOf(realNow), expiresReal: isoOf(realNow + LIFE_MS) };
  await db.webSession.create({
    data: { tokenHash: secretHash(token), personId, csrf, ...times },
  });
  return { token, csrf };
}

/** The live session of a token, prolonged; `undefined` when expired, ended or the person left. */
export async function liveSession(
  db: PrismaClient,
  token: string,
  realNow: number,
): Promise<LiveSession | undefined> {
  const tokenHash = secretHash(token);
  const row = await db.webSession.findUnique({ where: { tokenHash } });
  if (!row || Date.parse(row.expiresReal) <= realNow) return undefined;
  const person = await sessionPerson(db, row.personId);
  if (!person) return undefined;
  if (realNow + LIFE_MS - Date.parse(row.expiresReal) > PROLONG_AFTER_MS) {
    const expiresReal = isoOf(realNow + LIFE_MS);
    await db.webSession.updateMany({ where: { tokenHash }, data: { expiresReal } });
  }
  return { person, csrf: row.csrf };
}

/** A person who may sign in, as the session shows them; `undefined` when they left. */
export async function sessionPerson(
  db: PrismaClient,
  personId: string,
): Promise<SessionPerson | undefined> {
  const row = await db.person.findFirst({
    where: { id: personId, active: true, passwordHash: { not: null } },
    include: { unit: { select: { name: true } } },
  });
  if (!row) return undefined;
  const { id, name, unitId, mustChange } = row;
  // The column holds the closed set of words that Role names; only stores write it.
  return { id, name, role: row.duty as Role, unitId, unitName: row.unit?.name ?? null, mustChange };
}

export async function endSession(db: PrismaClient, token: string): Promise<void> {
  await db.webSession.deleteMany({ where: { tokenHash: secretHash(token) } });
}

/** Ends every session of a person but the one whose token is given. */
export async function endOtherSessions(
  db: PrismaClient,
  personId: string,
  keepToken?: string,
): Promise<void> {
  const kept = keepToken ? { tokenHash: { not: secretHash(keepToken) } } : {};
  await db.webSession.deleteMany({ where: { personId, ...kept } });
}
