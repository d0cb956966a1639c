import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { applyMigrations } from './migrate.js';
import { openSchemaEngine } from './schema-engine.js';

interface DiffInput {
  /** Path of the Prisma schema that the next migration must lead to. */
  readonly schemaFile: string;
  readonly migrationsDir: string;
}

/**
 * The SQL that the next migration needs: from what all migrations so far build, to the schema.
 * Returns undefined when nothing differs.
 */
export async function diffSchema(input: DiffInput): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-diff-'));
  const url = `file:${join(folder, 'built.db')}`;
  try {
    await applyMigrations({ url, migrationsDir: input.migrationsDir });
    return await diffFrom(url, input.schemaFile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function diffFrom(url: string, schemaFile: string): Promise<string | undefined> {
  const files = [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }];
  const engine = await openSchemaEngine(url);
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: dirname(schemaFile) },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout && /^\s*[^\s-]/m.test(stdout) ? stdout : undefined;
}
