/** When the units are asked for their yearly values: once a year, and once more when nothing came. */
import { instantAt, type Instant, type IsoDate } from '../calendar/dates.js';
import { earliestSendAt } from '../calendar/sending-hours.js';
import type { WorkCalendar } from '../calendar/workdays.js';
import type { Policy } from '../policy/policy.js';
import type { Term } from './indicator.js';

export interface ActualsAsk {
  year: number;
  /** 1 the question, 2 the reminder. */
  round: 1 | 2;
  at: Instant;
  /** The day by which the values are wanted. */
  dueOn: IsoDate;
}

/** Statistics of a year are known in the January after it. */
const AFTER_THE_YEAR = { ask: '01-10', due: '01-31', again: '02-01' } as const;
/** The last year's are wanted before the term ends, for the final assessment: corrected later if need be. */
const BEFORE_THE_END = { ask: '12-01', due: '12-15', again: '12-16' } as const;

/** Every question of a plan's term, as messages may go out (working days, sending hours). */
export function actualsAsks(
  term: Term,
  { sendAt, sendingHours }: Pick<Policy, 'sendAt' | 'sendingHours'>,
  calendar: WorkCalendar,
): ActualsAsk[] {
  const years = Array.from({ length: term.end - term.start + 1 }, (_, i) => term.start + i);
  return years.flatMap((year) => {
    const last = year === term.end;
    const days = last ? BEFORE_THE_END : AFTER_THE_YEAR;
    const on = (day: string): IsoDate => `${last ? year : year + 1}-${day}`;
    const at = (day: string): Instant =>
      earliestSendAt(instantAt(on(day), sendAt), sendingHours, calendar);
    const dueOn = on(days.due);
    return [
      { year, round: 1 as const, at: at(days.ask), dueOn },
      { year, round: 2 as const, at: at(days.again), dueOn },
    ];
  });
}

/** The last year whose value is wanted by now: the one before, or the term's last from its December on. */
export function wantedThrough({ end }: Term, today: IsoDate): number {
  const before = Number(today.slice(0, 4)) - 1;
  const endIsNear = today >= `${end}-${BEFORE_THE_END.ask}`;
  return Math.min(endIsNear ? end : before, end);
}
