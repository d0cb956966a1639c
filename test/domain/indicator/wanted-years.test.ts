import { describe, expect, it } from 'vitest';
import { firstWantedYear, type IndicatorTarget } from '../../../domain/indicator/indicator.js';

const TERM = { start: 2026, end: 2030 };
const target = (over: Partial<IndicatorTarget>): IndicatorTarget => ({
  ...{ name: '死亡人数', baseline: null, target: '下降15%', op: 'down', value: 15, unit: '%' },
  ...{ dueOn: null, ...over },
});

describe('the years whose values are wanted', () => {
  it('begin with the baseline year where a change is promised and none is printed', () => {
    expect(firstWantedYear(target({}), TERM)).toBe(2025);
    expect(firstWantedYear(target({ baseline: '——' }), TERM)).toBe(2025);
  });

  it('begin with the term otherwise', () => {
    expect(firstWantedYear(target({ baseline: '26人' }), TERM)).toBe(2026);
    expect(firstWantedYear(target({ op: '<=', value: 1.2 }), TERM)).toBe(2026);
    expect(firstWantedYear(target({ op: 'qualitative', value: null }), TERM)).toBe(2026);
  });
});
