import { beforeEach, describe, expect, it } from 'vitest';
import { dutiesOf, loosePromises } from '../../../domain/draft/duties.js';
import { draftDesk, LINES, type DraftDesk } from '../../support/draft-desk.js';

let desk: DraftDesk;
beforeEach(() => {
  desk = draftDesk();
});
const promise = { line: 4, due: '2026-12-31', text: '改造30处', kind: 'milestone' as const };

describe('dates of a draft', () => {
  it('belong to the task whose lines hold them', () => {
    desk.edit({ type: 'addCommitment', commitment: promise });
    expect(dutiesOf(desk.draft())[0]?.[0]).toMatchObject({
      kind: 'milestone',
      dueOn: '2026-12-31',
    });
  });

  it('belong to another task or to none when the office says so', () => {
    desk.edit({ type: 'correctCommitment', id: 'C1', change: { taskId: 'T4' } });
    expect(dutiesOf(desk.draft())[3]?.[0]?.title).toBe('完成隐患路段整治');
    desk.edit({ type: 'correctCommitment', id: 'C1', change: { taskId: null } });
    expect(loosePromises(desk.draft())).toHaveLength(1);
  });

  it('of a checkpoint are owed by every task', () => {
    desk.edit({ type: 'correctCheckpoint', id: 'K2', change: { date: '2030-12-31' } });
    const kinds = dutiesOf(desk.draft()).map((d) => d.map((duty) => duty.kind).slice(-2));
    expect(kinds).toEqual(Array.from({ length: 4 }, () => ['midterm', 'final']));
  });

  it('must be days that exist', () => {
    const due = '2027-02-30';
    expect(desk.edit({ type: 'addCommitment', commitment: { ...promise, due } })).toEqual({
      refused: 'DateImpossible',
    });
    const change = { date: '2030-13-01' };
    const refusal = desk.edit({ type: 'correctCheckpoint', id: 'K2', change });
    expect(refusal?.refused).toBe('DateImpossible');
  });

  it('of a checkpoint are not set twice', () => {
    const checkpoint = { line: 11, kind: 'midterm' as const, date: '2028-12-31' };
    expect(desk.edit({ type: 'addCheckpoint', checkpoint })?.refused).toBe('CheckpointExists');
    const again = desk.edit({
      type: 'correctCheckpoint',
      id: 'K1',
      change: { date: '2028-12-31' },
    });
    expect(again).toBeUndefined();
  });
});

describe('targets and boxes', () => {
  it('change field by field', () => {
    const change = { baseline: '12处', op: '=' as const, attribute: 'binding' as const };
    desk.edit({ type: 'correctIndicator', id: 'I1', change });
    expect(desk.draft().indicators[0]).toMatchObject({ ...change, target: '30处', accepted: true });
  });

  it('are added where their line stands', () => {
    const { id: _id, ...known } = desk.draft().indicators[0] ?? { id: '' };
    const fields = { ...known, name: '事故起数', line: 2 } as never;
    desk.edit({ type: 'addIndicator', indicator: fields });
    expect(desk.draft().indicators.map((i) => i.id)).toEqual(['IE1', 'I1']);
  });

  it('lose and gain items', () => {
    desk.edit({ type: 'correctProject', id: 'B1', change: { items: ['宣传', '培训'] } });
    expect(desk.draft().projects[0]?.items).toEqual(['宣传', '培训']);
  });
});

describe('a box', () => {
  const project = { line: 4, endLine: 6, title: '专栏2', items: ['改造', '整治'] };

  it('is added by hand with its projects and lines', () => {
    desk.edit({ type: 'addProject', project });
    expect(desk.draft().projects[0]).toMatchObject({ ...project, id: 'BE1', accepted: true });
  });

  it('lies within the text, its end not before its beginning', () => {
    for (const place of [{ endLine: LINES.length + 1 }, { endLine: 3 }]) {
      const refusal = desk.edit({ type: 'addProject', project: { ...project, ...place } });
      expect(refusal?.refused).toBe('LinesOutsideText');
    }
    const past = desk.edit({ type: 'correctProject', id: 'B1', change: { endLine: 2 } });
    expect(past?.refused).toBe('LinesOutsideText');
  });

  it('moves with its bounds, and back when that is undone', () => {
    const before = desk.draft();
    desk.edit({ type: 'correctProject', id: 'B1', change: { line: 3, endLine: 5 } });
    expect(desk.draft().projects[0]).toMatchObject({ id: 'B1', line: 3, endLine: 5 });
    desk.undo();
    expect(desk.draft()).toEqual(before);
    desk.edit({ type: 'correctProject', id: 'B1', change: { line: 7 } });
    expect(desk.draft().projects[0]).toMatchObject({ line: 7, endLine: 8 });
  });

  it('cannot be unmade before what was corrected in it', () => {
    desk.edit({ type: 'addProject', project });
    desk.edit({ type: 'correctProject', id: 'BE1', change: { items: ['改造'] } });
    expect(desk.undo(1)).toEqual({
      refused: 'LaterStepsDepend',
      detail: { step: 1, later: 2 },
    });
  });
});

describe('a checkpoint', () => {
  it('is corrected in kind, date and place', () => {
    const change = { kind: 'annual' as const, date: '2027-12-31', line: 10 };
    desk.edit({ type: 'correctCheckpoint', id: 'K1', change });
    expect(desk.draft().checkpoints[0]).toMatchObject({ id: 'K1', ...change, accepted: true });
  });

  it('does not become one that is there already', () => {
    const change = { kind: 'final' as const, date: null };
    const refusal = desk.edit({ type: 'correctCheckpoint', id: 'K1', change });
    expect(refusal?.refused).toBe('CheckpointExists');
  });
});

describe('the plan as a whole', () => {
  it('takes a title and a term', () => {
    desk.edit({ type: 'correctHead', change: { title: '新名', termEnd: 2031 } });
    expect(desk.draft().head).toMatchObject({ title: '新名', termStart: 2026, termEnd: 2031 });
  });

  it('cannot end before it begins', () => {
    const refusal = desk.edit({ type: 'correctHead', change: { termStart: 2031 } });
    expect(refusal?.refused).toBe('TermImpossible');
  });

  it('counts what was accepted, and can be told otherwise', () => {
    const ids = ['T1', 'C1', 'N:各街道'];
    desk.edit({ type: 'accept', ids, accepted: true });
    expect(desk.draft().tasks[0]?.accepted).toBe(true);
    expect(desk.draft().names['各街道']?.accepted).toBe(true);
    desk.edit({ type: 'accept', ids: ['T1'], accepted: false });
    expect(desk.draft().tasks[0]?.accepted).toBe(false);
    const unprinted = { type: 'accept' as const, ids: ['N:没有的单位'], accepted: true };
    expect(desk.edit(unprinted)?.refused).toBe('FindingUnknown');
  });
});
