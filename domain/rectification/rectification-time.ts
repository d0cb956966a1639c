/** What time brings about in a rectification: the ladder of nodes, and reminders of the office. */
import { addDays, dateOf, instantAt, type IsoDate } from '../calendar/dates.js';
import { addWorkdays, workdayFrom } from '../calendar/workdays.js';
import { elapsedOn, nextStep } from '../escalation/ladder.js';
import type { ProceedingFire } from '../proceeding/rules.js';
import { waitFires, type Wait } from '../proceeding/waits.js';
import type { RulesContext } from '../task/rules-context.js';
import { onceADay } from '../task/sight.js';
import type { RectificationFact, RectificationState } from './rectification-facts.js';

/** Overdue items climb the same ladder as promises do (domain.md §4). */
const LADDER = 'commitment';

function ladderFires(
  state: RectificationState,
  context: RulesContext,
): ProceedingFire<RectificationFact>[] {
  const { owed } = state;
  const { calendar, policy } = context;
  const today = dateOf(context.now);
  const { dueOn } = owed;
  const missed: ProceedingFire<RectificationFact>[] =
    owed.status === 'overdue'
      ? []
      : [
          {
            at: instantAt(addDays(dueOn, 1), '00:00'),
            fact: { type: 'RectificationMissed', dueOn },
          },
        ];
  const step = nextStep(owed, LADDER, { policy, calendar, today });
  if (!step) return missed;
  const { rung, offset, on } = step;
  const elapsed = elapsedOn({ owed, rung }, calendar, on > today ? on : today);
  const fact: RectificationFact = { type: 'RectificationStep', rung, offset, elapsed, dueOn };
  return [...missed, { at: onceADay({ context, today }, on), fact }];
}

function waitsOf(state: RectificationState, { calendar, policy }: RulesContext): Wait[] {
  const { reviewWorkdays, decideWorkdays } = policy;
  if (state.phase === 'claimed') {
    const first = addWorkdays(calendar, state.since, reviewWorkdays);
    return [{ of: 'verification', to: 'office', first, everyWorkdays: reviewWorkdays }];
  }
  if (state.phase !== 'lookBack' || !state.lookBackOn) return [];
  const first = workdayFrom(calendar, state.lookBackOn);
  return [{ of: 'lookBack', to: 'office', first, everyWorkdays: decideWorkdays }];
}

/** Steps and misses while it is open; a claim that waits for the office stops both. */
export function rectificationFires(
  state: RectificationState,
  context: RulesContext,
): ProceedingFire<RectificationFact>[] {
  const waits = waitFires(state, waitsOf(state, context), context);
  return state.phase === 'assigned' ? [...ladderFires(state, context), ...waits] : waits;
}

/** Its due date while it is open, then the day of the look-back. */
export function rectificationDueOn(state: RectificationState): IsoDate | undefined {
  if (state.phase === 'assigned' || state.phase === 'claimed') return state.owed.dueOn;
  return state.phase === 'lookBack' ? state.lookBackOn : undefined;
}
