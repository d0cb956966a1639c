import { expect, it } from 'vitest';
import { groupCommit } from '../../activities/group-commit.js';

/** Writes that end when they are told to, and the groups they came in. */
function heldWrites(poison?: string) {
  const groups: string[][] = [];
  const release: (() => void)[] = [];
  const write = groupCommit(
    async (items: string[]) => {
      groups.push(items);
      await new Promise<void>((resolve) => release.push(resolve));
      if (poison && items.includes(poison)) throw new Error(`cannot write ${poison}`);
      return items.map((item) => item.toUpperCase());
    },
    { keyOf: (item) => item.slice(0, 1), restMs: 0 },
  );
  const releaseAll = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn += 1) {
      release.shift()?.();
      await Promise.resolve();
    }
  };
  return { groups, write, releaseAll };
}

it('writes a lone item at once', async () => {
  const { groups, write, releaseAll } = heldWrites();
  const written = write('a');
  expect(groups).toEqual([['a']]);
  await releaseAll();
  expect(await written).toBe('A');
});

it('writes together what came while a write was under way', async () => {
  const { groups, write, releaseAll } = heldWrites();
  const written = Promise.all(['a', 'b', 'c'].map(write));
  await releaseAll();
  expect(await written).toEqual(['A', 'B', 'C']);
  expect(groups).toEqual([['a'], ['b', 'c']]);
});

it('never writes two items of one key together', async () => {
  const { groups, write, releaseAll } = heldWrites();
  const written = Promise.all(['x', 'a1', 'a2', 'b1'].map(write));
  await releaseAll();
  await written;
  expect(groups).toEqual([['x'], ['a1', 'b1'], ['a2']]);
});

it('gives each item its own failure or success', async () => {
  const { write, releaseAll } = heldWrites('bad');
  const written = Promise.allSettled(['x', 'a', 'bad', 'c'].map(write));
  await releaseAll();
  expect((await written).map((w) => w.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
});

it('goes on after a failure', async () => {
  const { write, releaseAll } = heldWrites('bad');
  const failing = write('bad').catch(() => 'failed');
  await releaseAll();
  expect(await failing).toBe('failed');
  const next = write('a');
  await releaseAll();
  expect(await next).toBe('A');
});
