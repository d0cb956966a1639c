/** A secret of this installation, made at the first start and kept in the data folder. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OWNER_ONLY = 0o600;

/** The secret of this name; the same after every restart, readable by the owner alone. */
export function ensureSecret(dataDir: string, name: string): string {
  const path = join(dataDir, name);
  if (!existsSync(path)) {
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: OWNER_ONLY, flag: 'wx' });
  }
  return readFileSync(path, 'utf8').trim();
}
