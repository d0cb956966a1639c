/** The token by which commands on this machine talk to the running system. */
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrismaClient } from '../generated/client.js';
import { issueToken, tokenRecord } from './tokens.js';

const FILE = 'local-token';
const NAME = '本机命令';
const OWNER_ONLY = 0o600;

/**
 * Makes sure that `dir/local-token` holds a live token of the office's role, readable by the owner of the data
 * folder alone, and returns it. A token that was revoked or lost is replaced.
 */
export async function ensureLocalToken(
  db: PrismaClient,
  dir: string,
  realNow = Date.now(),
): Promise<string> {
  const path = join(dir, FILE);
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept && (await tokenRecord(db, kept.trim()))) {
    await chmod(path, OWNER_ONLY);
    return kept.trim();
  }
  const revokedReal = new Date(realNow).toISOString();
  const former = { name: NAME, createdBy: 'system', revokedReal: null };
  await db.apiToken.updateMany({ where: former, data: { revokedReal } });
  const { token } = await issueToken(db, {
    name: NAME,
    role: 'office',
    createdBy: 'system',
    realNow,
  });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, `${token}\n`, { mode: OWNER_ONLY });
  await rename(unfinished, path);
  return token;
}
