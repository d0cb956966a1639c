/** What a rehearsal keeps of what happened, so that it can be assessed as a record is. */
import type { RectificationFact } from '../assessment/computed-items.js';
import type { VetoFact } from '../assessment/score-unit.js';
import { dateOf } from '../calendar/dates.js';
import type { AnyFact } from '../proceeding/kinds.js';
import type { ProceedingState, Stamp } from '../proceeding/proceeding.js';
import type { RectificationState } from '../rectification/rectification-facts.js';
import type { TaskEvent } from '../task/task-events.js';
import type { VetoState } from '../veto/veto-facts.js';

export interface KeptRecord {
  /** Events of every owner's part of a task, by the part. */
  histories: Map<string, TaskEvent[]>;
  rectifications: Map<string, RectificationFact>;
  vetoes: Map<string, VetoFact>;
}

export const nothingKept = (): KeptRecord => ({
  histories: new Map(),
  rectifications: new Map(),
  vetoes: new Map(),
});

export function keepTaskEvent({ histories }: KeptRecord, part: string, event: TaskEvent): void {
  const known = histories.get(part);
  if (known) known.push(event);
  else histories.set(part, [event]);
}

/** Items with their dates, and vetoes that were upheld; judged on the state after the event. */
export function keepProceedingEvent(
  { rectifications, vetoes }: KeptRecord,
  event: AnyFact & Stamp,
  state: ProceedingState,
): void {
  const { proceedingId: id, unitId } = state;
  if (event.type === 'VetoUpheld') {
    vetoes.set(id, { vetoId: id, unitId, period: (state as VetoState).period });
  }
  if (state.kind !== 'rectification') return;
  const { dueOn } = (state as RectificationState).owed;
  const item = rectifications.get(id) ?? { rectificationId: id, unitId, dueOn };
  const closed = event.type === 'RectificationVerified' ? { closedOn: dateOf(event.at) } : {};
  rectifications.set(id, { ...item, dueOn, ...closed });
}
