/** One-time codes that tie a chat account to a person. */
import type { PrismaClient } from '../generated/client.js';
import { randomLetters } from './ids.js';
import { bindCodeHash } from './redeem-bind-code.js';

// Letters and digits that nobody confuses when a code is read out by telephone.
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;
const LIFE_MS = 7 * 24 * 3_600_000;

export interface IssuedCode {
  code: string;
  /** Real time. */
  expiresAt: string;
}

/** Issues a code of eight letters, good once and for seven days. Codes the person had before are void. */
export async function issueBindCode(
  db: PrismaClient,
  personId: string,
  realNow: number,
): Promise<IssuedCode> {
  const code = randomLetters(LETTERS, LENGTH);
  const createdReal = new Date(realNow).toISOString();
  const expiresReal = new Date(realNow + LIFE_MS).toISOString();
  await db.$transaction(async (tx) => {
    await tx.bindCode.deleteMany({ where: { personId, usedReal: null } });
    await tx.bindCode.create({
      data: { codeHash: bindCodeHash(code), personId, createdReal, expiresReal },
    });
  });
  return { code, expiresAt: expiresReal };
}
