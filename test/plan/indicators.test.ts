import { describe, expect, it } from 'vitest';
import type { ParsedIndicator } from '../../plan/types.js';
import { readPlanLines } from './plan-text.js';

const goals = (...lines: string[]): ParsedIndicator[] =>
  readPlanLines('柳溪县“十四五”安全生产规划', '一、规划目标', ...lines).indicators;

const brief = ({ name, op, value, unit }: ParsedIndicator): unknown[] => [name, op, value, unit];

const CELLS = ['序号', '指标名称', '2020年', '2025年目标', '指标属性'];

describe('indicators in prose', () => {
  it.each([
    ['渡口登记率达到100%', ['渡口登记率', '=', 100, '%']],
    ['渡口登记率达到90%以上', ['渡口登记率', '>=', 90, '%']],
    ['落水人数控制在3人以内', ['落水人数', '<=', 3, '人']],
    ['落水人数不超过3人', ['落水人数', '<=', 3, '人']],
    ['船舶碰撞起数下降12.5%', ['船舶碰撞起数', 'down', 12.5, '%']],
    ['船舶碰撞起数较2020年下降12%以上', ['船舶碰撞起数', 'down', 12, '%']],
    ['持证船员占比超过60%', ['持证船员占比', '>', 60, '%']],
    ['救援到场时间缩短至15分钟', ['救援到场时间', '<=', 15, '分钟']],
    ['万船死亡率低于０.５‰', ['万船死亡率', '<', 0.5, '‰']],
  ])('reads the comparison in %s', (clause, expected) => {
    expect(goals(`到2025年，${clause}。`).map(brief)).toEqual([expected]);
  });

  it.each([
    ['灾害发生12小时之内受灾群众基本生活得到救助', ['受灾群众基本生活得到救助', '<=', 12, '小时']],
    ['每个村至少有1名灾害信息员', ['村灾害信息员', '>=', 1, '名']],
  ])('reads a name behind its figure in %s', (clause, expected) => {
    expect(goals(`到2025年，${clause}。`).map(brief)).toEqual([expected]);
  });

  it('parts a list of entries that each set a figure', () => {
    const found = goals('到2025年，建成县级救援队伍1支、专业队伍8支、社会队伍20支以上。');
    expect(found.map(brief)).toEqual([
      ['县级救援队伍', '=', 1, '支'],
      ['专业队伍', '=', 8, '支'],
      ['社会队伍', '>=', 20, '支'],
    ]);
  });

  it('takes the attribute from the label before a sentence', () => {
    const found = goals('约束性指标：落水人数下降15%。', '预期性指标：渡口登记率达到95%。');
    expect(found.map(({ name, attribute }) => [name, attribute])).toEqual([
      ['落水人数', 'binding'],
      ['渡口登记率', 'expected'],
    ]);
  });

  it('takes each label of attributes in one paragraph for what stands behind it', () => {
    const found = goals('约束性指标：落水人数下降15%。预期性指标：渡口登记率达到95%。');
    expect(found.map((one) => one.attribute)).toEqual(['binding', 'expected']);
  });

  it('takes the figure a target rises from as its baseline', () => {
    const [one] = goals('到2025年，渡口登记率由72%提高到90%。');
    expect([one?.name, one?.baseline, one?.target]).toEqual(['渡口登记率', '72%', '提高到90%']);
  });

  it('parts clauses before a figure but no thousands', () => {
    const found = goals('到2025年，渡口登记率达到90%，24小时扑灭率达到95%，受灾人次低于15,000人。');
    expect(found.map(({ value }) => value)).toEqual([90, 95, 15000]);
  });

  it('reads a sign that became a picture as percent, with a doubt', () => {
    const plan = readPlanLines('一、目标', '渡口登记率达100[image: image9.png]"', '', '', '。');
    expect(plan.indicators.map(brief)).toEqual([['渡口登记率', '=', 100, '%']]);
    expect(plan.doubts.map((doubt) => doubt.line)).toContain(2);
  });

  it('measures nothing by dates, names and counts that are only told', () => {
    expect(goals('坚持“1+3+N”机制，落实3项制度，2025年见效，接入5G网络。')).toEqual([]);
  });
});

describe('indicators in lists', () => {
  it('takes entries in words along with measured ones', () => {
    const found = goals(
      '控制指标',
      '1.沉船事故得到有效遏制；',
      '2.落水人数下降10%；',
      '3.起火船舶为0起。',
    );
    expect(found.map(brief)).toEqual([
      ['沉船事故', 'qualitative', null, ''],
      ['落水人数', 'down', 10, '%'],
      ['起火船舶', '=', 0, '起'],
    ]);
  });
});

