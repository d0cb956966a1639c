/** Who hears of a rectification's events, and what they bring about elsewhere. */
import type { CaseItem } from '../escalation/case-state.js';
import { DECIDED_RUNGS, type DecidedRung } from '../policy/measure-policy.js';
import type { Rung } from '../policy/policy.js';
import {
  noticesOf,
  proceedingNotice,
  waitNotices,
  type Hearers,
} from '../proceeding/proceeding-notices.js';
import type { Consequence } from '../proceeding/rules.js';
import type { Notice } from '../task/notices.js';
import { circleOf } from '../task/step-notices.js';
import type { RectificationEvent, RectificationState } from './rectification-facts.js';

/** The item that a proposal about this rectification holds. */
export function itemOfRectification(state: RectificationState): CaseItem {
  const { proceedingId, unitId, title, owed, taskId = '' } = state;
  const { dueOn } = owed;
  return {
    taskId,
    nodeId: proceedingId,
    unitId,
    title,
    dueOn,
    rectificationId: proceedingId,
  };
}

/** A step tells the circle of its rung; the office names the unit in the next circular. */
function stepNotices(state: RectificationState, rung: Rung): Notice[] {
  const { unitId, owed } = state;
  const { dueOn } = owed;
  const duties = circleOf(rung);
  if (!duties) return [];
  const told = { word: rung, reader: { to: 'unit' as const, unitId, duties }, whilePhase: true };
  const notice = { ...proceedingNotice(state, told, { dueOn }), reminder: rung === 'remind' };
  if (rung !== 'circulate') return [notice];
  const office = { word: 'circulateOffice', reader: { to: 'office' as const }, whilePhase: true };
  return [notice, proceedingNotice(state, office, { dueOn })];
}

const HEARERS: Hearers<RectificationEvent['type']> = {
  RectificationAssigned: ['unit'],
  RungUnreached: ['office'],
  RectificationClaimed: ['office!'],
  RectificationReturned: ['unit'],
  RectificationDateMoved: ['unit'],
  RectificationWithdrawn: ['unit'],
  RectificationVerified: ['unit'],
  LookBackPassed: ['unit'],
  LookBackFailed: ['unit', 'leaders'],
};

/** The notices of an event, judged on the state after it. */
export function rectificationNotices(
  event: RectificationEvent,
  state: RectificationState,
  superiorId?: string,
): Notice[] {
  if (event.type === 'WaitReminded') return waitNotices(state, event, superiorId);
  if (event.type === 'RectificationStep') return stepNotices(state, event.rung);
  // A lost reminder only shows in the office's list.
  if (event.type === 'RungUnreached' && event.rung === 'remind') return [];
  const reason =
    'reason' in event ? event.reason : 'findings' in event ? event.findings : undefined;
  const about = { dueOn: state.owed.dueOn, ...(reason && { reason }) };
  return noticesOf(HEARERS, event, { state, about });
}

const decidedRung = (rung: Rung): DecidedRung | undefined => DECIDED_RUNGS.find((r) => r === rung);

/** What an event brings about, judged on the state after it. */
export function rectificationFollows(
  event: RectificationEvent,
  state: RectificationState,
): Consequence[] {
  const item = itemOfRectification(state);
  const { parentId, phase } = state;
  const end: Consequence = { what: 'end', outcome: phase };
  const settle = (outcome: 'verified' | 'withdrawn'): Consequence[] =>
    parentId ? [{ what: 'settle', parentId, outcome }] : [];
  switch (event.type) {
    case 'RectificationStep': {
      const rung = decidedRung(event.rung);
      return rung ? [{ what: 'climb', rung, item }] : [];
    }
    case 'RectificationVerified':
      return phase === 'verified' ? [...settle('verified'), end] : [];
    case 'RectificationWithdrawn':
      return [...settle('withdrawn'), end];
    case 'LookBackPassed':
      return [end];
    case 'LookBackFailed':
      return [{ what: 'jump', why: 'failedLookBack', items: [item] }, end];
    default:
      return [];
  }
}
