/** Tokens of programs: shown once, kept as hashes, revoked but never deleted. */
import type { Role } from '../../domain/people/roles.js';
import type { PrismaClient } from '../generated/client.js';
import { newId, newSecret, secretHash } from './ids.js';

export interface KeptToken {
  id: string;
  name: string;
  role: Role;
  /** Real time. */
  createdAt: string;
  createdBy: string;
  revokedAt: string | null;
}

export interface NewToken {
  name: string;
  role: Role;
  createdBy: string;
  realNow: number;
}

type TokenRow = Awaited<ReturnType<PrismaClient['apiToken']['findMany']>>[number];

function keptToken(row: TokenRow): KeptToken {
  const { id, name, createdBy } = row;
  // Only this store writes the column, from a Role.
  const role = row.role as Role;
  return { id, name, role, createdAt: row.createdReal, createdBy, revokedAt: row.revokedReal };
}

/** Issues a token; the secret is returned this once. */
export async function issueToken(
  db: PrismaClient,
  { name, role, createdBy, realNow }: NewToken,
): Promise<{ record: KeptToken; token: string }> {
  const token = `duban_${newSecret()}`;
  const createdReal = new Date(realNow).toISOString();
  const row = await db.apiToken.create({
    data: { id: newId('K'), tokenHash: secretHash(token), name, role, createdReal, createdBy },
  });
  return { record: keptToken(row), token };
}

/** The live record of a token. */
export async function tokenRecord(db: PrismaClient, token: string): Promise<KeptToken | undefined> {
  const row = await db.apiToken.findUnique({ where: { tokenHash: secretHash(token) } });
  return row && !row.revokedReal ? keptToken(row) : undefined;
}

export async function listTokens(db: PrismaClient): Promise<KeptToken[]> {
  const rows = await db.apiToken.findMany({ orderBy: { createdReal: 'desc' } });
  return rows.map(keptToken);
}

/** Revokes a live token; false when there is none of this id. */
export async function revokeToken(db: PrismaClient, id: string, realNow: number): Promise<boolean> {
  const { count } = await db.apiToken.updateMany({
    where: { id, revokedReal: null },
    data: { revokedReal: new Date(realNow).toISOString() },
  });
  return count > 0;
}
