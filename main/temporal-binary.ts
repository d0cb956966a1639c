import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const FOUND = fileURLToPath(new URL('../.cache/temporal/found.json', import.meta.url));

const foundSchema = z.object({
  server: z.object({ path: z.string(), from: z.string() }).optional(),
  testServer: z.object({ path: z.string(), from: z.string() }).optional(),
});

/** Where a Temporal program lies and which of the setup's sources it came from. */
export interface TemporalBinary {
  readonly path: string;
  readonly from: string;
}

/** The Temporal program that the setup found; undefined when the setup has not run or the file is gone. */
export function findTemporalBinary(kind: 'server' | 'testServer'): TemporalBinary | undefined {
  if (!existsSync(FOUND)) return undefined;
  const binary = foundSchema.parse(JSON.parse(readFileSync(FOUND, 'utf8')))[kind];
  return binary && existsSync(binary.path) ? binary : undefined;
}
