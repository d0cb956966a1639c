import { describe, expect, it } from 'vitest';
import { entered, rounded } from '../../../documents/lists/amounts.js';
import { numberWords, roundedWords } from '../../../web/src/shared/words/indicators.js';

describe('an amount on the page', () => {
  it('reads as it does on paper', () => {
    const values = [25, 0.00988, 15_235, 97.35, 0.1 + 0.2, -3.5];
    expect(values.map((v) => [numberWords(v), roundedWords(v)])).toEqual(
      values.map((v) => [entered(v), rounded(v, 3)]),
    );
  });
});
