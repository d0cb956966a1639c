import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateOf,
  dateOfDayNumber,
  dayNumberOf,
  endOfMonth,
  instantAt,
  isIsoDate,
  timeOf,
} from '../../../domain/calendar/dates.js';

describe('dates in Shanghai', () => {
  it('begin eight hours before the date in Greenwich', () => {
    expect(dateOf('2026-06-30T15:59:59.999Z')).toBe('2026-06-30');
    expect(dateOf('2026-06-30T16:00:00.000Z')).toBe('2026-07-01');
  });

  it('give back the wall-clock time an instant was made from', () => {
    const instant = instantAt('2026-09-01', '17:30');
    expect([instant, dateOf(instant), timeOf(instant)]).toEqual([
      '2026-09-01T09:30:00.000Z',
      '2026-09-01',
      '17:30',
    ]);
  });

  it('hold a month later to the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  });

  it('end months on their last day', () => {
    expect(endOfMonth('2026-06-02')).toBe('2026-06-30');
    expect(endOfMonth('2028-02-10')).toBe('2028-02-29');
  });

  it('refuse days that no calendar has', () => {
    expect(['2026-02-29', '2026-13-01', '2026-6-1', 'soon', ''].filter(isIsoDate)).toEqual([]);
    expect(isIsoDate('2028-02-29')).toBe(true);
  });

  it('count the same days as numbers and as dates', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 30_000 }), (n) => {
        expect(dayNumberOf(dateOfDayNumber(n))).toBe(n);
        expect(addDays(dateOfDayNumber(n), 1)).toBe(dateOfDayNumber(n + 1));
      }),
    );
  });
});
