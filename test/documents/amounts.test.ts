import { describe, expect, it } from 'vitest';
import { entered, rounded } from '../../documents/lists/amounts.js';

const VALUES = [25, 0.00988, 15_235, 97.35, 0.1 + 0.2, -3.5];

describe('an amount in papers and charts', () => {
  it('stays as it was entered, without what binary fractions add', () => {
    expect(VALUES.map(entered)).toEqual(['25', '0.00988', '15235', '97.35', '0.3', '-3.5']);
  });

  it('is rounded only where it was computed, never within its whole part', () => {
    expect([rounded(33.4799, 4), rounded(15_360.17, 3)]).toEqual(['33.48', '15360']);
  });
});
