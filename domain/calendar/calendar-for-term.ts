/** The part of the State Council's calendar that a plan needs. */
import { STATE_COUNCIL_DAYS } from './state-council-days.js';
import type { WorkCalendar } from './workdays.js';

/** Ladders of the last year run on into the next. */
const YEARS_AFTER = 1;

export interface TermCalendar extends WorkCalendar {
  /** Years of the term whose holidays are not announced yet: plain weekdays until they are. */
  unknownYears: number[];
}

/** Days off and make-up days from the start of a term to the year after its end. */
export function calendarForTerm(termStart: number, termEnd: number): TermCalendar {
  const years = Array.from(
    { length: termEnd + YEARS_AFTER - termStart + 1 },
    (_, i) => termStart + i,
  );
  const known = years.flatMap((year) => STATE_COUNCIL_DAYS[year] ?? []);
  return {
    holidays: known.flatMap((y) => [...y.holidays]),
    makeupWorkdays: known.flatMap((y) => [...y.makeupWorkdays]),
    unknownYears: years.filter((year) => !STATE_COUNCIL_DAYS[year]),
  };
}
