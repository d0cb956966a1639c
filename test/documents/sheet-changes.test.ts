import { describe, expect, it } from 'vitest';
import { sheetChanges } from '../../documents/score-sheets/sheet-changes.js';
import { SHEET } from '../support/score-stage.js';

const [first, ...rest] = SHEET.items;
if (!first) throw new Error('the sheet has no items');

describe('what a version of a sheet changes', () => {
  it('is nothing between two that score alike', () => {
    expect(sheetChanges(SHEET, { ...SHEET, version: 7 })).toEqual([]);
  });

  it('names each rule with its old and its new value', () => {
    const bands = { ...SHEET.bands, good: 85 };
    expect(sheetChanges(SHEET, { ...SHEET, bands, kinds: ['annual'] })).toEqual([
      { what: '用于', was: '年度考核、中期评估、终期考核', is: '年度考核' },
      { what: '等次：良好不低于', was: '80', is: '85' },
    ]);
  });

  it('names items that came and went with what they gave', () => {
    const item = { ...first, itemId: 'drills', title: '应急演练', by: { judgedBy: 1 as const } };
    expect(sheetChanges(SHEET, { ...SHEET, items: [item, ...rest] })).toEqual([
      { what: '新增“应急演练”', was: null, is: '过程，22分，考核人员评分' },
      { what: '取消“按期完成”', was: '过程，22分，系统计算：按期完成', is: null },
    ]);
  });

  it('names a weight that was taken away', () => {
    const { roundup: _gone, ...nodeWeights } = SHEET.nodeWeights;
    const changes = sheetChanges(SHEET, { ...SHEET, nodeWeights });
    expect(changes.map(({ was, is }) => [was, is])).toEqual([['1', null]]);
  });
});
