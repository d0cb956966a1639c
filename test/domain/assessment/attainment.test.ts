import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attainment,
  betterWay,
  targetValue,
  type Attainment,
  type Comparison,
} from '../../../domain/assessment/attainment.js';

const reach = (op: Comparison, value: number | null, more: { b?: number; a: number | null }) =>
  attainment({ op, value, baseline: more.b ?? null }, more.a);
const share = (found: Attainment): number => ('share' in found ? found.share : Number.NaN);

describe('a limit from above', () => {
  it('is fully attained up to the limit', () => {
    expect(reach('<=', 1.2, { a: 1.2 })).toEqual({ share: 1, met: true });
    expect(reach('<=', 1.2, { a: 0.3 })).toEqual({ share: 1, met: true });
  });

  it('falls by the share of the overrun', () => {
    expect(share(reach('<=', 20, { a: 25 }))).toBeCloseTo(0.75);
    expect(reach('<=', 20, { a: 60 })).toEqual({ share: 0, met: false });
  });

  it('is missed at the limit itself when strict', () => {
    expect(reach('<', 20, { a: 20 })).toEqual({ share: 1, met: false });
  });

  it('of zero is met or not', () => {
    expect(reach('<=', 0, { a: 0 })).toEqual({ share: 1, met: true });
    expect(reach('<=', 0, { a: 1 })).toEqual({ share: 0, met: false });
  });
});

describe('a floor', () => {
  it('is the actual over the target, at most one', () => {
    expect(share(reach('>=', 80, { a: 60 }))).toBeCloseTo(0.75);
    expect(reach('>=', 80, { a: 120 })).toEqual({ share: 1, met: true });
  });

  it('never falls below nought', () => {
    expect(reach('>=', 80, { a: -10 })).toEqual({ share: 0, met: false });
  });

  it('below zero is measured by the distance', () => {
    expect(share(reach('>=', -10, { a: -12 }))).toBeCloseTo(0.8);
  });
});

describe('a relative change', () => {
  it('down counts the part that was made', () => {
    expect(share(reach('down', 20, { b: 26, a: 23.4 }))).toBeCloseTo(0.5);
    expect(reach('down', 20, { b: 26, a: 20 })).toEqual({ share: 1, met: true });
    expect(reach('down', 20, { b: 26, a: 30 })).toEqual({ share: 0, met: false });
  });

  it('up counts the part that was made', () => {
    expect(share(reach('up', 10, { b: 200, a: 205 }))).toBeCloseTo(0.25);
  });

  it('from nothing is kept or not', () => {
    expect(reach('down', 20, { b: 0, a: 0 })).toEqual({ share: 1, met: true });
    expect(reach('down', 20, { b: 0, a: 1 })).toEqual({ share: 0, met: false });
  });

  it('without a baseline is not assessed', () => {
    expect(reach('down', 20, { a: 5 })).toEqual({ gap: 'noBaseline' });
  });
});

describe('an exact target', () => {
  it('is meant upwards unless the table says lower', () => {
    expect(reach('=', 100, { a: 90 })).toEqual({ share: 0.9, met: false });
    const lower = { op: '=', value: 10, baseline: null, better: 'lower' } as const;
    expect(attainment(lower, 9)).toEqual({ share: 1, met: true });
    expect(betterWay(lower)).toBe('lower');
  });
});

describe('what is missing', () => {
  it('is a gap, never nought or full', () => {
    expect(reach('<=', 5, { a: null })).toEqual({ gap: 'noActual' });
    expect(reach('<=', null, { a: 5 })).toEqual({ gap: 'noTarget' });
    expect(reach('qualitative', null, { a: null })).toEqual({ gap: 'noMark' });
  });

  it('leaves a qualitative target to the mark', () => {
    expect(reach('qualitative', null, { a: 0.8 })).toEqual({ share: 0.8, met: false });
    expect(reach('qualitative', null, { a: 1 })).toEqual({ share: 1, met: true });
  });
});

describe('every attainment', () => {
  const op = fc.constantFrom<Comparison>('<=', '<', '>=', '>', '=', 'down', 'up');
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  const target = fc.record({ op, value: number, baseline: number });

  it('lies between nought and one', () => {
    fc.assert(
      fc.property(target, number, (asked, actual) => {
        const found = share(attainment(asked, actual));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not fall when the value gets better', () => {
    fc.assert(
      fc.property(target, number, number, (asked, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const up = betterWay(asked) === 'higher';
        const better = share(attainment(asked, up ? high : low));
        expect(better).toBeGreaterThanOrEqual(share(attainment(asked, up ? low : high)));
      }),
    );
  });

  it('knows the value its target comes to', () => {
    expect(targetValue({ op: 'down', value: 20, baseline: 26 })).toBeCloseTo(20.8);
    expect(targetValue({ op: 'up', value: 10, baseline: 200 })).toBeCloseTo(220);
    expect(targetValue({ op: 'down', value: 20, baseline: null })).toBeNull();
    expect(targetValue({ op: '<=', value: 3, baseline: 9 })).toBe(3);
  });
});
