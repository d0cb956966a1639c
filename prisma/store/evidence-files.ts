/** Bytes of evidence under the data folder, by their SHA-256: the same file is kept once. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const placeOf = (folder: string, sha256: string): string =>
  join(folder, sha256.slice(0, 2), sha256);

/** Keeps a file and returns its SHA-256. Written beside and moved, so that a kill leaves no half file. */
export async function keepEvidenceFile(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = placeOf(folder, sha256);
  const kept = await stat(path).catch(() => undefined);
  if (kept?.size === bytes.length) return sha256;
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
  return sha256;
}

/** The bytes of a kept file. @throws when it is missing */
export function readEvidenceFile(folder: string, sha256: string): Promise<Buffer> {
  return readFile(placeOf(folder, sha256));
}
