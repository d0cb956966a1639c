import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../domain/edition/compare-editions.js';
import { changeKey } from '../../../domain/edition/change.js';
import {
  changesOf,
  editionTask,
  ofKind,
  RUNNING,
  runningTask,
  SAME,
} from '../../support/edition-fixture.js';

const others = (n: number) => SAME.tasks.filter((_, i) => i !== n);

describe('a new edition of a plan', () => {
  it('changes nothing when it says the same', () => {
    expect(changesOf({})).toEqual([]);
  });

  it('says the same in other widths, numbers and stops', () => {
    const again = SAME.tasks.map((t, i) => {
      const text = t.text.replace(/，/g, ', ').replace(/100/g, '１００');
      return editionTask(i, { title: `${i + 3}．${t.title}`, text });
    });
    expect(changesOf({ tasks: again })).toEqual([]);
  });

  it('proposes the task it adds', () => {
    const added = editionTask(0, {
      ref: 'new-5',
      title: '建设应急物资储备库',
      text: '建成区级物资储备库一座，轮换更新储备目录，与商超签订代储协议，建立调运车队。',
      section: ['主要任务', '提升应急能力'],
    });
    const changes = changesOf({ tasks: [added, ...SAME.tasks] });
    expect(changes.map((c) => c.kind)).toEqual(['taskAdded']);
    expect(ofKind(changes, 'taskAdded')[0]?.task.ref).toBe('new-5');
  });

  it('proposes to drop the task it no longer names', () => {
    const changes = changesOf({ tasks: others(2) });
    expect(changes).toMatchObject([
      { kind: 'taskDropped', taskId: 'T3', title: '更新老旧燃气管网' },
    ]);
  });

  it('knows a task again that was reworded and renumbered', () => {
    const title = '更新改造老旧燃气管网';
    const text = editionTask(2).text.replace('二十年', '十五年');
    const reworded = editionTask(2, { title, text });
    const changes = changesOf({
      tasks: [...others(2).slice(0, 2), reworded, ...others(2).slice(2)],
    });
    expect(changes.map((c) => c.kind)).toEqual(['titleChanged', 'textChanged']);
    expect(changes.every((c) => 'taskId' in c && c.taskId === 'T3')).toBe(true);
  });

  it('explains each match by its scores', () => {
    const title = '更新改造老旧燃气管网';
    const tasks = [...others(2), editionTask(2, { title })];
    const { matches } = compareEditions(RUNNING, { ...SAME, tasks });
    const found = matches.find((m) => m.taskId === 'T3');
    expect(found).toMatchObject({ ref: 'new-3', text: 1, section: 1, byHand: false });
    expect(found?.title).toBeGreaterThan(0.7);
    expect(found?.score).toBeGreaterThan(0.85);
  });

  it('takes the office’s word for a pair', () => {
    const foreign = editionTask(2, { ref: 'x', title: '完全不同', text: '另一件事情。' });
    const tasks = [...SAME.tasks.slice(0, 2), foreign, ...SAME.tasks.slice(3)];
    expect(changesOf({ tasks }).map((c) => c.kind)).toEqual(['taskAdded', 'taskDropped']);
    const pairs = [{ taskId: 'T3', ref: 'x' }];
    const { changes } = compareEditions(RUNNING, { ...SAME, tasks }, pairs);
    expect(changes.map((c) => c.kind)).toEqual(['titleChanged', 'textChanged']);
  });

  it('leaves a closed task alone and does not add it again', () => {
    const tasks = RUNNING.tasks.map((t, i) => (i === 2 ? runningTask(2, { ended: true }) : t));
    const text = editionTask(2).text.replace('二十年', '十五年');
    expect(changesOf({ tasks: [...others(2), editionTask(2, { text })] }, { tasks })).toEqual([]);
    expect(changesOf({ tasks: others(2) }, { tasks })).toEqual([]);
  });

  it('gives the same changes each time', () => {
    const tasks = [editionTask(3), editionTask(1, { title: '压实企业责任' }), editionTask(0)];
    const [once, again] = [changesOf({ tasks }), changesOf({ tasks })];
    expect(once).toEqual(again);
    expect(new Set(once.map(changeKey)).size).toBe(once.length);
  });
});
