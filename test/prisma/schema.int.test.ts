import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MIGRATIONS_DIR } from '../../prisma/migration-files.js';
import { diffSchema } from '../../prisma/schema-diff.js';

it('builds by its migrations exactly what the schema says', async () => {
  const schemaFile = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));
  expect(await diffSchema({ schemaFile, migrationsDir: MIGRATIONS_DIR })).toBeUndefined();
});
