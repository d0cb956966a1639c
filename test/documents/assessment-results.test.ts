import { describe, expect, it } from 'vitest';
import {
  problemPart,
  resultPart,
  type ReportedUnit,
} from '../../documents/kinds/assessment-results.js';

const unit = (change: Partial<ReportedUnit> = {}): ReportedUnit => ({
  ...{ unit: '区住建局', score: 72.5, process: 30, result: 45, taken: 2.5, given: 0 },
  ...{ computedGrade: 'pass', grade: 'pass', caps: [], items: [] },
  ...change,
});
const item = (title: string, points?: number) => ({
  ...{ title, outOf: 8 },
  ...(points !== undefined && { points }),
});
const results = (units: ReportedUnit[]) => ({ scoredOn: '2028-01-20', units, problems: [] });
const tables = (units: ReportedUnit[]) =>
  resultPart(results(units)).flatMap((block) => (block.kind === 'table' ? [block.rows] : []));

describe('the results of units on paper', () => {
  it('state what makes up each score', () => {
    const [totals] = tables([unit()]);
    expect(totals).toEqual([['区住建局', '30.00', '45.00', '2.50', '0.00', '72.50', '合格', '']]);
  });

  it('say why a grade is lower than its score gives', () => {
    const capped = unit({ computedGrade: 'good', caps: ['bindingMissed'] });
    expect(tables([capped])[0]?.[0]?.at(-1)).toBe('约束性指标未完成，最高为合格；按得分为良好');
  });

  it('list items in a table for each sheet there is', () => {
    const [, ...byItem] = tables([
      unit({ items: [item('按期完成', 7)] }),
      unit({ unit: '区城管局', items: [item('按期完成')] }),
      unit({ unit: '东街道', items: [item('值班值守', 6)] }),
      unit({ unit: '区水利局' }),
    ]);
    expect(byItem).toEqual([
      [
        ['区住建局', '7.00'],
        ['区城管局', '未评'],
      ],
      [['东街道', '6.00']],
    ]);
  });

  it('name as problems what was listed, then items of which little was reached', () => {
    const units = [unit({ items: [item('整改落实', 4), item('按期完成', 4.8), item('重点工程')] })];
    const problems = [{ unit: '区城管局', title: '隐患台账不全' }];
    expect(problemPart({ ...results(units), problems })).toEqual([
      { kind: 'paragraph', text: '1．区城管局：隐患台账不全' },
      { kind: 'paragraph', text: '2．区住建局：“整改落实”得4.00分（满分8分）' },
    ]);
  });
});
