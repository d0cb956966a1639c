/** Working days by the State Council's calendar: weekends, statutory holidays, make-up days. */
import { addDays, weekdayOf, type IsoDate } from './dates.js';

/** The exceptions to "Monday to Friday". Plain data: it is kept with each plan and versioned. */
export interface WorkCalendar {
  /** Days off that the State Council's notice names. */
  holidays: IsoDate[];
  /** Weekend days worked in exchange 调休上班. */
  makeupWorkdays: IsoDate[];
}

interface Lookup {
  holidays: Set<IsoDate>;
  makeupWorkdays: Set<IsoDate>;
}
const lookups = new WeakMap<WorkCalendar, Lookup>();

function lookupOf(calendar: WorkCalendar): Lookup {
  const known = lookups.get(calendar);
  if (known) return known;
  const built = {
    holidays: new Set(calendar.holidays),
    makeupWorkdays: new Set(calendar.makeupWorkdays),
  };
  lookups.set(calendar, built);
  return built;
}

/** Whether offices work on this date. A year the calendar does not know counts as plain weekdays. */
export function isWorkday(calendar: WorkCalendar, date: IsoDate): boolean {
  const { holidays, makeupWorkdays } = lookupOf(calendar);
  if (makeupWorkdays.has(date)) return true;
  if (holidays.has(date)) return false;
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6;
}

/**
 * The working day `count` working days from `date`.
 * 0 gives `date` itself or the last working day before it, so that a reminder "on the day" of a
 * date that is off comes before it, never after; +1 is the first working day after `date`.
 */
export function addWorkdays(calendar: WorkCalendar, date: IsoDate, count: number): IsoDate {
  let day = date;
  if (count <= 0) {
    while (!isWorkday(calendar, day)) day = addDays(day, -1);
  }
  const step = count < 0 ? -1 : 1;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkday(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workdaysBetween(calendar: WorkCalendar, from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkday(calendar, day)) count += 1;
  }
  return count;
}
