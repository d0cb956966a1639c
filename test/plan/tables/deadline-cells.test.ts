import { describe, expect, it } from 'vitest';
import { readDeadlineCell } from '../../../plan/tables/deadline-cells.js';

const datesOf = (text: string, year: number | null = null): string[] =>
  readDeadlineCell(text, year).map(({ due }) => due);

describe('a deadline cell', () => {
  it.each([
    ['2027年6月底前', '2027-06-30'],
    ['2025年12月', '2025-12-31'],
    ['2028年', '2028-12-31'],
    ['2028', '2028-12-31'],
    ['2026.9', '2026-09-30'],
    ['2026-09-15', '2026-09-15'],
    ['2026/3/1', '2026-03-01'],
    ['2026.03.31前', '2026-03-31'],
    ['2026年第三季度', '2026-09-30'],
    ['2026年上半年', '2026-06-30'],
    ['2026—2028年', '2028-12-31'],
    ['2026-2028', '2028-12-31'],
    ['到２０２７年底', '2027-12-31'],
    ['持续推进，2029年底前完成', '2029-12-31'],
  ])('%s means %s', (printed, due) => {
    expect(datesOf(printed)).toEqual([due]);
  });

  it.each(['6月底前', '到6月底', '上半年', '第二季度', '6月30日前'])(
    'without a year takes that of the table: %s',
    (printed) => {
      expect(datesOf(printed, 2026)).toEqual(['2026-06-30']);
      expect(datesOf(printed)).toEqual([]);
    },
  );

  it.each(['每年12月底前', '长期坚持', '持续推进', '每季度', '—', '', '按上级要求'])(
    'holds no date: %s',
    (printed) => {
      expect(datesOf(printed, 2026)).toEqual([]);
    },
  );

  it('with two stages gives two dates with their words', () => {
    expect(readDeadlineCell('2026年底前完成60%，2027年底前全部完成', null)).toEqual([
      { due: '2026-12-31', words: '2026年底前完成60%' },
      { due: '2027-12-31', words: '2027年底前全部完成' },
    ]);
  });
});
