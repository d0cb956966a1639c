import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One folder of prisma/migrations: its name orders it, its checksum is the one Prisma would note. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The migrations this version of the program knows. */
export const MIGRATIONS_DIR = fileURLToPath(new URL('./migrations', import.meta.url));

const NAME = /^\d{14}_[a-z0-9_]+$/;

/** Reads a migrations folder in Prisma's format, oldest first. A missing folder holds no migrations. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}
