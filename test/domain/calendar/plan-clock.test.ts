import { describe, expect, it } from 'vitest';
import {
  isRealTime,
  planTimeAt,
  REAL_TIME,
  realDelayUntil,
  withRate,
} from '../../../domain/calendar/plan-clock.js';

const START = Date.parse('2026-11-23T00:00:00.000Z');
const DAY_MS = 86_400_000;
/** Five years begin in 2021 and a day of the plan takes a second. */
const REHEARSAL = {
  realOrigin: '2026-11-23T00:00:00.000Z',
  planOrigin: '2021-01-04T00:00:00.000Z',
  rate: 86_400,
};

describe('plan clock in service', () => {
  it('shows real time', () => {
    expect(isRealTime(REAL_TIME)).toBe(true);
    expect(planTimeAt(REAL_TIME, START)).toBe('2026-11-23T00:00:00.000Z');
  });

  it('waits as long as the wall says', () => {
    expect(realDelayUntil(REAL_TIME, '2026-11-24T00:00:00.000Z', START)).toBe(DAY_MS);
  });
});

describe('plan clock in a rehearsal', () => {
  it('passes a day in a second', () => {
    expect(planTimeAt(REHEARSAL, START + 30_000)).toBe('2021-02-03T00:00:00.000Z');
    expect(isRealTime(REHEARSAL)).toBe(false);
  });

  it('waits a second for tomorrow and not at all for yesterday', () => {
    expect(realDelayUntil(REHEARSAL, '2021-01-05T00:00:00.000Z', START)).toBe(1_000);
    expect(realDelayUntil(REHEARSAL, '2021-01-03T00:00:00.000Z', START)).toBe(0);
  });

  it('never goes back before its origin', () => {
    expect(planTimeAt(REHEARSAL, START - 5_000)).toBe(REHEARSAL.planOrigin);
  });

  it('reaches the target when the delay has passed', () => {
    const target = '2021-01-04T00:00:00.001Z';
    const delay = realDelayUntil(REHEARSAL, target, START) ?? 0;
    expect(planTimeAt(REHEARSAL, START + delay) >= target).toBe(true);
  });

  it('changes its rate without a jump', () => {
    const faster = withRate(REHEARSAL, 172_800, START + 10_000);
    expect(planTimeAt(faster, START + 10_000)).toBe(planTimeAt(REHEARSAL, START + 10_000));
    expect(planTimeAt(faster, START + 11_000)).toBe('2021-01-16T00:00:00.000Z');
  });
});

describe('plan clock that is held', () => {
  const held = withRate(REHEARSAL, 0, START + 10_000);

  it('stands still', () => {
    expect(planTimeAt(held, START + DAY_MS)).toBe('2021-01-14T00:00:00.000Z');
  });

  it('never comes to a later moment', () => {
    expect(realDelayUntil(held, '2021-01-15T00:00:00.000Z', START + DAY_MS)).toBeUndefined();
  });
});
