import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenda } from '../../../domain/rehearsal/agenda.js';

describe('an agenda', () => {
  it('gives the earliest first, and of one moment in order of entry', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (moments) => {
        const list = agenda<number>();
        moments.forEach((moment, i) => list.add(String(moment), i));
        const taken = moments.map(() => list.take());
        const sorted = moments
          .map((moment, i) => ({ at: String(moment), what: i }))
          .sort((a, b) => (a.at === b.at ? a.what - b.what : a.at < b.at ? -1 : 1));
        expect(taken.map((t) => t && { at: t.at, what: t.what })).toEqual(sorted);
        expect(list.take()).toBeUndefined();
      }),
    );
  });
});
