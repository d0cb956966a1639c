/** The fold of round-ups and circulars. Nothing is decided here. */
import { dateOf, type IsoDate } from '../calendar/dates.js';
import type {
  Circular,
  CircularEvent,
  CircularFactOf,
  CircularPhase,
  RoundUpsState,
} from './circular-state.js';

const ANSWERS_KEPT = 100;

const withCircular = (
  state: RoundUpsState,
  circularId: string,
  change: (circular: Circular) => Circular,
): RoundUpsState => ({
  ...state,
  circulars: state.circulars.map((c) => (c.circularId === circularId ? change(c) : c)),
});

const without = (state: RoundUpsState, circularId: string): RoundUpsState => ({
  ...state,
  circulars: state.circulars.filter((c) => c.circularId !== circularId),
});

/** What the named units said becomes what they said last time. */
function published(
  state: RoundUpsState,
  { circularId, causes }: CircularFactOf<'CircularPublished'>,
): RoundUpsState {
  const now = causes.map(({ unitId, cause, nextStep }) => ({ unitId, cause, nextStep }));
  const before = state.said.filter((s) => !now.some((n) => n.unitId === s.unitId));
  return { ...without(state, circularId), said: [...before, ...now] };
}

/** A circular drafted anew, or handed on: whoever is awaited now has the policy's days. */
const handedOn = (circular: Circular, on: IsoDate, phase: CircularPhase): Circular => ({
  ...circular,
  phase,
  waitsSince: on,
  remindedOn: undefined,
});

function prepared(state: RoundUpsState, event: CircularFactOf<'CircularPrepared'>, on: IsoDate) {
  const { circularId, period, entries, causeBy } = event;
  const about = { circularId, period, causeBy, entries, causes: [], waitsSince: on };
  const circular: Circular = { ...about, phase: 'asking' };
  return { ...state, circulars: [...state.circulars, circular], counter: state.counter + 1 };
}

function causeGiven(state: RoundUpsState, event: CircularFactOf<'CauseGiven'>): RoundUpsState {
  const { circularId, unitId, cause, nextStep, repeats } = event;
  return withCircular(state, circularId, (c) => {
    const others = c.causes.filter((x) => x.unitId !== unitId);
    return { ...c, causes: [...others, { unitId, cause, nextStep, repeats }] };
  });
}

function submitted(
  state: RoundUpsState,
  { circularId, leftOut }: CircularFactOf<'CircularSubmitted'>,
  by: { personId: string; on: IsoDate },
): RoundUpsState {
  const isOut = (e: { nodeId: string; unitId: string }) =>
    leftOut.some((l) => l.nodeId === e.nodeId && l.unitId === e.unitId);
  return withCircular(state, circularId, (c) => ({
    ...handedOn(c, by.on, 'submitted'),
    draftedBy: by.personId,
    entries: c.entries.filter((e) => !isOut(e)),
  }));
}

function fold(state: RoundUpsState, event: CircularEvent): RoundUpsState {
  const on = dateOf(event.at);
  switch (event.type) {
    case 'RoundUpOpened': {
      const { roundUpId, period, dueOn } = event;
      return { ...state, open: [...state.open, { roundUpId, period, dueOn }], lastDueOn: dueOn };
    }
    case 'RoundUpClosed':
      return { ...state, open: state.open.filter((r) => r.roundUpId !== event.roundUpId) };
    case 'CircularPrepared':
      return prepared(state, event, on);
    case 'CauseGiven':
      return causeGiven(state, event);
    case 'CircularReady':
    case 'CircularReturned':
      return withCircular(state, event.circularId, (c) => handedOn(c, on, 'drafted'));
    case 'CircularReminded':
      return withCircular(state, event.circularId, (c) => ({ ...c, remindedOn: on }));
    case 'CircularSubmitted':
      return submitted(state, event, { personId: event.actor.personId, on });
    case 'CircularPublished':
      return published(state, event);
    case 'CircularDropped':
      return without(state, event.circularId);
  }
}

/** The round-ups and circulars after one more event. */
export function evolveCirculars(state: RoundUpsState, event: CircularEvent): RoundUpsState {
  const next = fold(state, event);
  const key = event.commandKey;
  if (!key || next.answered.includes(key)) return next;
  return { ...next, answered: [...next.answered, key].slice(-ANSWERS_KEPT) };
}
