import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf, type IsoDate } from '../../../domain/calendar/dates.js';
import { addWorkdays, isWorkday, workdaysBetween } from '../../../domain/calendar/workdays.js';
import { CALENDAR } from '../../support/cast.js';

/** Day by day, as a person would count with a calendar in hand. */
const worksOn = (date: IsoDate): boolean =>
  CALENDAR.makeupWorkdays.includes(date) ||
  (!CALENDAR.holidays.includes(date) && weekdayOf(date) % 6 !== 0);
const countByHand = (from: IsoDate, days: number): number =>
  Array.from({ length: days }, (_, i) => addDays(from, i + 1)).filter(worksOn).length;

const dates = fc.integer({ min: 0, max: 6_000 }).map((n) => addDays('2015-06-01', n));

describe('working days', () => {
  it('count a make-up Saturday and skip a festival weekday', () => {
    expect(isWorkday(CALENDAR, '2026-02-14')).toBe(true);
    expect(isWorkday(CALENDAR, '2026-02-17')).toBe(false);
  });

  it('count plain weekdays in a year not announced', () => {
    expect(isWorkday(CALENDAR, '2029-10-01')).toBe(true);
    expect(isWorkday(CALENDAR, '2029-10-06')).toBe(false);
  });

  it('cross the nine days of the Spring Festival in one step', () => {
    expect(addWorkdays(CALENDAR, '2026-02-14', 1)).toBe('2026-02-24');
    expect(addWorkdays(CALENDAR, '2026-02-24', -1)).toBe('2026-02-14');
  });

  it('move a reminder of a day off to the working day before', () => {
    expect(addWorkdays(CALENDAR, '2026-10-03', 0)).toBe('2026-09-30');
    expect(addWorkdays(CALENDAR, '2026-09-30', 0)).toBe('2026-09-30');
  });

  it('start after a day off with the first working day', () => {
    expect(addWorkdays(CALENDAR, '2026-10-03', 1)).toBe('2026-10-08');
  });

  it('call a day worked that is named both off and worked', () => {
    const both = { holidays: ['2026-03-07'], makeupWorkdays: ['2026-03-07'] };
    expect(isWorkday(both, '2026-03-07')).toBe(true);
  });

  it('are counted between dates as a person counts them', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 90 }), (from, days) => {
        expect(workdaysBetween(CALENDAR, from, addDays(from, days))).toBe(countByHand(from, days));
      }),
    );
  });

  it('give none between a date and an earlier one', () => {
    expect(workdaysBetween(CALENDAR, '2026-03-06', '2026-03-02')).toBe(0);
  });

  it('go forward by exactly as many as asked', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 80 }), (from, count) => {
        const reached = addWorkdays(CALENDAR, from, count);
        expect(worksOn(reached)).toBe(true);
        expect(workdaysBetween(CALENDAR, from, reached)).toBe(count);
      }),
    );
  });

  it('go back by exactly as many as asked', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 80 }), (from, count) => {
        const reached = addWorkdays(CALENDAR, from, -count);
        expect(worksOn(reached)).toBe(true);
        expect(reached <= from).toBe(true);
        expect(workdaysBetween(CALENDAR, reached, from)).toBe(count);
      }),
    );
  });
});
