/**
 * Counting of working days without walking over each of them: whole weeks by arithmetic, the
 * exceptions by binary search. Days are numbers, days since 1970-01-01.
 */

/** The days on which a calendar differs from "Monday to Friday", ascending. */
export interface WorkdayIndex {
  /** Weekdays that are off. */
  off: readonly number[];
  /** Weekend days that are worked. */
  worked: readonly number[];
}

const WEEK = 7;
const WEEKDAYS = 5;
/** 1970-01-01 was a Thursday, three days after a Monday. */
const daysFromMonday = (day: number): number => (((day + 3) % WEEK) + WEEK) % WEEK;

export const isWeekday = (day: number): boolean => daysFromMonday(day) < WEEKDAYS;

/** Weekdays up to and including `day`, counted from a Monday that does not matter. */
function weekdaysUpTo(day: number): number {
  const fromMonday = daysFromMonday(day);
  const weeks = (day - fromMonday) / WEEK;
  return weeks * WEEKDAYS + Math.min(fromMonday + 1, WEEKDAYS);
}

/** How many of the ascending numbers are not greater than `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Working days up to and including `day`; only differences of two such counts mean anything. */
export function workdaysUpTo(index: WorkdayIndex, day: number): number {
  return weekdaysUpTo(day) - countUpTo(index.off, day) + countUpTo(index.worked, day);
}

/** The first day up to which `count` working days have passed; that day is a working day. */
export function dayReaching(index: WorkdayIndex, count: number, near: number): number {
  let low = near;
  let high = near;
  for (let reach = WEEK; workdaysUpTo(index, low) >= count; reach *= 2) low -= reach;
  for (let reach = WEEK; workdaysUpTo(index, high) < count; reach *= 2) high += reach;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (workdaysUpTo(index, middle) >= count) high = middle;
    else low = middle;
  }
  return high;
}
