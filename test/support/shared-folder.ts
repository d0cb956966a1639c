import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url));

/** The path of something in the folder of real plans beside the repository. */
export function sharedPath(path: string): string {
  return `${SHARED}/${path}`;
}

/** `describe` where the shared folder lies beside the repository; skipped aloud elsewhere. */
export function describeWithShared(path: string): typeof describe | typeof describe.skip {
  if (existsSync(sharedPath(path))) return describe;
  process.stderr.write(`skipped: ../shared/${path} is not there\n`);
  return describe.skip;
}
