/** Which findings the queue shows: by what was done with them, by kind, by a check or lines jumped from. */
import type { DraftView, QueueItem } from '../../../../../api/contract/draft-review.js';
import { titleOf, type Findings } from '../findings.js';

export type Show = 'open' | 'accepted' | 'all';

export interface QueueFilter {
  show: Show;
  kind: QueueItem['kind'] | undefined;
  /** Only these, whether accepted or not: jumped to from the check list or the text. */
  only: readonly string[] | undefined;
  text: string;
}

/** The queue as filtered, in its own order; what was jumped to comes in the order of the jump. */
export function queueOf(view: DraftView, findings: Findings, filter: QueueFilter): QueueItem[] {
  const { only, show, kind, text } = filter;
  const items = only ? jumpedTo(view.queue, only) : view.queue;
  return items.filter((item) => {
    const finding = findings.get(item.id);
    if (!finding) return false;
    if (only) return true;
    if (show !== 'all' && item.accepted !== (show === 'accepted')) return false;
    if (kind && item.kind !== kind) return false;
    return text === '' || titleOf(finding).includes(text);
  });
}

function jumpedTo(queue: readonly QueueItem[], only: readonly string[]): QueueItem[] {
  const byId = new Map(queue.map((item) => [item.id, item]));
  return only.flatMap((id) => byId.get(id) ?? []);
}

/** Where the queue goes when an item has been dealt with: the next below that is open, else the one above. */
export function nextAfter(items: readonly QueueItem[], id: string): string | undefined {
  const at = items.findIndex((item) => item.id === id);
  const below = items.slice(at + 1).find((item) => !item.accepted);
  const above = items.slice(0, Math.max(0, at)).findLast((item) => !item.accepted);
  return (below ?? above)?.id;
}

/** How many findings were looked over, of how many. */
export function progressOf(queue: readonly QueueItem[]): { done: number; all: number } {
  return { done: queue.filter((item) => item.accepted).length, all: queue.length };
}
