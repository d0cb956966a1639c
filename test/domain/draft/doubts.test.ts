import { beforeEach, describe, expect, it } from 'vitest';
import { checksOf } from '../../../domain/draft/checks.js';
import { queueOf } from '../../../domain/draft/doubts.js';
import { sightOf } from '../../../domain/draft/sight.js';
import { draftDesk, type DraftDesk } from '../../support/draft-desk.js';

const roster = {
  units: [{ unitId: 'Ufire', name: '县消防大队', aliases: [] }],
  groups: [],
};
let desk: DraftDesk;
beforeEach(() => {
  desk = draftDesk();
});
const queue = (today = '2026-11-23') => queueOf(sightOf(desk.draft(), { roster, today }));
const item = (id: string, today?: string) => queue(today).find((q) => q.id === id);
const check = (name: string, today = '2026-11-23') =>
  checksOf(sightOf(desk.draft(), { roster, today })).find((c) => c.check === name);

describe('the queue of a draft', () => {
  it('holds every finding, the most doubtful first', () => {
    const doubts = queue().map((q) => q.doubt);
    expect(doubts).toEqual(doubts.toSorted((a, b) => b - a));
    const kinds = ['T1', 'T2', 'T3', 'T4', 'C1', 'I1', 'K1', 'K2', 'B1'];
    const names = ['N:县消防大队', 'N:各街道', 'N:县交通局'];
    expect(
      queue()
        .map((q) => q.id)
        .sort(),
    ).toEqual([...kinds, ...names].sort());
  });

  it('says why a finding is doubtful', () => {
    const reasons = ['unsure', 'readerDoubts', 'noOwner', 'noDate', 'noMeasure'];
    expect(item('T3')?.reasons).toEqual([...reasons, 'noText']);
    expect(item('N:各街道')?.reasons).toEqual(['nameUnresolved']);
    expect(item('N:县消防大队')).toMatchObject({ reasons: [], doubt: 0 });
    expect(item('K2')?.reasons).toEqual(['noDate']);
  });

  it('doubts dates that have passed or lie outside the term', () => {
    expect(item('C1')?.reasons).toEqual([]);
    expect(item('C1', '2028-01-01')?.reasons).toEqual(['lapsed']);
    desk.edit({ type: 'correctCommitment', id: 'C1', change: { due: '2035-12-31', line: 2 } });
    expect(item('C1')?.reasons).toEqual(['noTask', 'beyondTerm']);
  });

  it('puts last what was accepted', () => {
    desk.edit({ type: 'accept', ids: ['T3', 'N:各街道'], accepted: true });
    expect(
      queue()
        .slice(-2)
        .map((q) => [q.id, q.doubt]),
    ).toEqual([
      ['N:各街道', 0],
      ['T3', 0],
    ]);
  });
});

describe('the check list of a draft', () => {
  it('counts tasks that lack owner, date or measure', () => {
    expect(check('tasksWithoutOwner')?.ids).toEqual(['T2', 'T3', 'T4']);
    expect(check('tasksWithoutDate')?.ids).toEqual(['T1', 'T3', 'T4']);
    expect(check('tasksWithoutMeasure')?.ids).toEqual(['T2', 'T3', 'T4']);
  });

  it('names what is missing elsewhere, with where to look', () => {
    expect(check('namesUnresolved')?.ids).toEqual(['N:各街道', 'N:县交通局']);
    expect(check('indicatorsWithoutBaseline')?.ids).toEqual(['I1']);
    expect(check('contents')?.sayings).toEqual([{ line: 8, what: '这一级标题之后没有内容' }]);
    expect([check('midtermMissing')?.count, check('finalMissing')]).toEqual([
      0,
      expect.objectContaining({ count: 1, ids: ['K2'] }),
    ]);
  });

  it('follows the changes of the office', () => {
    const owners = { lead: ['Ufire'], support: [] };
    desk.edit({ type: 'setOwners', tasks: [{ id: 'T3', owners }] });
    desk.edit({ type: 'correctCheckpoint', id: 'K2', change: { date: '2030-12-31' } });
    desk.edit({ type: 'correctIndicator', id: 'I1', change: { target: '', value: null } });
    expect(check('tasksWithoutOwner')?.ids).toEqual(['T2', 'T4']);
    expect(check('finalMissing')?.count).toBe(0);
    expect(check('indicatorsWithoutTarget')?.ids).toEqual(['I1']);
  });

  it('names the years whose holidays are not announced', () => {
    expect(check('holidaysUnknown')?.years).toEqual([2027, 2028, 2029, 2030, 2031]);
    desk.edit({ type: 'correctHead', change: { termStart: 2021, termEnd: 2025 } });
    expect(check('holidaysUnknown')?.count).toBe(0);
  });
});
