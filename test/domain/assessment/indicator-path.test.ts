import { describe, expect, it } from 'vitest';
import {
  attainmentOn,
  forecast,
  pathValue,
  willMiss,
  type IndicatorGoal,
} from '../../../domain/assessment/indicator-path.js';

const deaths: IndicatorGoal = {
  op: 'down',
  value: 20,
  baseline: 30,
  from: '2025-12-31',
  dueOn: '2030-12-31',
};
const rate: IndicatorGoal = { ...deaths, op: '<=', value: 1.2, baseline: 1.7 };

describe('the path of an indicator', () => {
  it('runs straight from baseline to target', () => {
    expect(pathValue(deaths, '2025-12-31')).toBe(30);
    expect(pathValue(deaths, '2030-12-31')).toBe(24);
    expect(pathValue(rate, '2028-07-01')).toBeCloseTo(1.45, 3);
  });

  it('is the target all the way without a baseline', () => {
    expect(pathValue({ ...rate, baseline: null }, '2027-12-31')).toBe(1.2);
  });
});

describe('attainment at the mid-term', () => {
  it('asks for the part that is due by then', () => {
    const half = attainmentOn(deaths, '2028-07-01', 27);
    expect(half).toMatchObject({ share: expect.closeTo(1, 3) });
    expect(attainmentOn(deaths, '2028-07-01', 28.5)).toMatchObject({
      share: expect.closeTo(0.5, 2),
    });
  });

  it('measures a level against the line', () => {
    expect(attainmentOn(rate, '2028-07-01', 1.4)).toMatchObject({ share: 1, met: true });
    expect(attainmentOn(rate, '2028-07-01', 1.6)).toMatchObject({ met: false });
  });

  it('takes the value the plan itself gives', () => {
    const goal = { ...rate, midtermValue: 1.3 };
    expect(attainmentOn(goal, '2028-07-01', 1.4)).toMatchObject({ met: false });
    expect(attainmentOn({ ...deaths, midtermValue: 29 }, '2028-07-01', 29)).toMatchObject({
      met: true,
    });
  });

  it('is the target itself on the due date', () => {
    expect(attainmentOn(rate, '2030-12-31', 1.3)).toMatchObject({ met: false });
  });
});

describe('the forecast', () => {
  const falling = [
    { year: 2026, value: 29 },
    { year: 2027, value: 28 },
  ];
  it('goes on along the straight line of the years', () => {
    expect(forecast(deaths, falling, 2030)).toBeCloseTo(25);
  });

  it('marks early a target that will be missed', () => {
    expect(willMiss(deaths, falling)).toBe(true);
    expect(willMiss(deaths, [{ year: 2026, value: 28 }])).toBe(false);
  });

  it('says nothing of a single point', () => {
    expect(forecast(deaths, [], 2030)).toBeNull();
    expect(willMiss(deaths, [])).toBeUndefined();
    expect(willMiss({ ...deaths, op: 'qualitative', value: null }, falling)).toBeUndefined();
  });
});
