import { describe, expect, it } from 'vitest';
import { carriedOn } from '../../web/src/shared/clock.js';

const reading = { planNow: '2026-11-23T01:00:00.000Z', replaced: true, readAt: 1_000 };

describe('plan time in the page', () => {
  it('goes on at the rate of the rehearsal', () => {
    expect(carriedOn({ ...reading, rate: 3_600 }, 11_000).now).toBe('2026-11-23T11:00:00.000Z');
  });

  it('stands still while the clock is held', () => {
    expect(carriedOn({ ...reading, rate: 0 }, 99_000).now).toBe(reading.planNow);
  });

  it('names the day in Shanghai', () => {
    const late = { ...reading, planNow: '2026-11-23T16:30:00.000Z', rate: 1 };
    expect(carriedOn(late, 1_000).today).toBe('2026-11-24');
  });
});
