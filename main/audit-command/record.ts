/** Opens the record of the data folder for reading, whether or not the system is running. */
import { existsSync } from 'node:fs';
import { createPrisma } from '../../prisma/client.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import { loadConfig, type Config } from '../config.js';
import { StartFault } from '../preflight.js';

async function hasChain(prisma: PrismaClient): Promise<boolean> {
  const sql = `SELECT name FROM sqlite_master WHERE name = 'ChainHead'`;
  return (await prisma.$queryRawUnsafe<unknown[]>(sql)).length > 0;
}

/** Calls back with the open record and closes it. @throws StartFault with a sentence for people */
export async function withRecord<T>(
  use: (prisma: PrismaClient, config: Config) => Promise<T>,
): Promise<T> {
  const loaded = loadConfig(process.env);
  if (!loaded.ok) throw new StartFault(loaded.faults.join('\n'));
  const { config } = loaded;
  const file = config.databaseUrl.replace(/^file:/, '');
  if (!existsSync(file)) {
    throw new StartFault(`没有找到台账 ${file}，请用 DATA_DIR 指明数据目录。`);
  }
  const prisma = createPrisma(config.databaseUrl);
  try {
    if (!(await hasChain(prisma))) {
      throw new StartFault('台账由旧版本写成，还没有校验链。请先用 npm start 启动一次本版本。');
    }
    return await use(prisma, config);
  } finally {
    await prisma.$disconnect();
  }
}
