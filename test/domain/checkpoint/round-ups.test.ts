import { describe, expect, it } from 'vitest';
import { nextRoundUp } from '../../../domain/checkpoint/round-ups.js';
import type { RoundUpPeriod } from '../../../domain/policy/policy.js';

const next = (period: RoundUpPeriod, after: string, termEnd = '2030-12-31') =>
  nextRoundUp({ period, dueDay: 20, opensWorkdays: 30 }, after, termEnd);

describe('the next round-up', () => {
  it('comes at the end of the running quarter', () => {
    expect(next('quarterly', '2026-03-02')).toEqual({ period: '2026Q1', dueOn: '2026-03-20' });
  });

  it('never falls on the day it is asked for', () => {
    expect(next('quarterly', '2026-03-20')).toEqual({ period: '2026Q2', dueOn: '2026-06-20' });
  });

  it('crosses the year', () => {
    expect(next('quarterly', '2026-12-20')?.period).toBe('2027Q1');
    expect(next('monthly', '2026-12-31')?.dueOn).toBe('2027-01-20');
  });

  it('is named after its period', () => {
    const periods = (['monthly', 'quarterly', 'halfyearly', 'yearly'] as const).map(
      (p) => next(p, '2026-11-23')?.period,
    );
    expect(periods).toEqual(['2026-12', '2026Q4', '2026H2', '2026']);
  });

  it('comes no more once the term has ended', () => {
    expect(next('quarterly', '2030-12-20')).toBeUndefined();
    expect(next('quarterly', '2026-03-02', '2026-03-19')).toBeUndefined();
  });

  it('may fall on the last day of the term', () => {
    expect(next('quarterly', '2026-03-02', '2026-03-20')?.period).toBe('2026Q1');
  });
});
