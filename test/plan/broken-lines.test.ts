import { describe, expect, it } from 'vitest';
import { planWithTasks, readPlanLines } from './plan-text.js';

const WIDTH = 24;
const PROSE =
  '全面排查渡口、码头、船舶和山塘水库的安全隐患，建立台账，逐条整改销号，到2023年，渡口标准化率达到100%，整改情况向社会公开，接受群众监督，并报县安委办备案。';

/** Breaks lines at a fixed width, as text taken from a PDF is. */
function broken(lines: readonly string[], between: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const parts = line.match(new RegExp(`.{1,${String(WIDTH)}}`, 'gu')) ?? [];
    return parts.flatMap((part) => [part, ...between]);
  });
}

describe('lines broken at a fixed width', () => {
  const lines = planWithTasks('（一）渡口', PROSE, '（二）山塘', PROSE, '（三）林火', PROSE);
  const whole = readPlanLines(...lines);

  it.each([
    ['as they are', []],
    ['with empty lines between', ['']],
  ])('are joined to sentences again: %s', (_, between) => {
    const plan = readPlanLines(...broken(lines, between));
    expect(plan.tasks.map((task) => task.text)).toEqual(whole.tasks.map((task) => task.text));
    expect(plan.headings.map((one) => one.text)).toEqual(whole.headings.map((one) => one.text));
  });

  it('keep the line where a promise begins', () => {
    const text = broken(lines, []);
    const plan = readPlanLines(...text);
    const promise = plan.commitments.find((one) => one.due === '2023-12-31');
    expect(text[(promise?.line ?? 0) - 1]).toMatch(/到|2023/);
  });

  it.each(['- 3 -', '— 3 —', '第3页 共9页', '3/9'])(
    'are joined across the page number %s',
    (number) => {
      const text = broken(lines, []);
      const paged = [...text.slice(0, 9), '', number, '', ...text.slice(9)];
      expect(readPlanLines(...paged).tasks.map((task) => task.text)).toEqual(
        whole.tasks.map((task) => task.text),
      );
    },
  );

  it('are joined inside a bracket and behind a label', () => {
    const said = ['渡口登记率达到100%（约束', '性），建立台账。责任单位：', '县交通局'];
    const [task] = readPlanLines(...planWithTasks('（一）渡口', ...said)).tasks;
    expect([task?.text, task?.support]).toEqual([said.join(''), ['县交通局']]);
  });

  it('keep serial numbers of tables apart from page numbers', () => {
    const table = (name: string): string[] => [
      ...['序号', '指标名称', '2025年', '降幅'],
      ...[1, 2, 3, 4].flatMap((row) => [
        String(row),
        `第${String(row)}类${name}死亡率`,
        '≤4',
        '5%',
      ]),
    ];
    const tables = ['渡口', '山塘', '林火'].flatMap((name, at) => [
      `（${'一二三'.charAt(at)}）${name}目标`,
      ...table(name),
    ]);
    const plan = readPlanLines('柳溪县应急规划', '一、规划目标', ...tables, '二、主要任务');
    expect(plan.indicators).toHaveLength(12);
  });

  it('pass over the note at the foot of a page', () => {
    const note = '① 村村响：指覆盖各村的应急广播。';
    const plan = readPlanLines(
      ...planWithTasks('（一）渡口', '查船①。', note, '（二）山塘', '查坝。'),
    );
    expect(plan.tasks.slice(0, 2).map(({ title }) => title)).toEqual(['渡口', '山塘']);
  });

  it('are read though radicals stand for characters', () => {
    const plan = readPlanLines(...planWithTasks('（⼀）⽕灾防治', '查隐患。'));
    expect(plan.tasks[0]?.title).toBe('火灾防治');
  });

  it('lose the spaces that set their characters apart', () => {
    const plan = readPlanLines(...planWithTasks('（ 一 ） 渡 口 安 全 整 治', '查船。'));
    expect(plan.tasks[0]?.title).toBe('渡口安全整治');
  });

  it('take a mark at the start of a line to the line before', () => {
    const plan = readPlanLines(...planWithTasks('（一）渡口', '登记率100%', '', '；查人。'));
    expect(plan.tasks[0]?.text).toBe('登记率100%；查人。');
  });
});
