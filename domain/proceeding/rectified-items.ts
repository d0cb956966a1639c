/** Rectification items that a proceeding hands out. */
import type { ProceedingStart } from './begin.js';
import type { ProceedingState } from './proceeding.js';
import type { NewItem } from './shared-facts.js';

type RectificationStart = Extract<ProceedingStart, { kind: 'rectification' }>;

/** An item of an interview or a listing, as its own proceeding starts. */
export function itemOfProceeding(
  { kind, proceedingId, items }: ProceedingState,
  item: NewItem,
): Omit<RectificationStart, 'reachable'> {
  const origin = kind === 'listing' ? 'listing' : 'interview';
  const taskId = items[0]?.taskId;
  const about = taskId ? { taskId } : {};
  return { kind: 'rectification', origin, parentId: proceedingId, ...about, ...item };
}
