import { describe, expect, it } from 'vitest';
import {
  momentWords,
  nearnessWords,
  shortDate,
  weekdayWords,
} from '../../../web/src/shared/words/times.js';

describe('words of time', () => {
  it('shows a moment in Shanghai whatever the zone of the browser', () => {
    expect(momentWords('2026-11-22T17:05:00.000Z')).toBe('2026-11-23 01:05');
  });

  it('shows a missing moment as a dash', () => {
    expect(momentWords(null)).toBe('—');
  });

  it.each([
    ['2026-11-23', '今天'],
    ['2026-11-24', '明天'],
    ['2026-12-03', '还有10天'],
    ['2026-11-18', '已过5天'],
  ])('says how near %s is', (date, words) => {
    expect(nearnessWords(date, '2026-11-23')).toBe(words);
  });

  it('drops the year of a short date', () => {
    expect(shortDate('2026-11-03')).toBe('11月3日');
  });

  it('knows the day of the week', () => {
    expect(weekdayWords('2026-11-23')).toBe('星期一');
  });
});
