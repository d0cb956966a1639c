import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MigrationRefused, applyMigrations } from '../../prisma/migrate.js';
import { readMigrations } from '../../prisma/migration-files.js';
import { openSchemaEngine } from '../../prisma/schema-engine.js';
import { SqliteAdapter } from '../../prisma/sqlite-adapter.js';

let folder: string;
let url: string;
let migrationsDir: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-migrate-'));
  url = `file:${join(folder, 'x.db')}`;
  migrationsDir = join(folder, 'migrations');
  write('20260101000000_units', 'CREATE TABLE unit (id TEXT PRIMARY KEY NOT NULL);');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, sql: string) => {
  mkdirSync(join(migrationsDir, name), { recursive: true });
  writeFileSync(join(migrationsDir, name, 'migration.sql'), sql);
};

const tables = async () => {
  const adapter = await new SqliteAdapter(url, 'normal').connect();
  const sql = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] });
  await adapter.dispose();
  return rows.map(([name]) => String(name));
};

describe('migrating the record', () => {
  it('applies each migration once, oldest first', async () => {
    write('20260102000000_tasks', 'CREATE TABLE task (id TEXT REFERENCES unit (id));');
    const told: string[] = [];
    const onProgress = (name: string, index: number, count: number) =>
      told.push(`${name} ${index}/${count}`);
    await applyMigrations({ url, migrationsDir, onProgress });
    expect(await applyMigrations({ url, migrationsDir, onProgress })).toEqual([]);
    expect(told).toEqual(['20260101000000_units 1/2', '20260102000000_tasks 2/2']);
  });

  it('leaves nothing of a migration that fails', async () => {
    write('20260102000000_broken', 'CREATE TABLE half (id TEXT); CREATE TABLE unit (id TEXT);');
    await expect(applyMigrations({ url, migrationsDir })).rejects.toThrow('already exists');
    expect(await tables()).toEqual(['_prisma_migrations', 'unit']);
  });

  it('lets two starts at once apply it once', async () => {
    const both = await Promise.all([1, 2].map(() => applyMigrations({ url, migrationsDir })));
    expect(both.flat().length).toBeGreaterThan(0);
    expect(await tables()).toEqual(['_prisma_migrations', 'unit']);
  });

  it('refuses a record written by a newer version', async () => {
    write('20990101000000_future', 'CREATE TABLE future (id TEXT);');
    await applyMigrations({ url, migrationsDir });
    rmSync(join(migrationsDir, '20990101000000_future'), { recursive: true });
    const refusal = applyMigrations({ url, migrationsDir });
    await expect(refusal).rejects.toThrow(MigrationRefused);
    await expect(refusal).rejects.toThrow('20990101000000_future');
  });

  it("keeps a history that Prisma's own engine finds in step", async () => {
    await applyMigrations({ url, migrationsDir });
    const migrationDirectories = readMigrations(migrationsDir).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    }));
    const engine = await openSchemaEngine(url);
    const lockfile = { path: 'migration_lock.toml', content: 'provider = "sqlite"\n' };
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList: {
        baseDir: migrationsDir,
        lockfile,
        shadowDbInitScript: '',
        migrationDirectories,
      },
      optInToShadowDatabase: false,
      filters: { externalTables: [], externalEnums: [] },
    });
    expect(diagnosis).toMatchObject({ history: null, editedMigrationNames: [] });
  });
});
