/** What other rules would change of what is foreseen: what comes earlier, later, anew, or no more. */
import type { Instant } from '../calendar/dates.js';

/** A fact with the moment at which time alone would bring it about. */
export interface ComingFact<F extends { type: string } = { type: string }> {
  at: Instant;
  fact: F;
}

export interface FireChange<F> {
  fact: F;
  /** Null: it would come anew. */
  before: Instant | null;
  /** Null: it would not come within the span any more. */
  after: Instant | null;
}

/** What a fact is about: node, unit, rung, or what is awaited; a case, a round-up, a circular, a phase. */
const SUBJECTS = [
  ...['nodeId', 'unitId', 'rung', 'of', 'to'],
  ...['caseId', 'roundUpId', 'circularId', 'phase'],
];

/** What makes two foreseen facts the same one at another time. */
function identity(fact: { type: string }): string {
  const said = new Map<string, unknown>(Object.entries(fact));
  const node = said.get('node');
  const opened = typeof node === 'object' && node !== null && 'nodeId' in node ? node.nodeId : '';
  return JSON.stringify([fact.type, opened, ...SUBJECTS.map((name) => said.get(name) ?? null)]);
}

/** Fires by identity; of several alike (reminders) each has its place in the row. */
function numbered<F extends { type: string }>(
  fires: readonly ComingFact<F>[],
): Map<string, ComingFact<F>> {
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

/** The differences between two foresights of one matter, in the order in which they would show. */
export function compareFires<F extends { type: string }>(
  before: readonly ComingFact<F>[],
  after: readonly ComingFact<F>[],
): FireChange<F>[] {
  const old = numbered(before);
  const fresh = numbered(after);
  const changes: FireChange<F>[] = [];
  for (const [id, { at, fact }] of old) {
    const then = fresh.get(id);
    if (then?.at !== at)
      changes.push({ fact: then?.fact ?? fact, before: at, after: then?.at ?? null });
  }
  for (const [id, { at, fact }] of fresh) {
    if (!old.has(id)) changes.push({ fact, before: null, after: at });
  }
  const shows = ({ before: b, after: a }: FireChange<F>): Instant =>
    b !== null && (a === null || b < a) ? b : (a ?? '');
  return changes.sort((x, y) => (shows(x) < shows(y) ? -1 : shows(x) > shows(y) ? 1 : 0));
}
