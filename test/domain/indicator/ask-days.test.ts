import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../domain/calendar/dates.js';
import { actualsAsks, wantedThrough } from '../../../domain/indicator/ask-days.js';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import { CALENDAR } from '../../support/cast.js';

const TERM = { start: 2026, end: 2028 };

describe('asking for yearly values', () => {
  const asks = actualsAsks(TERM, DEFAULT_POLICY, CALENDAR);

  it('asks once a year and once more, on working days', () => {
    expect(asks.map((a) => [a.year, a.round, dateOf(a.at)])).toEqual([
      [2026, 1, '2027-01-11'],
      [2026, 2, '2027-02-01'],
      [2027, 1, '2028-01-10'],
      [2027, 2, '2028-02-01'],
      [2028, 1, '2028-12-01'],
      [2028, 2, '2028-12-18'],
    ]);
  });

  it('wants the last year’s value before the term ends', () => {
    expect(wantedThrough(TERM, '2027-06-01')).toBe(2026);
    expect(wantedThrough(TERM, '2028-11-30')).toBe(2027);
    expect(wantedThrough(TERM, '2028-12-01')).toBe(2028);
    expect(wantedThrough(TERM, '2031-01-01')).toBe(2028);
  });
});
