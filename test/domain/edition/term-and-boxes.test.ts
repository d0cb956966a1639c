import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../domain/edition/compare-editions.js';
import { changeKey } from '../../../domain/edition/change.js';
import { LEAD, SUPPORT } from '../../support/cast.js';
import {
  BOX,
  changesOf,
  ofKind,
  RUNNING,
  runningTask,
  SAME,
  TERM,
} from '../../support/edition-fixture.js';

describe('the term of a new edition', () => {
  it('is proposed first when it has other years', () => {
    const term = { start: 2026, end: 2031 };
    const changes = changesOf({ term, tasks: SAME.tasks.slice(1) });
    expect(changes.map((c) => c.kind)).toEqual(['termChanged', 'taskDropped']);
    expect(changes[0]).toMatchObject({ from: TERM, to: term });
  });

  it('is left alone when the text names none', () => {
    const { term: _term, ...rest } = SAME;
    expect(compareEditions(RUNNING, rest).changes).toEqual([]);
  });
});

describe('the project boxes of a new edition', () => {
  const more = { ...BOX, items: [...BOX.items, '安装泄漏报警装置8000套'] };

  it('are the same under other numbers and stops', () => {
    const again = {
      ...BOX,
      title: '专栏 3：管网更新工程',
      items: BOX.items.map((i) => `${i}。`),
    };
    expect(changesOf({ boxes: [again] })).toEqual([]);
  });

  it('are proposed with old and new items', () => {
    expect(changesOf({ boxes: [more] })).toMatchObject([
      { kind: 'boxChanged', from: { items: BOX.items }, to: { items: more.items } },
    ]);
  });

  it('are proposed when only what an item says is new', () => {
    const text = BOX.text.replace('120', '150');
    expect(changesOf({ boxes: [{ ...BOX, text }] })).toMatchObject([
      { kind: 'boxChanged', from: { text: BOX.text }, to: { text } },
    ]);
  });

  it('are known by their items under another title', () => {
    const renamed = { ...BOX, title: '专栏1 地下管线改造工程' };
    expect(changesOf({ boxes: [renamed] }).map((c) => c.kind)).toEqual(['boxChanged']);
  });

  it('are added and dropped', () => {
    const other = { ...BOX, title: '专栏2 救援装备', items: ['购置排涝泵车三台'] };
    expect(changesOf({ boxes: [BOX, other] })).toMatchObject([{ kind: 'boxAdded', to: other }]);
    expect(changesOf({ boxes: [] })).toMatchObject([{ kind: 'boxDropped', from: BOX }]);
  });

  it('concern the units of the part they stand in', () => {
    const [changed] = ofKind(changesOf({ boxes: [more] }), 'boxChanged');
    expect(changed?.unitIds).toEqual([LEAD, SUPPORT].toSorted());
    const apart = { ...more, section: ['附件'] };
    const [loose] = ofKind(changesOf({ boxes: [apart] }, { boxes: [apart, BOX] }), 'boxDropped');
    expect(loose?.unitIds).toEqual([LEAD, SUPPORT].toSorted());
    const [nobody] = ofKind(changesOf({ boxes: [] }, { boxes: [apart] }), 'boxDropped');
    expect(nobody?.unitIds).toEqual([]);
  });

  it('concern nobody through tasks that have ended', () => {
    const tasks = RUNNING.tasks.map((_, n) => runningTask(n, { ended: true }));
    const [dropped] = ofKind(changesOf({ boxes: [] }, { tasks }), 'boxDropped');
    expect(dropped?.unitIds).toEqual([]);
  });

  it('are one change however their lines move', () => {
    const moved = { ...more, lines: { start: 80, end: 84 } };
    const keys = [more, moved].map((box) => changesOf({ boxes: [box] }).map(changeKey));
    expect(keys[0]).toEqual(keys[1]);
  });
});
