/** Uploaded files of the web chat between their arrival and the conversation that wants them. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface FileShelf {
  put(bytes: Uint8Array): Promise<string>;
  take(ref: string): Promise<Uint8Array>;
  /** Throws away what nobody took within two days. */
  clear(realNow: number): Promise<void>;
}

const KEPT_MS = 2 * 86_400_000;
const REF = /^[0-9a-f-]{36}$/;

/** A shelf in a folder of its own. */
export function createFileShelf(folder: string): FileShelf {
  return {
    async put(bytes) {
      await mkdir(folder, { recursive: true });
      const ref = randomUUID();
      await writeFile(join(folder, ref), bytes);
      return ref;
    },
    async take(ref) {
      // A ref comes from kept JSON; it must never lead out of the folder.
      if (!REF.test(ref)) throw new RangeError('no such file on the shelf');
      return new Uint8Array(await readFile(join(folder, ref)));
    },
    async clear(realNow) {
      await mkdir(folder, { recursive: true });
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        if (realNow - (await stat(path)).mtimeMs > KEPT_MS) await rm(path, { force: true });
      }
    },
  };
}
