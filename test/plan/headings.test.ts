import { describe, expect, it } from 'vitest';
import { planWithTasks, readPlanLines, tasksAmong } from './plan-text.js';

const outline = (...lines: string[]): string[] =>
  readPlanLines(...lines).headings.map((heading) => `${String(heading.level)} ${heading.text}`);

describe('headings', () => {
  it('end a table where they carry on the numbers of the plan', () => {
    const table = ['指标 单位 2020年 2025年', '渡口登记率 % 80 90', '船舶完好率 % 70 85'];
    const plan = readPlanLines(
      ...['柳溪县应急规划', '1. 背景', '1.1 成效', '稳。', '2. 总体要求', '2.1 目标', ...table],
      ...['3. 主要任务', '3.1 渡口', '查船。', '3.2 山塘', '查坝。'],
    );
    expect(plan.tasks.map((task) => task.title)).toEqual(['渡口', '山塘']);
    expect(plan.indicators).toHaveLength(2);
  });

  it('are not counted in decimals for figures in a table', () => {
    const cells = ['序号', '指标', '2020年', '2025年', '1', '渡口到场时间', '7.5分钟', '6.5分钟'];
    const plan = readPlanLines('一、规划目标', ...cells, '2', '人均面积', '0.8平方米', '1.5平方米');
    expect(plan.headings).toHaveLength(1);
  });

  it.each([
    ['numerals before a gap', '一　背景', '二　目标', '三　主要任务'],
    ['numerals before a comma', '一,背景', '二,规划目标', '三,主要任务'],
    ['Roman numerals', 'Ⅰ 背景', 'Ⅱ 规划目标', 'Ⅲ 主要任务'],
    ['Roman numerals in letters', 'I．背景', 'II．规划目标', 'III．主要任务'],
  ])('are read by the habits of a document: %s', (_, ...parts) => {
    const lines = parts.flatMap((part) => [part, '全县统筹推进。']);
    const plan = readPlanLines('柳溪县应急规划', ...lines);
    expect(plan.headings.map(({ level, role }) => [level, role])).toEqual([
      [1, 'background'],
      [1, 'goals'],
      [1, 'tasks'],
    ]);
  });

  it('are read from 第一 and 第二 before a short title', () => {
    const tasks = tasksAmong('（一）渡口', '第一，查船。逐船登记。', '第二，查人。逐人培训。');
    expect(tasks.map((task) => task.title)).toEqual(['查船', '查人']);
  });

  it('name a part by several inner headings at once', () => {
    const plan = readPlanLines(
      '柳溪县规划',
      '指导思想、基本原则与规划目标',
      '统筹推进，稳中求进。',
    );
    expect(plan.headings).toMatchObject([{ level: 1, role: 'guidance' }]);
  });

  it('nest by the forms of their numbers', () => {
    expect(
      outline('一、总体要求', '（一）目标', '1.总目标', '争取平安。', '（1）分目标', '不出事。'),
    ).toEqual(['1 一、总体要求', '2 （一）目标', '3 1.总目标', '4 （1）分目标']);
  });

  it('put chapters above sections and Chinese numbers', () => {
    expect(
      outline('第一章 形势', '第一节 成效', '一、进步', '很快。', '第二章 目标', '稳定。'),
    ).toEqual(['1 第一章 形势', '2 第一节 成效', '3 一、进步', '1 第二章 目标']);
  });

  it('close a deeper level where a level is left out', () => {
    expect(outline('一、形势', '1.进展', '很快。', '二、任务', '（一）整治', '要实。')).toEqual([
      '1 一、形势',
      '2 1.进展',
      '1 二、任务',
      '2 （一）整治',
    ]);
  });

  it('end at the first stop where text runs on in the line', () => {
    const plan = readPlanLines(...planWithTasks('（一）管好渡口。逐船登记，定期检修。'));
    expect(plan.headings.map((heading) => heading.text)).toContain('（一）管好渡口');
    expect(plan.tasks[0]?.text).toBe('逐船登记，定期检修。');
  });

  it('end at a colon that opens running text', () => {
    expect(outline('一、目标', '1．总目标：渡口平安，山塘无险。')).toContain('2 1．总目标');
  });

  it('take a known part without a number as level one', () => {
    const plan = readPlanLines('一、总体要求', '求稳。', '主要任务', '（一）整治', '要实。');
    expect(plan.headings[1]).toEqual({ line: 3, level: 1, text: '主要任务', role: 'tasks' });
    expect(plan.doubts.some((doubt) => doubt.line === 3)).toBe(true);
  });

  it('are not the entries of a numbered list', () => {
    const lines = ['（一）备齐装备', '今年配发：', '1.水泵三台；', '2.皮划艇两只；', '3.对讲机。'];
    expect(tasksAmong(...lines)).toMatchObject([{ title: '备齐装备', line: 6, endLine: 10 }]);
  });

  it('are not dashes or first-second-third', () => {
    expect(outline('一、原则', '——坚持预防。防字当头。', '一是快。二是准。')).toEqual([
      '1 一、原则',
    ]);
  });

  it('are not years, rates or decimals at the start of a line', () => {
    expect(outline('一、目标', '2025年达标。', '1.35以内。', '15%以上。')).toEqual(['1 一、目标']);
  });

  it('nest by decimals where the document counts 1, 1.1, 1.1.1', () => {
    const lines = ['1 形势', '1.1 成效', '好。', '2 目标', '2.1 总目标', '2.1.1 近期', '稳。'];
    expect(outline(...lines)).toEqual([
      '1 1 形势',
      '2 1.1 成效',
      '1 2 目标',
      '2 2.1 总目标',
      '3 2.1.1 近期',
    ]);
  });

  it('are short unnumbered lines above text where three are set so', () => {
    const text = '逐一登记造册并且定期检查。';
    const lines = ['管好渡口', text, '看住山塘', text, '守住山林', text];
    expect(tasksAmong(...lines).map((task) => task.title)).toEqual([
      '管好渡口',
      '看住山塘',
      '守住山林',
    ]);
    expect(tasksAmong(...lines.slice(0, 4)).map((task) => task.title)).toEqual(['主要任务']);
  });

  it('are not numbered sentences that each set a target', () => {
    expect(outline('一、目标', '1．落水人数控制在3人以内。', '2．登记率达到100%。')).toEqual([
      '1 一、目标',
    ]);
  });

  it('are kept where a number is used twice, with a doubt', () => {
    const plan = readPlanLines('一、形势', '尚好。', '一、目标', '求稳。');
    expect(plan.headings).toHaveLength(2);
    expect(plan.doubts.map((doubt) => doubt.line)).toContain(3);
  });

  it('raise a doubt where a number is left out', () => {
    const plan = readPlanLines(...planWithTasks('（一）甲事', '办。', '（三）乙事', '办。'));
    expect(plan.doubts).toContainEqual({
      line: 8,
      what: '“（三）乙事”的序号与前文不连续（按顺序应为第二项），请核对是否漏排或错排。',
    });
  });

  it('raise no doubt where numbers count through the parts', () => {
    const within = ['（一）甲类', '1.甲事', '办。', '（二）乙类', '2.乙事', '办。'];
    const plan = readPlanLines(...planWithTasks(...within));
    expect(plan.doubts.filter((doubt) => doubt.line > 1)).toEqual([]);
  });
});