describe('indicators in tables', () => {
  const row = { baseline: '0.5', target: '≤0.4', attribute: 'binding', due: '2025-12-31' };

  it('reads one cell a line with empty lines between the rows', () => {
    const table = ['', '1', '万船死亡率', '0.5', '≤0.4', '约束性', ''];
    const second = ['2', '落水人数', '—', '下降20%', '预期性'];
    expect(
      goals(...[...CELLS, ...table, ...second].map((cell) => cell && `\t${cell}`)),
    ).toMatchObject([
      { name: '万船死亡率', op: '<=', value: 0.4, ...row },
      { name: '落水人数', op: 'down', value: 20, unit: '%', baseline: null, attribute: 'expected' },
    ]);
  });

  it('reads one row a line', () => {
    expect(goals(CELLS.join('\t'), '1\t万船死亡率\t0.5\t≤0.4\t约束性')).toMatchObject([
      { name: '万船死亡率', ...row },
    ]);
  });

  it('reads rows by the width of the header where nothing parts them', () => {
    expect(goals(...CELLS.slice(1), '万船死亡率', '0.5', '≤0.4', '约束性')).toMatchObject([
      { name: '万船死亡率', ...row },
    ]);
  });

  it('reads bare numbers under a header of decrease as decreases', () => {
    const found = goals('序号\t指标名称\t降幅', '1\t落水人数\t15%', '2\t沉船事故\t有效防范');
    expect(found.map(({ op }) => op)).toEqual(['down', 'qualitative']);
  });

  it('takes the unit from its column or from the name', () => {
    const found = goals('序号\t指标\t单位\t2025年', '1\t救生艇\t艘\t20', '2\t登记率（%）\t\t95');
    expect(found.map(({ name, unit }) => [name, unit])).toEqual([
      ['救生艇', '艘'],
      ['登记率', '%'],
    ]);
  });

  it('takes the unit of all values from above the table or from their head', () => {
    const above = goals('表1 主要指标', '单位：%', '指标\t2020年\t2025年', '登记率\t60\t90');
    const head = goals('序号\t指标名称\t降幅（%）', '1\t落水人数\t15');
    expect([...above, ...head].map(({ op, value, unit }) => [op, value, unit])).toEqual([
      ['=', 90, '%'],
      ['down', 15, '%'],
    ]);
  });

  it('leaves the category before a name out of it', () => {
    const found = goals(
      '类别\t指标名称\t2020年\t2025年',
      '渡运\t较大事故\t1\t0',
      '登记率\t80%\t95%',
    );
    expect(found.map(({ name, target }) => [name, target])).toEqual([
      ['较大事故', '0'],
      ['登记率', '95%'],
    ]);
  });

  it('joins a name broken before its values', () => {
    const found = goals(
      '指标名称 2020年 2025年 属性',
      '年均因灾直接经济损失占地区生产',
      '总值的比例（%） 0.9 <1 预期性',
      '预警信息公众覆盖率（%） 85 90 约束性',
    );
    expect(found.map(({ name }) => name)).toEqual([
      '年均因灾直接经济损失占地区生产总值的比例',
      '预警信息公众覆盖率',
    ]);
  });

  it('ends before the note below a table', () => {
    const note = '注：1.落水人数指渡运；2.沉船为累计数。';
    const found = goals('序号\t指标\t2025年', '1\t落水人数\t≤3', '2\t沉船事故\t0', note);
    expect(found.map(({ target }) => target)).toEqual(['≤3', '0']);
  });

  it('reads bounds in square brackets as sums over the term', () => {
    const found = goals('序号\t指标\t2020年\t2025年', '1\t落水人数（人）\t11\t[≤45]');
    expect(found.map(brief)).toEqual([['落水人数', '<=', 45, '人']]);
  });

  it('keeps Latin words inside a name and sums over the term', () => {
    const found = goals(
      ...['序号 指标 单位 2025年 属性', '1 因灾损失占 GDP 比例 % <0.8 预期性'],
      ...['2 落水人数 人 五年累计≤12人 约束性'],
    );
    expect(found.map(brief)).toEqual([
      ['因灾损失占GDP比例', '<', 0.8, '%'],
      ['落水人数', '<=', 12, '人'],
    ]);
  });

  it('says which table gave nothing', () => {
    const plan = readPlanLines(
      '一、目标',
      '序号\t指标名称\t说明',
      '1\t渡口\t见附件',
      '二、主要任务',
    );
    expect(plan.doubts).toContainEqual({
      line: 2,
      what: '此处的表格没有读出内容，请对照原文手工录入。',
    });
  });

  it('passes over a table of the last term in the background', () => {
    const plan = readPlanLines(
      '一、现状',
      '序号\t指标名称\t规划值',
      '1\t沉船\t5起',
      '二、目标',
      '稳。',
    );
    expect(plan.indicators).toEqual([]);
  });
});
