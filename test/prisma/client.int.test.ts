import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPrisma } from '../../prisma/client.js';
import { freshDatabase } from '../support/template-database.js';
import type { FreshDatabase } from '../support/template-database.js';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  await database.prisma.$executeRawUnsafe('CREATE TABLE mark (n INTEGER PRIMARY KEY)');
});
afterEach(() => database.dispose());

const pragma = async (prisma: FreshDatabase['prisma'], name: string) => {
  const [row] = await prisma.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
  return Object.values(row ?? {})[0];
};
const settings = async (prisma: FreshDatabase['prisma']) => ({
  journal: await pragma(prisma, 'journal_mode'),
  synchronous: await pragma(prisma, 'synchronous'),
  foreignKeys: await pragma(prisma, 'foreign_keys'),
  timeout: await pragma(prisma, 'busy_timeout'),
});

const marks = async () => {
  const rows = await database.prisma.$queryRawUnsafe<{ n: number }[]>('SELECT n FROM mark');
  return rows.map(({ n }) => Number(n));
};

describe('a record opened for work', () => {
  it('keeps its settings after a transaction', async () => {
    const prisma = createPrisma(database.url);
    await prisma.$transaction((tx) => tx.$executeRawUnsafe('INSERT INTO mark VALUES (1)'));
    // synchronous: 2 is full, so that a power cut loses nothing that was acknowledged.
    const kept = { journal: 'wal', synchronous: 2, foreignKeys: 1, timeout: 5000 };
    expect(await settings(prisma)).toEqual(kept);
    await prisma.$disconnect();
  });

  it('takes back everything of a transaction that throws', async () => {
    const failing = database.prisma.$transaction(async (tx) => {
      await tx.$executeRawUnsafe('INSERT INTO mark VALUES (1)');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await marks()).toEqual([]);
  });

  it('runs transactions started together one after another', async () => {
    const add = (n: number) =>
      database.prisma.$transaction(async (tx) => {
        await tx.$executeRawUnsafe(`INSERT INTO mark VALUES (${n})`);
        await tx.$queryRawUnsafe('SELECT count(*) FROM mark');
      });
    await Promise.all([1, 2, 3].map(add));
    expect(await marks()).toEqual([1, 2, 3]);
  });
});
