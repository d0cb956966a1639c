import { describe, expect, it } from 'vitest';
import { planWithTasks, readPlanLines } from './plan-text.js';

const promises = (text: string): [string, string][] =>
  readPlanLines(...planWithTasks('（一）渡口', text))
    .commitments.filter((commitment) => commitment.line === 7)
    .map(({ due, text: words }) => [due, words]);

describe('commitments', () => {
  it.each([
    ['到2024年，渡口全部达标。', '2024-12-31'],
    ['2023年底前，渡口全部达标。', '2023-12-31'],
    ['截至2023年底，实现渡口全部达标。', '2023-12-31'],
    ['制定渡口办法，2022年上半年出台。', '2022-06-30'],
    ['2022年底出台渡口管理办法。', '2022-12-31'],
    ['2022年改造渡口30处。', '2022-12-31'],
    ['2024年汛前完成渡口改造。', '2024-05-31'],
    ['２０２３年底前，渡口全部达标。', '2023-12-31'],
    ['到 2024 年末，渡口全部达标。', '2024-12-31'],
    ['2022年6月底前，渡口全部达标。', '2022-06-30'],
    ['到2024年2月，渡口全部达标。', '2024-02-29'],
    ['2023年10月15日前，渡口全部达标。', '2023-10-15'],
    ['2024年上半年，完成渡口改造。', '2024-06-30'],
    ['2022年三季度末，完成渡口改造。', '2022-09-30'],
    ['2023年建成三个标准渡口。', '2023-12-31'],
    ['2021—2023年，完成渡口改造。', '2023-12-31'],
  ])('are due on the last day meant: %s', (text, due) => {
    expect(promises(text).map(([date]) => date)).toEqual([due]);
  });

  it('part a sentence with two dates', () => {
    expect(promises('到2022年，半数渡口达标；到2024年，渡口全部达标。')).toEqual([
      ['2022-12-31', '到2022年，半数渡口达标'],
      ['2024-12-31', '到2024年，渡口全部达标'],
    ]);
  });

  it('take the clause before a date that closes it', () => {
    expect(promises('巡查渡口。改造码头，2022年6月底前完成。')).toEqual([
      ['2022-06-30', '改造码头，2022年6月底前完成'],
    ]);
  });

  it('take the sentence before a date that is a sentence alone', () => {
    expect(promises('改造码头。2024年底前完成。')).toEqual([
      ['2024-12-31', '改造码头。2024年底前完成'],
    ]);
  });

  it('take the year of a bare month from the text before', () => {
    expect(promises('2023年3月底前，摸清渡口底数，6月底前，完成渡口登记。').at(-1)?.[0]).toBe(
      '2023-06-30',
    );
  });

  it('stand on the line of their date in a broken sentence', () => {
    const within = ['（一）渡口', '逐一排查渡口，', '到2023年，渡口全部达标。'];
    expect(readPlanLines(...planWithTasks(...within)).commitments[1]?.line).toBe(8);
  });

  it.each([
    ['a vision beyond the term', '到2035年，渡口全部智能。'],
    ['a comparison', '事故起数较2021年减少一半。'],
    ['what is history', '完成2022年底存量船舶登记。'],
    ['what was done', '2021年已建成渡口5处。'],
    ['what the next is based on', '在2022年试点的基础上推开。'],
    ['the name of a document', '落实《渡口整治2023年底前达标方案》。'],
    ['the span of the plan', '规划期为2021—2025年。'],
    ['the span of some work', '渡口改造工程，2022年至2024年实施。'],
    ['the term by name', '“十四五”期间新建渡口三个。'],
    ['a year that is only told', '沿用2022年的做法。'],
  ])('are not made by %s', (_, text) => {
    expect(promises(text)).toEqual([]);
  });

  it('are dated by the bracket that explains a season', () => {
    expect(promises('2024年汛前（5月底）完成渡口加固。').map(([due]) => due)).toEqual([
      '2024-05-31',
    ]);
  });

  it('are not made in the background', () => {
    const plan = readPlanLines('一、现状', '到2022年，渡口达标。', '二、目标', '稳。');
    expect(plan.commitments).toEqual([]);
  });

  it('are not made by the review of the plan', () => {
    expect(promises('2023年底前，对规划实施情况开展中期评估。')).toEqual([]);
  });

  it('are cut at a clause near sixty characters', () => {
    const [promise] = promises(`到2024年，${'完成一处渡口改造并验收，'.repeat(9)}全部达标。`);
    expect(promise?.[1].length).toBeLessThanOrEqual(62);
  });
});
