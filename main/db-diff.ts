import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MIGRATIONS_DIR } from '../prisma/migration-files.js';
import { diffSchema } from '../prisma/schema-diff.js';

/** `npm run db:diff -- name`: writes the next migration folder, in Prisma's own format. */
const name = process.argv[2] ?? '';
const schemaFile = fileURLToPath(new URL('../prisma/schema.prisma', import.meta.url));

if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('用法：npm run db:diff -- 名称（小写字母、数字、下划线，如 add_listing）');
  process.exit(2);
}

const sql = await diffSchema({ schemaFile, migrationsDir: MIGRATIONS_DIR });
if (sql === undefined) {
  console.error('数据库结构没有变化，不需要新的迁移。');
} else {
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS_DIR, `${moment}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  writeFileSync(join(MIGRATIONS_DIR, 'migration_lock.toml'), 'provider = "sqlite"\n');
  console.error(`已写入 ${folder}，请检查其中的 SQL。`);
}
