import { describe, expect, it } from 'vitest';
import { thirdPartyRows, type MarkedUnit } from '../../../domain/assessment/third-party-rows.js';

const ITEMS = [
  { itemId: 'duty', title: '安全生产责任落实', points: 8 },
  { itemId: 'onTime', title: '按期完成', points: 22 },
];
const UNITS: MarkedUnit[] = [
  { unitId: 'u1', name: '县应急管理局', items: ITEMS },
  { unitId: 'u2', name: '屏阳街道', items: ITEMS },
];
const HEAD = ['序号', '单位', '考评要点', '得分', '扣分说明'];
const read = (...rows: string[][]) => thirdPartyRows([['某某检查评分表'], HEAD, ...rows], UNITS);

describe('the table of an external report', () => {
  it('gives points and notes, the unit carried down', () => {
    const table = read(
      ['1', '县应急管理局', '安全生产责任落实', '7.5', '台账缺一页'],
      ['2', '', '按期完成', '２０分', ''],
    );
    expect(table).toEqual({
      faults: [],
      marks: [
        { unitId: 'u1', itemId: 'duty', points: 7.5, note: '台账缺一页' },
        { unitId: 'u1', itemId: 'onTime', points: 20, note: '' },
      ],
    });
  });

  it('names each row that cannot be taken', () => {
    const table = read(
      ['1', '外县某局', '按期完成', '3', ''],
      ['2', '屏阳街道', '没有这一项', '3', ''],
      ['3', '屏阳街道', '按期完成', '23', ''],
      ['4', '屏阳街道', '按期完成', '-1', ''],
      ['5', '屏阳街道', '按期完成', '', ''],
      ['6', '屏阳街道', '按期完成', '3', ''],
      ['7', '屏阳街道', '按期完成', '4', ''],
    );
    expect(table?.faults.map((f) => [f.row, f.why])).toEqual([
      [3, 'unitUnknown'],
      [4, 'itemUnknown'],
      [5, 'pointsInvalid'],
      [6, 'pointsInvalid'],
      [7, 'pointsInvalid'],
      [9, 'twice'],
    ]);
    expect(table?.marks).toHaveLength(1);
  });

  it('is no such table without its titles', () => {
    expect(thirdPartyRows([['单位', '得分']], UNITS)).toBeUndefined();
    expect(thirdPartyRows([], UNITS)).toBeUndefined();
  });
});
