/** Folds of excusals: what is excused stands still, and is owed again when the excusal lapses. */
import { dateOf } from '../calendar/dates.js';
import { changeOwed, moveOn, stand } from './owed-changes.js';
import type { TaskEventOf } from './task-events.js';
import { isOpen, type TaskState } from './task-state.js';

const without = (state: TaskState, excusalId: string): TaskState => ({
  ...state,
  waitingExcusals: state.waitingExcusals?.filter((e) => e.excusalId !== excusalId),
});

export function asked(state: TaskState, event: TaskEventOf<'ExcusalAsked'>): TaskState {
  const { excusalId, nodeIds, unitId, basis, until } = event;
  const askedOn = dateOf(event.at);
  const about = { excusalId, nodeIds, unitId, basis, until };
  const waiting = { ...about, askedBy: event.actor.personId, askedOn };
  const { counters } = state;
  return changeOwed(
    {
      ...state,
      waitingExcusals: [...(state.waitingExcusals ?? []), waiting],
      counters: { ...counters, excusal: (counters.excusal ?? 0) + 1 },
    },
    { nodeIds, unitId },
    stand('excusal', askedOn),
  );
}

/** The clock that stood for the request goes on standing, now for the excusal. */
export function granted(state: TaskState, event: TaskEventOf<'ExcusalGranted'>): TaskState {
  const { excusalId, nodeIds, unitId, until } = event;
  const excusals = [...(state.excusals ?? []), { excusalId, nodeIds, unitId, until }];
  const next = without({ ...state, excusals }, excusalId);
  return changeOwed(next, { nodeIds, unitId }, (owed) =>
    isOpen(owed)
      ? {
          ...owed,
          status: 'excused',
          excused: { excusalId, until, was: owed.status },
          excusedUntil: until,
        }
      : owed,
  );
}

/** Refused or dropped: the clock goes on where it stood. */
export function notGranted(
  state: TaskState,
  event: TaskEventOf<'ExcusalRefused'> | TaskEventOf<'ExcusalDropped'>,
): TaskState {
  const { excusalId, nodeIds, unitId } = event;
  const on = dateOf(event.at);
  return changeOwed(without(state, excusalId), { nodeIds, unitId }, moveOn('excusal', on));
}

export function reminded(state: TaskState, event: TaskEventOf<'ExcusalReminded'>): TaskState {
  const on = dateOf(event.at);
  return {
    ...state,
    waitingExcusals: state.waitingExcusals?.map((e) =>
      e.excusalId === event.excusalId ? { ...e, deciderRemindedOn: on } : e,
    ),
  };
}

export function lapsed(state: TaskState, event: TaskEventOf<'ExcusalLapsed'>): TaskState {
  const { excusalId, nodeIds, unitId } = event;
  const on = dateOf(event.at);
  const excusals = state.excusals?.filter((e) => e.excusalId !== excusalId);
  return changeOwed({ ...state, excusals }, { nodeIds, unitId }, (owed, node) => {
    if (owed.excused?.excusalId !== excusalId) return owed;
    const { excused, ...rest } = moveOn('excusal', on)(owed, node);
    return rest.status === 'excused' ? { ...rest, status: excused?.was ?? 'pending' } : rest;
  });
}

/** An excusal of which nothing is excused any more has no end to tell of. */
export function withoutSpent(state: TaskState): TaskState {
  if (!state.excusals || state.excusals.length === 0) return state;
  const holds = new Set(
    state.nodes.flatMap((n) =>
      n.owed.flatMap((o) => (o.status === 'excused' && o.excused ? [o.excused.excusalId] : [])),
    ),
  );
  return { ...state, excusals: state.excusals.filter((e) => holds.has(e.excusalId)) };
}
