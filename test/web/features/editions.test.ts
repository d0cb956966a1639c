import { describe, expect, it } from 'vitest';
import { withChoice } from '../../../web/src/features/edition/edition-desk.js';
import {
  changesOf,
  countKinds,
  shownChanges,
} from '../../../web/src/features/edition/listed-changes.js';
import { heldShort } from '../../../web/src/features/edition/wording.js';
import {
  dutyWords,
  kinWords,
  matchWords,
  targetParts,
} from '../../../web/src/shared/words/editions.js';
import { editionView } from '../../support/web-fixture/editions.js';

const view = editionView();
const kindsOf = (shown: Parameters<typeof shownChanges>[1]) =>
  changesOf(shownChanges(view, shown)).map((c) => c.kind);

describe('the changes of an edition', () => {
  it('are shown by what became of them', () => {
    expect(kindsOf({ status: 'refused' })).toEqual(['dateDropped']);
    expect(kindsOf({ status: 'decided' })).toEqual(['ownerAdded', 'ownerDropped', 'dateDropped']);
    expect(kindsOf({ status: 'open' })).toHaveLength(9);
  });

  it('are shown by what they are about', () => {
    expect(kindsOf({ status: 'all', kind: 'dates' })).toEqual(['dateChanged', 'dateDropped']);
    expect(countKinds(view, 'open')).toEqual({
      tasks: 2,
      words: 3,
      dates: 1,
      owners: 0,
      targets: 1,
      plan: 2,
    });
  });

  it('leave out tasks without any', () => {
    const { tasks } = shownChanges(view, { status: 'refused' });
    expect(tasks.map((t) => t.number)).toEqual([6]);
  });

  it('are chosen and let go many at once', () => {
    const chosen = withChoice(new Set(['a']), ['b', 'c'], true);
    expect([...withChoice(chosen, ['a', 'c'], false)]).toEqual(['b']);
  });
});

describe('the words of an edition', () => {
  it('name a promise by its date, a review by its kind', () => {
    const duty = { kind: 'commitment', title: '完成普查', dueOn: '2027-12-31' };
    expect(dutyWords(duty)).toBe('2027年12月31日：完成普查');
    expect(dutyWords({ ...duty, kind: 'final', title: '' })).toBe('2027年12月31日：期末评估');
  });

  it('give the reasons of a match in percent', () => {
    const match = { score: 0.93, title: 0.86, text: 0.98, section: 1, byHand: false };
    expect(matchWords(match)).toBe('匹配依据：名称相似 86%，内容相似 98%，综合 93%');
    expect(matchWords({ ...match, byHand: true })).toContain('安委办指明');
  });

  it('say where a split task came from', () => {
    const kin = { taskId: 't2', number: 2, title: '开展普查', share: 0.82 };
    expect(kinWords('taskAdded', kin)).toBe('看来由第2号“开展普查”拆分而来：内容有 82% 出自该任务');
    expect(kinWords('taskDropped', kin)).toContain('并入了第2号');
  });

  it('print an indicator like a line of its table', () => {
    const target = {
      name: 'n',
      baseline: '26人',
      target: '下降25%',
      attribute: 'binding',
      dueOn: '2030-12-31',
    };
    const parts = ['n', '下降25%', '基期 26人', '2030年12月31日止', '约束性'];
    expect(targetParts(target)).toEqual(parts);
  });

  it('hold short what stayed, next to what changed', () => {
    const long = '一二三四五六七八九十'.repeat(8);
    expect(heldShort(long, { first: true, last: false })).toBe(`…${long.slice(-28)}`);
    expect(heldShort(long, { first: false, last: true })).toBe(`${long.slice(0, 28)}…`);
    expect(heldShort('短', { first: false, last: false })).toBe('短');
  });
});
