import { assert, asyncProperty, constantFrom, double, integer, record, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSheets } from '../../domain/assessment/default-sheets.js';
import { COMPUTED_ITEMS, type ScoreSheet } from '../../domain/assessment/score-sheet.js';
import { readScoreSheet, type RowSheet } from '../../documents/score-sheets/read-score-sheet.js';
import {
  writeScoreSheet,
  type FilledItem,
} from '../../documents/score-sheets/write-score-sheet.js';
import { readRowsFile } from '../../files/read-rows-file.js';
import { SCORED_AT, SHEET } from '../support/score-stage.js';

const [, OTHER = SHEET] = defaultSheets('emergency');

async function rowsOf(sheet: ScoreSheet, filled: FilledItem[] = []): Promise<RowSheet[]> {
  const read = await readRowsFile(await writeScoreSheet(sheet, filled, SCORED_AT));
  if (!read.ok) throw new Error(read.reason);
  return read.sheets;
}

/** The sheet with one cell of an item's row changed. */
async function withCell(column: string, text: string): Promise<RowSheet[]> {
  const [items, ...rest] = await rowsOf(SHEET);
  const [head = [], first = [], ...others] = items?.rows ?? [];
  const changed = head.map((title, i) => (title === column ? text : (first[i] ?? '')));
  return [{ name: '评分表', rows: [head, changed, ...others] }, ...rest];
}

describe('a score sheet as a workbook', () => {
  it('comes back without loss', async () => {
    expect(readScoreSheet(await rowsOf(SHEET), OTHER)).toEqual({
      sheet: SHEET,
      filled: [],
      faults: [],
    });
  });

  it('keeps every rule that an office may change', async () => {
    const rules = record({
      lateCredit: double({ min: 0, max: 1, noNaN: true }),
      countFrom: constantFrom('first' as const, 'current' as const),
      bindingCap: constantFrom(true, false),
      mostBonus: integer({ min: 0, max: 20 }),
      kinds: subarray(['annual', 'midterm', 'final', 'thirdparty'] as const).map((k) => [...k]),
      nodeWeights: constantFrom({}, { roundup: 1.5 }, { final: 3, acceptance: 0 }),
      computed: constantFrom(...COMPUTED_ITEMS),
    });
    const keeps = asyncProperty(rules, async ({ computed, ...change }) => {
      const lateCredit = Number(change.lateCredit.toFixed(4));
      const [first, ...rest] = SHEET.items;
      const items = first ? [{ ...first, by: { computed } }, ...rest] : [];
      const sheet: ScoreSheet = { ...SHEET, ...change, lateCredit, items };
      expect(readScoreSheet(await rowsOf(sheet), OTHER).sheet).toEqual(sheet);
    });
    await assert(keeps, { numRuns: 15 });
  });

  it('brings back what was filled in', async () => {
    const filled = [
      { itemId: 'onTime', selfPoints: 21.5, note: '一项逾期\n已说明' },
      { itemId: 'safetyDuty', points: 0 },
    ];
    expect(readScoreSheet(await rowsOf(SHEET, filled), SHEET).filled).toEqual(filled);
  });

  it('gives the same bytes for the same sheet', async () => {
    const [one, two] = [
      await writeScoreSheet(SHEET, [], SCORED_AT),
      await writeScoreSheet(SHEET, [], SCORED_AT),
    ];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describe('a workbook that people changed', () => {
  it('names row and column of a formula nobody wrote', async () => {
    const { faults } = readScoreSheet(await withCell('考评方式', '系统计算：群众满意'), SHEET);
    expect(faults).toEqual([
      { place: '评分表第2行“考评方式”', problem: '系统没有“系统计算：群众满意”这种考评方式' },
    ]);
  });

  it('names points that are no number', async () => {
    const { faults } = readScoreSheet(await withCell('标准分值', '二十分'), SHEET);
    expect(faults).toEqual([{ place: '评分表第2行“标准分值”', problem: '“二十分”不是数字' }]);
  });

  it('takes a foreign table with the rules in force', () => {
    const rows = [
      ['2026年度考核评分表'],
      ['部分', '考评要点', '标准分值', '评分标准', '考评方式'],
      ['结果', '隐患整改', '60', '按比例', '系统计算:整改落实'],
      ['过程', '现场抽查', '40', '', '考核人员评分'],
    ];
    const { sheet, faults } = readScoreSheet([{ name: 'Sheet1', rows }], SHEET);
    expect(faults).toEqual([]);
    expect(sheet).toMatchObject({ bands: SHEET.bands, name: SHEET.name });
    expect(sheet.items).toMatchObject([
      { itemId: 'item-1', section: 'result', points: 60, by: { computed: 'rectifications' } },
      { itemId: 'item-2', section: 'process', title: '现场抽查', by: { judgedBy: 1 } },
    ]);
  });

  it('refuses a workbook without the two columns', () => {
    const { faults } = readScoreSheet([{ name: 'Sheet1', rows: [['要点', '分值']] }], SHEET);
    expect(faults[0]?.problem).toContain('考评要点');
  });
});
