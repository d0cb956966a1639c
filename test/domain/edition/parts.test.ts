import { describe, expect, it } from 'vitest';
import {
  changesOf,
  editionTask,
  ofKind,
  runningTask,
  SAME,
} from '../../support/edition-fixture.js';

const NEW_PART = ['主要任务', '整治重点领域'];

describe('the part a task stands in', () => {
  it('moves with the task to another part', () => {
    const tasks = SAME.tasks.map((t, i) =>
      i === 1 ? editionTask(1, { section: editionTask(2).section }) : t,
    );
    const [move, ...more] = changesOf({ tasks });
    expect(more).toEqual([]);
    expect(move).toMatchObject({
      kind: 'taskMoved',
      taskId: 'T2',
      from: { section: ['主要任务', '夯实责任'], position: 2 },
      to: { section: ['主要任务', '防范风险'], position: 1 },
    });
  });

  it('moves nobody when it is only renamed', () => {
    const tasks = SAME.tasks.map((t, i) => (i > 1 ? editionTask(i, { section: NEW_PART }) : t));
    expect(changesOf({ tasks })).toEqual([]);
  });

  it('gives a task another place when the order changes', () => {
    const section = editionTask(0).section;
    const olds = [0, 1, 2, 3].map((n) => runningTask(n, { section }));
    const news = [3, 0, 1, 2].map((n) => editionTask(n, { section }));
    const changes = changesOf({ tasks: news }, { tasks: olds });
    expect(changes).toMatchObject([
      { kind: 'taskMoved', taskId: 'T4', from: { position: 4 }, to: { position: 1 } },
    ]);
  });

  it('pushes nobody along when a task is put in before', () => {
    const added = editionTask(0, {
      ref: 'x',
      title: '开展全员培训',
      text: '组织网格员、楼栋长每年轮训两次，编印实用手册，考核合格后上岗履职。',
    });
    expect(changesOf({ tasks: [added, ...SAME.tasks] }).map((c) => c.kind)).toEqual(['taskAdded']);
  });

  it('moves a task to another kind of work', () => {
    const tasks = SAME.tasks.map((t, i) => (i === 3 ? editionTask(3, { kind: 'safeguard' }) : t));
    expect(changesOf({ tasks })).toMatchObject([
      { kind: 'taskMoved', from: { kind: 'task' }, to: { kind: 'safeguard' } },
    ]);
  });
});

describe('a task taken apart or put together', () => {
  const [first = '', second = ''] = editionTask(2).text.split('。');

  it('is said to be split when both halves come from it', () => {
    const kept = editionTask(2, { text: `${first}。` });
    const added = editionTask(2, { ref: 'half', title: '建立管网信息系统', text: `${second}。` });
    const tasks = [...SAME.tasks.slice(0, 2), kept, added, editionTask(3)];
    const changes = changesOf({ tasks });
    expect(changes.map((c) => c.kind)).toEqual(['textChanged', 'taskAdded']);
    const [half] = ofKind(changes, 'taskAdded');
    expect(half?.splitFrom).toMatchObject({ taskId: 'T3', title: '更新老旧燃气管网' });
    expect(half?.splitFrom?.share).toBeGreaterThan(0.9);
  });

  it('is said to be joined when its text went into another', () => {
    const [kept, gone] = [runningTask(2), runningTask(3)];
    const tasks = [...SAME.tasks.slice(0, 2), editionTask(2, { text: `${kept.text}${gone.text}` })];
    const changes = changesOf({ tasks });
    expect(changes.map((c) => c.kind)).toEqual(['textChanged', 'taskDropped']);
    expect(ofKind(changes, 'taskDropped')[0]?.joinedInto).toMatchObject({ taskId: 'T3' });
  });

  it('claims no kinship between strangers', () => {
    const added = editionTask(0, {
      ref: 'x',
      title: '推进数字监管',
      text: '建设智慧监管平台，汇聚企业用电、监控和执法数据，自动派发核查工单。',
    });
    const [change] = ofKind(changesOf({ tasks: [...SAME.tasks, added] }), 'taskAdded');
    expect(change).not.toHaveProperty('splitFrom');
  });
});
