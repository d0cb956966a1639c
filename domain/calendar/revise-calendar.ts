/** A calendar with the days of some years entered anew; what has passed stays as it was counted. */
import type { IsoDate } from './dates.js';
import type { WorkCalendar } from './workdays.js';

export interface RevisedCalendar {
  calendar: WorkCalendar;
  /** Years that the new days are of. */
  years: number[];
  /** Days up to today that the new days would change: they stay as they were. */
  past: IsoDate[];
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

/**
 * The calendar in force from now on: of each year that is named, the days after `today` are those of
 * the new list alone; days up to today are never counted again.
 */
export function reviseCalendar(
  current: WorkCalendar,
  days: WorkCalendar,
  today: IsoDate,
): RevisedCalendar {
  const years = [...new Set([...days.holidays, ...days.makeupWorkdays].map(yearOf))].sort(
    (a, b) => a - b,
  );
  const stays = (date: IsoDate) => date <= today || !years.includes(yearOf(date));
  const merged = (kept: IsoDate[], added: IsoDate[]): IsoDate[] =>
    [...kept.filter(stays), ...added.filter((d) => d > today)].sort();
  const named = (list: IsoDate[]) => list.filter((d) => d <= today && years.includes(yearOf(d)));
  const differs = (was: IsoDate[], is: IsoDate[]) => [
    ...named(was).filter((d) => !is.includes(d)),
    ...named(is).filter((d) => !was.includes(d)),
  ];
  return {
    calendar: {
      version: (current.version ?? 0) + 1,
      holidays: merged(current.holidays, days.holidays),
      makeupWorkdays: merged(current.makeupWorkdays, days.makeupWorkdays),
    },
    years,
    past: [
      ...differs(current.holidays, days.holidays),
      ...differs(current.makeupWorkdays, days.makeupWorkdays),
    ].sort(),
  };
}
