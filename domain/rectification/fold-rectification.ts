/** The fold of a rectification's events. Its date and ladder change as those of a node do. */
import { addDays, dateOf } from '../calendar/dates.js';
import { personOf } from '../proceeding/checks.js';
import type { Stamp } from '../proceeding/proceeding.js';
import {
  climb,
  jump,
  moveOn,
  newOwed,
  pause,
  stand,
  unreach,
  withDueOn,
  type OwedChange,
} from '../task/owed-changes.js';
import type {
  RectificationEvent,
  RectificationFact,
  RectificationState,
} from './rectification-facts.js';

type Event<T extends RectificationFact['type']> = Extract<RectificationFact, { type: T }> & Stamp;

function assigned(
  state: RectificationState,
  event: Event<'RectificationAssigned'>,
): RectificationState {
  const { title, measure, dueOn, origin, source, taskId, parentId, reachable, unitId } = event;
  const on = dateOf(event.at);
  const standing = reachable ? [] : [{ reason: 'unreachable' as const, from: on }];
  // Who is told of it today is not reminded of it today.
  const owed = { ...newOwed({ dueOn }, unitId, standing), snoozedUntil: addDays(on, 1) };
  return { ...state, title, measure, origin, source, taskId, parentId, owed };
}

function claimed(
  state: RectificationState,
  event: Event<'RectificationClaimed'>,
): RectificationState {
  const on = dateOf(event.at);
  const claim = { text: event.text, by: personOf(event.actor), on };
  return change({ ...state, phase: 'claimed', claim }, stand('report', on));
}

/** "In time" looks at the day of the claim, never at the day it was verified. */
function verified(
  state: RectificationState,
  event: Event<'RectificationVerified'>,
): RectificationState {
  const on = state.claim?.on ?? dateOf(event.at);
  const status = on <= state.owed.dueOn ? 'satisfied' : 'lateSatisfied';
  const owed = { ...state.owed, status, satisfiedOn: on } as const;
  const { lookBackOn } = event;
  return { ...state, owed, lookBackOn, phase: lookBackOn ? 'lookBack' : 'verified' };
}

/** A rectification is one node that one unit owes. */
function change(state: RectificationState, how: OwedChange): RectificationState {
  const { proceedingId, title, owed } = state;
  const { dueOn } = owed;
  const node = { nodeId: proceedingId, kind: 'commitment' as const, title, dueOn, owed: [owed] };
  return { ...state, owed: how(owed, node) };
}

function laddered(state: RectificationState, event: RectificationEvent): RectificationState {
  const on = dateOf(event.at);
  switch (event.type) {
    case 'RectificationStep': {
      const { rung, offset, elapsed, dueOn } = event;
      return change(state, climb({ rung, offset, elapsed, dueOn, on }));
    }
    case 'RungUnreached':
      return change(state, unreach({ rung: event.rung, on: event.on, today: on }));
    case 'RectificationMissed':
      return { ...state, owed: { ...state.owed, status: 'overdue' } };
    case 'RectificationDateMoved':
      return change(state, withDueOn(event.dueOn));
    case 'RungPaused':
      return change(state, pause({ rung: event.rung, until: event.until, on }));
    case 'RungReleased':
      return change(state, moveOn('decision', on));
    case 'RungJumped':
      return change(state, jump(event.rung, on));
    case 'ReachabilityChanged':
      return change(state, event.reachable ? moveOn('unreachable', on) : stand('unreachable', on));
    default:
      return state;
  }
}

/** The rectification after one more event. */
export function foldRectification(
  state: RectificationState,
  event: RectificationEvent,
): RectificationState {
  switch (event.type) {
    case 'RectificationAssigned':
      return assigned(state, event);
    case 'RectificationClaimed':
      return claimed(state, event);
    case 'RectificationReturned': {
      const open = { ...state, phase: 'assigned', returns: state.returns + 1 } as const;
      return change(open, moveOn('report', dateOf(event.at)));
    }
    case 'RectificationVerified':
      return verified(state, event);
    case 'RectificationWithdrawn':
      return { ...state, phase: 'withdrawn', owed: { ...state.owed, status: 'withdrawn' } };
    case 'LookBackPassed':
      return { ...state, phase: 'finished' };
    case 'LookBackFailed':
      return { ...state, phase: 'failed' };
    case 'SlipAbsorbed':
    case 'WaitReminded':
      return state;
    default:
      return laddered(state, event);
  }
}
