import { describe, expect, it } from 'vitest';
import { editionMatters } from '../../../domain/draft/running/amended-matters.js';
import { EDITION } from '../../support/amendments.js';
import { BOX, TERM } from '../../support/edition-fixture.js';

const nothing = { done: [], refused: [], targets: [], added: [] };
const matters = (outcome: object) => {
  const event = { type: 'EditionCarriedOut', decision: 'one', edition: EDITION } as const;
  return editionMatters({ ...event, ...nothing, ...outcome }, () => '');
};
const about = { changeId: 'c', unitIds: [] };

describe('what an edition changed of the plan as a whole', () => {
  it('names the old and the new term', () => {
    const term = { ...about, from: TERM, to: { start: 2026, end: 2031 } };
    expect(matters({ term })).toEqual([{ matter: 'term', from: '2026—2030年', to: '2026—2031年' }]);
  });

  it('names the items of a box that came or went', () => {
    const whole = [BOX.title, ...BOX.items].join('；');
    expect(matters({ boxes: [{ ...about, from: BOX }] })).toEqual([{ matter: 'box', from: whole }]);
  });

  it('quotes what is printed otherwise in a box of the same items', () => {
    const to = { ...BOX, text: BOX.text.replace('120', '150') };
    const [change] = matters({ boxes: [{ ...about, from: BOX, to }] });
    expect([change?.from, change?.to]).toEqual([
      expect.stringContaining('管道120公里'),
      expect.stringContaining('管道150公里'),
    ]);
  });
});
