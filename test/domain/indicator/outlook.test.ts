import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../domain/indicator/chart.js';
import {
  actualUnit,
  goalOf,
  printedNumber,
  type IndicatorTarget,
} from '../../../domain/indicator/indicator.js';
import { standingOf } from '../../../domain/indicator/outlook.js';
import { readActual } from '../../../domain/indicator/read-actual.js';

const TERM = { start: 2026, end: 2030 };
const target = (over: Partial<IndicatorTarget> = {}): IndicatorTarget => ({
  name: '安全生产标准化达标率',
  baseline: '60%',
  target: '≥90%',
  op: '>=',
  value: 90,
  unit: '%',
  dueOn: '2030-12-31',
  ...over,
});
const years = (...values: number[]) => values.map((value, i) => ({ year: 2026 + i, value }));
const standing = (values: number[], over: Partial<IndicatorTarget> = {}) => {
  const indicator = target(over);
  return standingOf(goalOf(indicator, TERM), years(...values), actualUnit(indicator));
};

describe('the outlook of an indicator', () => {
  it.each([
    ['is on track at or above its path', { values: [66, 73], over: {} }, 'onTrack'],
    [
      'is behind when the path is not reached but the trend reaches the target',
      { values: [64, 79, 77], over: {} },
      'behind',
    ],
    ['will be missed when the trend stays below', { values: [61, 62], over: {} }, 'willMiss'],
    [
      'is attained once the due year meets it',
      { values: [66, 72, 80, 86, 91], over: {} },
      'attained',
    ],
    ['is missed once the due year does not', { values: [66, 72, 80, 86, 89], over: {} }, 'missed'],
    ['has no value yet', { values: [], over: {} }, 'noActual'],
    [
      'promises a change of nobody knows what',
      { values: [5], over: { op: 'down', baseline: null } },
      'noBaseline',
    ],
    ['has no number to reach', { values: [5], over: { value: null } }, 'noTarget'],
    [
      'is judged by assessors when qualitative',
      { values: [], over: { op: 'qualitative' } },
      'qualitative',
    ],
  ] as const)('%s', (_, { values, over }, outlook) => {
    expect(standing([...values], over).outlook).toBe(outlook);
  });

  it('states path, target and forecast in the indicator’s own unit', () => {
    const deaths = {
      name: '死亡人数',
      baseline: '26人',
      op: 'down',
      value: 50,
      unit: '%',
    } as const;
    expect(standing([24, 22], deaths)).toMatchObject({
      ...{ newest: { year: 2027, value: 22 }, targetValue: 13, forecast: 16 },
      pathValue: expect.closeTo(20.8, 1),
    });
  });

  it('forecasts no share above the whole and no count below nothing', () => {
    expect(standing([80, 99]).forecast).toBe(100);
    expect(standing([10, 2], { baseline: '20', op: '<=', value: 1, unit: '' }).forecast).toBe(0);
  });

  it('takes the verified baseline year where the plan prints none', () => {
    expect(goalOf(target({ baseline: null }), TERM, 61).baseline).toBe(61);
    expect(goalOf(target(), TERM, 61).baseline).toBe(60);
  });
});

describe('a printed or typed number', () => {
  it.each([
    ['26人', { value: 26, unit: '人' }],
    ['94％', { value: 94, unit: '%' }],
    ['1,200 家', { value: 1200, unit: '家' }],
    ['-0.5', { value: -0.5, unit: '' }],
    ['——', undefined],
  ])('%s is read with its unit', (text, read) => {
    expect(printedNumber(text)).toEqual(read);
  });

  it('is entered with or without the unit, in any width', () => {
    for (const text of ['85', '85%', '８５％', ' 85.0 % ']) {
      expect(readActual(text, '%')).toEqual({ value: 85 });
    }
  });

  it('counts changes in the unit of the baseline', () => {
    const change = { op: 'down', value: 20 } as const;
    expect(actualUnit(target({ ...change, baseline: '26人' }))).toBe('人');
    expect(actualUnit(target({ ...change, baseline: null, name: '事故死亡人数' }))).toBe('人');
    expect(actualUnit(target({ ...change, baseline: '0.108' }))).toBe('');
  });
});

describe('the chart', () => {
  const chart = (values: number[], over: Partial<IndicatorTarget> = {}) => {
    const indicator = target(over);
    return chartOf(goalOf(indicator, TERM), years(...values), actualUnit(indicator));
  };

  it('holds every point between the ends of its scale', () => {
    for (const values of [[61, 62], [0.1, 0.2, 5000], [-3, 4], [60]]) {
      const drawn = chart(values);
      const points = [
        ...(drawn?.path ?? []),
        ...(drawn?.actuals ?? []),
        ...(drawn?.forecast ?? []),
      ];
      const out = points.filter((p) => p.value < (drawn?.min ?? 0) || p.value > (drawn?.max ?? 0));
      expect(out).toEqual([]);
      expect(drawn?.ticks.length).toBeLessThanOrEqual(8);
    }
  });

  it('draws the path from baseline to target and the forecast from the newest value', () => {
    const drawn = chart([66, 72]);
    expect(drawn?.path.map((p) => p.year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030]);
    expect([drawn?.path[0]?.value, drawn?.path.at(-1)?.value]).toEqual([60, 90]);
    expect(drawn?.forecast).toEqual([
      { year: 2027, value: 72 },
      { year: 2030, value: 90 },
    ]);
  });

  it('is not drawn of a qualitative target', () => {
    expect(chart([], { op: 'qualitative' })).toBeUndefined();
  });
});
