import { randomUUID } from 'node:crypto';
import { MIGRATIONS_DIR, readMigrations } from './migration-files.js';
import type { Migration } from './migration-files.js';
import { SqliteAdapter } from './sqlite-adapter.js';

type Adapter = Awaited<ReturnType<SqliteAdapter['connect']>>;

interface MigrateInput {
  /** `file:` url of the record; the file is made when missing, its folder is not. */
  readonly url: string;
  readonly migrationsDir?: string;
  /** Told before each migration that is applied: its name, its place from 1, and how many there are to apply. */
  readonly onProgress?: (name: string, index: number, count: number) => void;
}

/** The record was written by a newer version of the program, or its history was edited. Message for people. */
export class MigrationRefused extends Error {}

/**
 * Brings the record to this version's schema and returns the names it applied, none when it was current.
 * Each migration and its note in Prisma's own table commit together, so a kill in the middle leaves nothing behind.
 * Throws MigrationRefused when the record holds migrations that this version does not know.
 */
export async function applyMigrations(input: MigrateInput): Promise<string[]> {
  const known = readMigrations(input.migrationsDir ?? MIGRATIONS_DIR);
  const adapter = await new SqliteAdapter(input.url, 'full').connect();
  try {
    await adapter.executeScript(HISTORY_TABLE);
    const applied = await appliedNames(adapter);
    refuseUnknown(known, applied);
    const waiting = known.filter(({ name }) => !applied.has(name));
    for (const [index, migration] of waiting.entries()) {
      input.onProgress?.(migration.name, index + 1, waiting.length);
      await applyOne(adapter, migration);
    }
    return waiting.map(({ name }) => name);
  } finally {
    await adapter.dispose();
  }
}

// Column for column what Prisma's own schema engine creates, so that its tools read our history.
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);`;

async function appliedNames(adapter: Adapter): Promise<Set<string>> {
  const { rows } = await adapter.queryRaw({
    sql: 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    args: [],
    argTypes: [],
  });
  return new Set(rows.map(([name]) => String(name)));
}

function refuseUnknown(known: Migration[], applied: Set<string>): void {
  const names = new Set(known.map(({ name }) => name));
  const unknown = [...applied].filter((name) => !names.has(name));
  if (unknown.length === 0) return;
  throw new MigrationRefused(
    `数据库由更新版本的程序写过（本版本不认识：${unknown.join('、')}）。请换回较新的程序版本，或另指定 DATA_DIR。`,
  );
}

async function applyOne(adapter: Adapter, { name, sql, checksum }: Migration): Promise<void> {
  // SQLite ignores a change of foreign_keys inside a transaction, so it is turned off before: Prisma rebuilds tables.
  const script = `PRAGMA foreign_keys = OFF;
    BEGIN IMMEDIATE;
    ${sql}
    ;INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
    VALUES ('${randomUUID()}', '${checksum}', '${name}', current_timestamp, current_timestamp, 1);
    COMMIT;`;
  try {
    await adapter.executeScript(script);
  } catch (error) {
    // Another process starting at the same moment may have applied it while this one waited for the lock.
    if (!(await appliedNames(adapter)).has(name)) throw error;
  } finally {
    await adapter.executeScript('PRAGMA foreign_keys = ON;');
  }
}
