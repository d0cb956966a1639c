import { describe, expect, it } from 'vitest';
import { planWithTasks, readPlanLines, tasksAmong } from './plan-text.js';

describe('tasks', () => {
  it('are the innermost headings with text of their own', () => {
    const tasks = tasksAmong('（一）水上安全', '1.渡口', '查船。', '2.水库', '查坝。');
    expect(tasks.map(({ title, section }) => [title, section])).toEqual([
      ['渡口', ['主要任务', '水上安全']],
      ['水库', ['主要任务', '水上安全']],
    ]);
  });

  it('reach to the last line of their text', () => {
    expect(
      tasksAmong('（一）渡口', '查船。', '', '查人。', '', '（二）水库', '查坝。'),
    ).toMatchObject([
      { line: 6, endLine: 9 },
      { line: 11, endLine: 12 },
    ]);
  });

  it('leave a box at their end out of their lines', () => {
    const lines = ['（一）渡口', '查船。', '', '专栏1  渡口改造', '码头：加固。', '', ''];
    expect(tasksAmong(...lines, '（二）水库', '查坝。')[0]).toMatchObject({ line: 6, endLine: 7 });
  });

  it('go on behind a box', () => {
    const lines = ['（一）渡口', '查船。', '', '专栏1  渡口改造', '码头：加固。', '', '', '查人。'];
    expect(tasksAmong(...lines)[0]).toMatchObject({ endLine: 13, text: '查船。\n查人。' });
  });

  it('take their kind from their part', () => {
    const plan = readPlanLines(
      ...planWithTasks('（一）渡口', '查船。'),
      '四、重点工程',
      '（一）码头工程',
      '建码头。',
    );
    expect(plan.tasks.map((task) => task.kind)).toEqual(['task', 'safeguard', 'project']);
  });

  it('do not count a heading with nothing below, which is doubted', () => {
    const plan = readPlanLines(...planWithTasks('（一）渡口', '（二）水库', '查坝。'));
    expect(plan.tasks[0]?.title).toBe('水库');
    expect(plan.doubts.map((doubt) => doubt.line)).toContain(6);
  });

  it('flag what they do not say', () => {
    const said = '2023年底前，登记率达到100%。（责任单位：县海事处）';
    const tasks = tasksAmong('（一）渡口', '查船。', '（二）船员', said);
    expect(tasks.map((task) => task.flags)).toEqual([['noOwner', 'noDate', 'noMeasure'], []]);
  });

  it('are surer with a number than without', () => {
    const [sure] = tasksAmong('（一）渡口', '查船。');
    const [unsure] = readPlanLines('一、目标', '稳。', '主要任务', '查船。').tasks;
    expect(sure?.confidence).toBeGreaterThan(unsure?.confidence ?? 1);
  });
});
