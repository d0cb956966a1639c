import { describe, expect, it } from 'vitest';
import { readActual } from '../../../domain/indicator/read-actual.js';
import type { IndicatorTarget } from '../../../domain/indicator/indicator.js';
import { foundValue } from '../../../main/demo/answers/actuals.js';
import type { ActualQuestion } from '../../../prisma/store/indicators/actual-view.js';

const question = (indicator: IndicatorTarget, unit: string, year: number): ActualQuestion => ({
  ...{ indicatorId: 'i', planId: 'p', year, name: indicator.name, unit, indicator },
  term: { start: 2026, end: 2030 },
});
const target = (over: Partial<IndicatorTarget>): IndicatorTarget => ({
  ...{ name: '死亡人数', baseline: '26人', target: '下降20%', op: 'down', value: 20, unit: '%' },
  ...{ dueOn: '2030-12-31', ...over },
});
const SHARE = target({ name: '达标率', baseline: '62%', op: '>=', value: 90 });
const CASES: [IndicatorTarget, string][] = [
  [target({}), '人'],
  [SHARE, '%'],
  [target({ name: '死亡率', baseline: null, op: '<=', value: 1.2, unit: '' }), ''],
  [target({ baseline: null }), '人'],
];
const YEARS = [2025, 2026, 2028, 2030];

describe('the values that the demo’s liaisons find', () => {
  it('can be entered as they are, and are the same each time', () => {
    for (const [indicator, unit] of CASES) {
      for (const year of YEARS) {
        const value = foundValue(question(indicator, unit, year));
        expect(foundValue(question(indicator, unit, year))).toBe(value);
        const read = readActual(value, unit);
        expect(read).toEqual({ value: expect.any(Number) });
        expect('value' in read && read.value >= 0).toBe(true);
      }
    }
  });

  it('count whole persons and no share above the whole', () => {
    const shares = YEARS.map((year) => Number(foundValue(question(SHARE, '%', year))));
    expect(Math.max(...shares)).toBeLessThanOrEqual(100);
    const deaths = YEARS.map((year) => Number(foundValue(question(target({}), '人', year))));
    expect(deaths.every(Number.isInteger)).toBe(true);
  });

  it('say a sentence of what assessors judge', () => {
    const calm = target({ op: 'qualitative', value: null });
    expect(foundValue(question(calm, '', 2026))).toMatch(/。$/);
  });
});
