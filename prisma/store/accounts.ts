/** User names and passwords of people who sign in to the page. */
import type { Role } from '../../domain/people/roles.js';
import type { PrismaClient } from '../generated/client.js';
import { newId } from './ids.js';
import { hashPassword, newPassword, passwordFits } from './passwords.js';

/** An account made at the first start. Its password exists nowhere else: print it once. */
export interface FirstAccount {
  username: string;
  password: string;
  duty: Extract<Role, 'admin' | 'office'>;
}

const FIRST = [
  { username: 'office', duty: 'office', name: '安委办' },
  { username: 'admin', duty: 'admin', name: '系统管理员' },
] as const;

/** The id of the active person whom this user name and password belong to. */
export async function personSigningIn(
  db: PrismaClient,
  username: string,
  password: string,
): Promise<string | undefined> {
  const person = await db.person.findFirst({ where: { username, active: true } });
  const fits = await passwordFits(password, person?.passwordHash ?? null);
  return fits ? person?.id : undefined;
}

/** Replaces a password by its owner; false when the old one does not fit. */
export async function changePassword(
  db: PrismaClient,
  personId: string,
  change: { old: string; new: string },
): Promise<boolean> {
  const person = await db.person.findUnique({ where: { id: personId } });
  if (!(await passwordFits(change.old, person?.passwordHash ?? null))) return false;
  const passwordHash = await hashPassword(change.new);
  await db.person.update({ where: { id: personId }, data: { passwordHash, mustChange: false } });
  return true;
}

/**
 * Makes the first accounts of an empty system and returns them with their passwords, which are kept only
 * as hashes; an empty list once anybody has a user name.
 */
export async function ensureFirstAccounts(db: PrismaClient): Promise<FirstAccount[]> {
  if ((await db.person.count({ where: { username: { not: null } } })) > 0) return [];
  const made = await Promise.all(
    FIRST.map(async ({ username, duty, name }) => {
      const password = newPassword();
      return { username, duty, name, password, passwordHash: await hashPassword(password) };
    }),
  );
  await db.person.createMany({
    data: made.map(({ username, duty, name, passwordHash }) => ({
      id: newId('H'),
      name,
      duty,
      username,
      passwordHash,
    })),
  });
  return made.map(({ username, password, duty }) => ({ username, password, duty }));
}
