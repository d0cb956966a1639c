import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NOT_SOURCE = new Set(['node_modules', 'dist', 'generated']);

/** Every source file at or under `path`, sorted; nothing when the path does not exist. */
export function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .filter((name) => !NOT_SOURCE.has(name))
    .flatMap((name) => filesUnder(join(path, name)));
}

/** One hash over names and contents of all files at or under the given paths. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder)) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Whether the stamp file holds exactly this fingerprint. */
export function isStamped(stampFile, print) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === print;
}

/** Writes the stamp; call it only after the product it vouches for is complete. */
export function stamp(stampFile, print) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, print);
}
