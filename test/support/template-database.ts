import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPrisma } from '../../prisma/client.js';
import { applyMigrations } from '../../prisma/migrate.js';
import { MIGRATIONS_DIR, readMigrations } from '../../prisma/migration-files.js';

const CACHE = fileURLToPath(new URL('../../.cache/test', import.meta.url));

/** A record of one's own with every migration applied and no rows. */
export interface FreshDatabase {
  readonly url: string;
  readonly prisma: ReturnType<typeof createPrisma>;
  dispose(): Promise<void>;
}

/** Copies the template into a temporary folder and opens it; dispose() closes it and removes the folder. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-test-'));
  const file = join(folder, 'duban.db');
  copyFileSync(await templateDatabase(), file);
  const url = `file:${file}`;
  const prisma = createPrisma(url, 'normal');
  return {
    url,
    prisma,
    dispose: async () => {
      await prisma.$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Builds the template once per state of the migrations and returns its path. */
export async function templateDatabase(): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, checksum } of readMigrations(MIGRATIONS_DIR)) hash.update(name + checksum);
  const file = join(CACHE, `template-${hash.digest('hex').slice(0, 16)}.db`);
  if (existsSync(file)) return file;
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  const source = `${unfinished}.source`;
  await applyMigrations({ url: `file:${source}` });
  // What is migrated may still lie in the log beside the file, which a copy of the file would miss.
  const prisma = createPrisma(`file:${source}`, 'normal');
  await prisma.$executeRawUnsafe(`VACUUM INTO '${unfinished}'`);
  await prisma.$disconnect();
  for (const part of ['', '-wal', '-shm']) rmSync(`${source}${part}`, { force: true });
  renameSync(unfinished, file);
  return file;
}
