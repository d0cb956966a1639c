/** Reminders of those whom a proceeding waits for: unit, office, leaders (domain.md §3, §4). */
import { dateOf, type IsoDate } from '../calendar/dates.js';
import { addWorkdays, type WorkCalendar } from '../calendar/workdays.js';
import type { RulesContext } from '../task/rules-context.js';
import { onceADay } from '../task/sight.js';
import type { Awaited, FactOf, ProceedingState } from './proceeding.js';
import type { ProceedingFire } from './rules.js';
import type { SharedFacts } from './shared-facts.js';

type WaitReminded = Extract<FactOf<SharedFacts>, { type: 'WaitReminded' }>;

/** Somebody who is reminded for the first time on a day, and again after so many working days. */
export interface Wait {
  /** What is awaited. */
  of: string;
  to: Awaited;
  first: IsoDate;
  everyWorkdays?: number;
  /** After this day the reminder has no point. */
  until?: IsoDate;
  rung?: WaitReminded['rung'];
}

/** The reminders that come next, one a wait; leaders who were reminded before: the superior too. */
export function waitFires(
  state: ProceedingState,
  waits: readonly Wait[],
  context: RulesContext,
): ProceedingFire<WaitReminded>[] {
  const { calendar } = context;
  const today = dateOf(context.now);
  return waits.flatMap(({ of, to, first, everyWorkdays, until, rung }) => {
    const seen = state.reminders[of];
    if (seen && everyWorkdays === undefined) return [];
    if (until !== undefined && today > until) return [];
    const on = seen ? addWorkdays(calendar, seen.on, everyWorkdays ?? 1) : first;
    const superior = to === 'leaders' && seen !== undefined;
    const about = { of, to, ...(rung && { rung }), ...(superior && { toSuperior: true }) };
    return [{ at: onceADay({ context, today }, on), fact: { type: 'WaitReminded', ...about } }];
  });
}

/** The steps of domain.md §3 below the circular. */
const CHASE_WORKDAYS = 1;
const WARN_WORKDAYS = 5;

/** A unit's written answer: reminded the working day before, chased on the first after, then warned. */
export function answerWaits(of: string, dueOn: IsoDate, calendar: WorkCalendar): Wait[] {
  const day = (count: number) => addWorkdays(calendar, dueOn, count);
  return [
    { of, to: 'unit', rung: 'remind', first: day(-1), until: dueOn },
    { of: `${of}Late`, to: 'unit', rung: 'chase', first: day(CHASE_WORKDAYS) },
    { of: `${of}Missing`, to: 'unit', rung: 'warn', first: day(WARN_WORKDAYS) },
  ];
}
