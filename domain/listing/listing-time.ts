/** What time brings about in a listing, and by which day somebody has to act. */
import { dateOf, type IsoDate } from '../calendar/dates.js';
import { addWorkdays, workdayFrom } from '../calendar/workdays.js';
import { measuresOf } from '../policy/measure-policy.js';
import type { ProceedingFire } from '../proceeding/rules.js';
import { waitFires, type Wait } from '../proceeding/waits.js';
import type { RulesContext } from '../task/rules-context.js';
import { onceADay } from '../task/sight.js';
import type { ListingFact, ListingState } from './listing-facts.js';

/** Days before the unit's date on which it is reminded. */
const REMIND_WORKDAYS = [-7, -1];

/**
 * Past its date, while the unit has the ball: the first working day after it. After a rejected
 * proposal to raise the level, not before the pause is over.
 */
function overdueFires(state: ListingState, context: RulesContext): ProceedingFire<ListingFact>[] {
  const { phase, dueOn, missedDueOn, pausedUntil } = state;
  if (phase !== 'rectifying' || !dueOn || missedDueOn) return [];
  const after = addWorkdays(context.calendar, dueOn, 1);
  const on = pausedUntil && pausedUntil > after ? pausedUntil : after;
  const today = dateOf(context.now);
  const at = onceADay({ context, today }, workdayFrom(context.calendar, on));
  return [{ at, fact: { type: 'ListingOverdue', dueOn } }];
}

function publicationWaits({ publishBy }: ListingState, { calendar, policy }: RulesContext): Wait[] {
  if (!publishBy) return [];
  const first = addWorkdays(calendar, publishBy, -1);
  return [{ of: 'publication', to: 'office', first, everyWorkdays: policy.reviewWorkdays }];
}

function waitsOf(state: ListingState, context: RulesContext): Wait[] {
  const { calendar, policy } = context;
  const { reviewWorkdays, decideWorkdays } = policy;
  const { since, dueOn } = state;
  const after = (of: string, to: Wait['to'], workdays: number): Wait => ({
    of,
    to,
    first: addWorkdays(calendar, since, workdays),
    everyWorkdays: workdays,
  });
  switch (state.phase) {
    case 'listed':
      return [after('listingNotice', 'office', measuresOf(policy).interview.noticeWorkdays)];
    case 'rectifying':
      return (dueOn ? REMIND_WORKDAYS : []).flatMap((days): Wait[] => {
        const first = addWorkdays(calendar, dueOn ?? since, days);
        const of = `listingDue${days}`;
        return first > since ? [{ of, to: 'unit', rung: 'remind', first, until: dueOn }] : [];
      });
    case 'verifying':
      return [after('siteVisit', 'office', reviewWorkdays)];
    case 'verified':
      return [after('delisting', 'leaders', decideWorkdays)];
    case 'lookBack': {
      const first = workdayFrom(calendar, state.lookBackOn ?? since);
      return [{ of: 'lookBack', to: 'office', first, everyWorkdays: decideWorkdays }];
    }
    default:
      return [];
  }
}

/** Reminders, and the passing of its date. */
export function listingFires(
  state: ListingState,
  context: RulesContext,
): ProceedingFire<ListingFact>[] {
  const waits = [...waitsOf(state, context), ...publicationWaits(state, context)];
  return [...overdueFires(state, context), ...waitFires(state, waits, context)];
}

/** The unit's date, then the day of the look-back. */
export function listingDueOn(state: ListingState): IsoDate | undefined {
  return state.phase === 'lookBack' ? state.lookBackOn : state.dueOn;
}
