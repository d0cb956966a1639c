/** What is to happen when: the earliest first, and of one moment in the order of entry. */
import type { Instant } from '../calendar/dates.js';

interface Entry<T> {
  at: Instant;
  order: number;
  what: T;
}

export interface Agenda<T> {
  add(at: Instant, what: T): void;
  /** Takes the earliest entry out, or nothing. */
  take(): { at: Instant; what: T } | undefined;
}

const before = (a: Entry<unknown>, b: Entry<unknown>): boolean =>
  a.at === b.at ? a.order < b.order : a.at < b.at;

function rise<T>(heap: Entry<T>[], entry: Entry<T>): void {
  let place = heap.length;
  heap.push(entry);
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above];
    if (!parent || before(parent, entry)) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = entry;
}

/** Lets the last entry sink from the top to its place. */
function sink<T>(heap: Entry<T>[], entry: Entry<T>): void {
  let place = 0;
  for (;;) {
    const left = 2 * place + 1;
    const [one, other] = [heap[left], heap[left + 1]];
    if (!one) break;
    const [child, at] = other && before(other, one) ? [other, left + 1] : [one, left];
    if (before(entry, child)) break;
    heap[place] = child;
    place = at;
  }
  heap[place] = entry;
}

/** An empty agenda. */
export function agenda<T>(): Agenda<T> {
  const heap: Entry<T>[] = [];
  let order = 0;
  return {
    add: (at, what) => rise(heap, { at, order: (order += 1), what }),
    take: () => {
      const first = heap[0];
      const last = heap.pop();
      if (first && last && heap.length > 0) sink(heap, last);
      return first;
    },
  };
}
