/** What other rules would change of what is foreseen: what comes earlier, later, anew, or no more. */
import type { Instant } from '../calendar/dates.js';
import type { Fire } from './next-fire.js';
import type { TaskFact } from './task-events.js';

export interface FireChange {
  fact: TaskFact;
  /** Null: it would come anew. */
  before: Instant | null;
  /** Null: it would not come within the span any more. */
  after: Instant | null;
}

/** What makes two foreseen facts the same one at another time. */
function identity(fact: TaskFact): string {
  const { nodeId, unitId, rung } = fact as { nodeId?: string; unitId?: string; rung?: string };
  const node = fact.type === 'NodeOpened' ? fact.node.nodeId : nodeId;
  return [fact.type, node, unitId, rung].join(' ');
}

/** Fires by identity; of several alike (reminders) each has its place in the row. */
function numbered(fires: readonly Fire[]): Map<string, Fire> {
  const counts = new Map<string, number>();
  return new Map(
    fires.map((fire) => {
      const id = identity(fire.fact);
      const n = (counts.get(id) ?? 0) + 1;
      counts.set(id, n);
      return [`${id} ${n}`, fire];
    }),
  );
}

/** The differences between two foresights of one task, in the order in which they would show. */
export function compareFires(before: readonly Fire[], after: readonly Fire[]): FireChange[] {
  const old = numbered(before);
  const fresh = numbered(after);
  const changes: FireChange[] = [];
  for (const [id, { at, fact }] of old) {
    const then = fresh.get(id);
    if (then?.at !== at)
      changes.push({ fact: then?.fact ?? fact, before: at, after: then?.at ?? null });
  }
  for (const [id, { at, fact }] of fresh) {
    if (!old.has(id)) changes.push({ fact, before: null, after: at });
  }
  const shows = ({ before: b, after: a }: FireChange): Instant =>
    b !== null && (a === null || b < a) ? b : (a ?? '');
  return changes.sort((x, y) => (shows(x) < shows(y) ? -1 : shows(x) > shows(y) ? 1 : 0));
}
