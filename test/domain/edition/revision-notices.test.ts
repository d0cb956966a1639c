import { describe, expect, it } from 'vitest';
import type { EditionFacts } from '../../../domain/edition/edition-decisions.js';
import { revisionNotices } from '../../../domain/edition/revision-notices.js';
import { EDITION } from '../../support/amendments.js';
import { LEAD, SUPPORT } from '../../support/cast.js';
import { BOX, DEATHS, TERM } from '../../support/edition-fixture.js';

type CarriedOut = EditionFacts['EditionCarriedOut'];
const told = (outcome: Partial<CarriedOut>) => {
  const nothing = { done: [], refused: [], targets: [], added: [] };
  const about = { decision: 'one', edition: EDITION, reason: 'approved' };
  return revisionNotices({ ...about, ...nothing, ...outcome }).map((n) => [n.reader, n.revised]);
};
const liaison = (unitId: string) => ({ to: 'unit', unitId, duties: ['liaison'] });
const to = { start: 2026, end: 2031 };
const higher = { ...DEATHS, target: '下降25%' };
const target = { changeId: 'c', indicatorId: 'I1', from: DEATHS, to: higher };
const aim = { name: DEATHS.name, from: '下降20%', to: '下降25%' };

describe('what an edition changed of the plan as a whole', () => {
  it('is told once a unit, whatever concerns it', () => {
    const term = { changeId: 't', from: TERM, to, unitIds: [LEAD, SUPPORT] };
    const boxes = [{ changeId: 'b', from: BOX, unitIds: [LEAD] }];
    const whole = { term: { from: TERM, to }, boxes: [{ from: BOX.title }], targets: [aim] };
    expect(told({ term, boxes, targets: [{ ...target, unitIds: [LEAD] }] })).toEqual([
      [liaison(LEAD), whole],
      [liaison(SUPPORT), { term: { from: TERM, to }, boxes: [], targets: [] }],
    ]);
  });

  it('goes to the office where nobody answers for it', () => {
    const boxes = [{ changeId: 'b', to: BOX, unitIds: [] }];
    expect(told({ boxes, targets: [{ ...target, unitIds: [] }] })).toEqual([
      [{ to: 'office' }, { boxes: [{ to: BOX.title }], targets: [aim], unowned: true }],
    ]);
  });

  it('is not told again where a task tells it', () => {
    expect(told({ targets: [target] })).toEqual([]);
  });
});
