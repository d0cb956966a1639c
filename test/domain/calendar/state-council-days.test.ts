import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { STATE_COUNCIL_DAYS } from '../../../domain/calendar/state-council-days.js';

const FIRST_YEAR = '2016';
const announced = (days: Record<string, string>): string[] =>
  Object.keys(days)
    .filter((day) => day.slice(0, 4) >= FIRST_YEAR)
    .sort();
const kept = (kind: 'holidays' | 'makeupWorkdays'): string[] =>
  Object.values(STATE_COUNCIL_DAYS).flatMap((year) => [...year[kind]]);
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('days of the State Council', () => {
  it('are known for every year from 2016 to 2026', () => {
    const known = Object.keys(STATE_COUNCIL_DAYS).map(Number);
    expect(known).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it('hold the same days off as chinese-days', () => {
    expect(kept('holidays')).toEqual(announced(chineseDays.holidays));
  });

  it('hold the same make-up working days as chinese-days', () => {
    expect(kept('makeupWorkdays')).toEqual(announced(chineseDays.workdays));
  });

  it('make up for holidays on weekend days only', () => {
    const onWeekdays = kept('makeupWorkdays').filter((day) => ![0, 6].includes(weekday(day)));
    expect(onWeekdays).toEqual([]);
  });

  it('never call one day both off and worked', () => {
    const worked = new Set(kept('makeupWorkdays'));
    expect(kept('holidays').filter((day) => worked.has(day))).toEqual([]);
  });

  it('stand under the year they fall in', () => {
    for (const [year, { holidays, makeupWorkdays }] of Object.entries(STATE_COUNCIL_DAYS)) {
      expect([...holidays, ...makeupWorkdays].every((day) => day.startsWith(`${year}-`))).toBe(
        true,
      );
    }
  });

  it('give 2026 a nine-day Spring Festival', () => {
    const february = STATE_COUNCIL_DAYS[2026]?.holidays.filter((day) => day.startsWith('2026-02'));
    expect(february).toHaveLength(9);
    expect(STATE_COUNCIL_DAYS[2026]?.makeupWorkdays).toContain('2026-02-14');
  });
});
