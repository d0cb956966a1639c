/** Writes that wait at the same moment share one transaction; each still has its own outcome. */
import { setTimeout as pause } from 'node:timers/promises';

interface Waiting<In, Out> {
  item: In;
  resolve(out: Out): void;
  reject(error: unknown): void;
}

/** Items of one transaction at most. */
const MOST = 100;

/** The next items to write together, at most one of each key, and what has to wait for later. */
function nextGroup<In, Out>(queue: Waiting<In, Out>[], keyOf: (item: In) => string) {
  const group = new Map<string, Waiting<In, Out>>();
  const rest: Waiting<In, Out>[] = [];
  for (const waiting of queue) {
    const key = keyOf(waiting.item);
    if (group.size < MOST && !group.has(key)) group.set(key, waiting);
    else rest.push(waiting);
  }
  return { group: [...group.values()], rest };
}

/**
 * @param write writes items of different keys, all of them or none, and answers in their order.
 * @param options `keyOf`: items of one key are never written together. `restMs`: real time between
 * two groups, in which the next one gathers: a transaction costs as much for one item as for ten.
 * @returns a function that writes one item. A lone one goes at once; those that come while a write
 * is under way go together in the next. When a group fails, each of its items is tried alone.
 */
export function groupCommit<In, Out>(
  write: (items: In[]) => Promise<Out[]>,
  { keyOf, restMs }: { keyOf: (item: In) => string; restMs: number },
): (item: In) => Promise<Out> {
  let queue: Waiting<In, Out>[] = [];
  let writing = false;

  const writeGroup = async (group: Waiting<In, Out>[]): Promise<void> => {
    try {
      const outs = await write(group.map((w) => w.item));
      for (const [i, out] of outs.entries()) group[i]?.resolve(out);
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const waiting of group) await writeGroup([waiting]);
    }
  };

  const drain = async (): Promise<void> => {
    writing = true;
    while (queue.length > 0) {
      const { group, rest } = nextGroup(queue, keyOf);
      queue = rest;
      await writeGroup(group);
      if (restMs > 0) await pause(restMs);
    }
    writing = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject });
      if (!writing) void drain();
    });
}
