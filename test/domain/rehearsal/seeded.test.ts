import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededChance } from '../../../domain/rehearsal/seeded.js';

describe('chance that can be repeated', () => {
  it('gives the same number for the same subject and seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (subject, seed) => {
        expect(seededChance(seed)(subject)).toBe(seededChance(seed)(subject));
      }),
    );
  });

  it('stays from 0 up to 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (subject, seed) => {
        const drawn = seededChance(seed)(subject);
        expect(drawn >= 0 && drawn < 1).toBe(true);
      }),
    );
  });

  it('spreads evenly over many subjects', () => {
    const chance = seededChance(7);
    const drawn = Array.from({ length: 20_000 }, (_, i) => chance(`answer unit T${i}-N2`));
    const tenths = Array.from(
      { length: 10 },
      (_, i) => drawn.filter((d) => Math.floor(d * 10) === i).length,
    );
    expect(Math.min(...tenths)).toBeGreaterThan(1_800);
    expect(Math.max(...tenths)).toBeLessThan(2_200);
  });

  it('differs from seed to seed', () => {
    expect(seededChance(1)('a subject')).not.toBe(seededChance(2)('a subject'));
  });
});
