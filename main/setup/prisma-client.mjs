import { existsSync } from 'node:fs';
import { lastLines, run } from './command.mjs';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';
import { SetupFault, during, say } from './progress.mjs';

const SCHEMA = 'prisma/schema.prisma';
const STAMP = 'prisma/generated/.stamp';

/**
 * Generates the database client from the schema, without network.
 * Hazard: Prisma looks for a native schema engine even where generating needs none, and would download it;
 * naming any existing file as that engine keeps it from trying.
 */
export async function preparePrismaClient() {
  if (!existsSync(SCHEMA)) return say(`跳过数据库客户端：还没有 ${SCHEMA}`);
  const print = fingerprint([SCHEMA, 'node_modules/prisma/package.json']);
  if (isStamped(STAMP, print)) return;
  const done = await during('生成数据库客户端', () =>
    run(
      process.execPath,
      ['node_modules/prisma/build/index.js', 'generate', '--schema', SCHEMA, '--no-hints'],
      {
        env: {
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
      },
    ),
  );
  if (!done.ok) {
    throw new SetupFault(
      `数据库客户端没有生成，请检查 ${SCHEMA}。\n    ${lastLines(done.output, 12)}`,
    );
  }
  stamp(STAMP, print);
}
