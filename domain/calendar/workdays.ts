/** Working days by the State Council's calendar: weekends, statutory holidays, make-up days. */
import { dateOfDayNumber, dayNumberOf, type IsoDate } from './dates.js';
import { dayReaching, isWeekday, workdaysUpTo, type WorkdayIndex } from './workday-index.js';

/** Wider than any count of working days that is asked for. */
const COUNTS = 100_000;

/** The exceptions to "Monday to Friday". Plain data: it is kept with each plan and versioned. */
export interface WorkCalendar {
  /** Days off that the State Council's notice names. */
  holidays: IsoDate[];
  /** Weekend days worked in exchange 调休上班. */
  makeupWorkdays: IsoDate[];
  /** How often days were entered by hand; absent as announced. */
  version?: number;
}

interface KnownCalendar extends WorkdayIndex {
  /** Answers given before, by day and count. */
  added: Map<number, IsoDate>;
}
const indexes = new WeakMap<WorkCalendar, KnownCalendar>();

/** A day named both off and worked is worked. */
function indexOf(calendar: WorkCalendar): KnownCalendar {
  const known = indexes.get(calendar);
  if (known) return known;
  const worked = new Set(calendar.makeupWorkdays.map(dayNumberOf));
  const off = new Set(calendar.holidays.map(dayNumberOf));
  const built = {
    off: [...off].filter((d) => isWeekday(d) && !worked.has(d)).sort((a, b) => a - b),
    worked: [...worked].filter((d) => !isWeekday(d)).sort((a, b) => a - b),
    added: new Map<number, IsoDate>(),
  };
  indexes.set(calendar, built);
  return built;
}

/** Whether offices work on this date. A year the calendar does not know counts as plain weekdays. */
export function isWorkday(calendar: WorkCalendar, date: IsoDate): boolean {
  const index = indexOf(calendar);
  const day = dayNumberOf(date);
  return workdaysUpTo(index, day) > workdaysUpTo(index, day - 1);
}

/**
 * The working day `count` working days from `date`.
 * 0 gives `date` itself or the last working day before it, so that a reminder "on the day" of a
 * date that is off comes before it, never after; +1 is the first working day after `date`.
 */
export function addWorkdays(calendar: WorkCalendar, date: IsoDate, count: number): IsoDate {
  const index = indexOf(calendar);
  const day = dayNumberOf(date);
  const question = day * COUNTS + count;
  const known = index.added.get(question);
  if (known) return known;
  const reached = dateOfDayNumber(dayReaching(index, workdaysUpTo(index, day) + count, day));
  index.added.set(question, reached);
  return reached;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workdaysBetween(calendar: WorkCalendar, from: IsoDate, to: IsoDate): number {
  if (to <= from) return 0;
  const index = indexOf(calendar);
  return workdaysUpTo(index, dayNumberOf(to)) - workdaysUpTo(index, dayNumberOf(from));
}

/** `date`, or the first working day after it. */
export function workdayFrom(calendar: WorkCalendar, date: IsoDate): IsoDate {
  return isWorkday(calendar, date) ? date : addWorkdays(calendar, date, 1);
}
