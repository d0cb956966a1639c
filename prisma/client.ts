import { PrismaClient } from './generated/client.js';
import { SqliteAdapter } from './sqlite-adapter.js';
import type { Durability } from './sqlite-adapter.js';

/**
 * Opens the record at a `file:` url. One client per process: libsql works synchronously, so a second one would wait
 * for the first one's lock on the very thread that has to release it.
 */
export function createPrisma(url: string, durability: Durability = 'full'): PrismaClient {
  return new PrismaClient({ adapter: new SqliteAdapter(url, durability) });
}
