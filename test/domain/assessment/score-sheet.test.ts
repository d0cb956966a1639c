import { describe, expect, it } from 'vitest';
import { defaultSheets } from '../../../domain/assessment/default-sheets.js';
import { visibleMarks } from '../../../domain/assessment/marks.js';
import { gradeOf, type ScoreSheet } from '../../../domain/assessment/score-sheet.js';
import {
  coveredTwice,
  placedFaults,
  sheetFaults,
} from '../../../domain/assessment/sheet-faults.js';
import { SHEET, mark } from '../../support/score-stage.js';

describe('a score sheet', () => {
  it('comes ready for both subjects and every class of unit', () => {
    const sheets = [...defaultSheets('workSafety'), ...defaultSheets('emergency')];
    expect(sheets.map(sheetFaults)).toEqual(sheets.map(() => []));
    expect(new Set(sheets.map((s) => s.sheetId)).size).toBe(6);
  });

  it('names every fault at once', () => {
    const [first, ...rest] = SHEET.items;
    const items = first ? [{ ...first, points: 0 }, ...rest, first] : [];
    const faulty = { ...SHEET, items, lateCredit: 2, bands: { excellent: 60, good: 80, pass: 60 } };
    expect(sheetFaults(faulty)).toEqual([
      'PointsNotPositive',
      'ItemIdTwice',
      'BandsOutOfOrder',
      'ShareOutOfRange',
    ]);
    expect(sheetFaults({ ...SHEET, items: [] })).toContain('NoItems');
    expect(sheetFaults({ ...SHEET, sections: { process: 50, result: 60 } })).toEqual([
      'SectionPointsDiffer',
      'TotalNotHundred',
    ]);
  });

  it('says in which field each fault lies', () => {
    const items = SHEET.items.map((item, i) => (i === 1 ? { ...item, title: ' ' } : item));
    const rungs = { points: { warn: -1 }, most: 20 };
    expect(placedFaults({ ...SHEET, items, rungs, mostBonus: Number.NaN })).toEqual([
      { fault: 'TitleMissing', at: 'items.1.title' },
      { fault: 'Negative', at: 'mostBonus' },
      { fault: 'Negative', at: 'rungs.points.warn' },
    ]);
  });

  it('refuses a formula that nobody wrote', () => {
    // As it comes from a file that was edited by hand.
    const by = { computed: 'popularity' } as unknown as ScoreSheet['items'][number]['by'];
    const items = SHEET.items.map((item, i) => (i === 0 ? { ...item, by } : item));
    expect(placedFaults({ ...SHEET, items })).toEqual([
      { fault: 'FormulaUnknown', at: 'items.0.by' },
    ]);
  });

  it('refuses points finer than a hundredth', () => {
    const items = SHEET.items.map((item, i) => {
      const shift = i === 0 ? 0.005 : i === 1 ? -0.005 : 0;
      return { ...item, points: item.points + shift };
    });
    expect(sheetFaults({ ...SHEET, items })).toEqual(['PointsTooFine']);
  });

  it('is the only one of its kind and class', () => {
    const twin = { ...SHEET, sheetId: 'twin', kinds: ['final' as const] };
    expect(coveredTwice(twin, [SHEET])).toEqual([{ kind: 'final', by: SHEET.sheetId }]);
    expect(coveredTwice({ ...twin, unitClass: 'zone' }, [SHEET])).toEqual([]);
  });

  it('grades from each band’s lowest score on', () => {
    const grades = [90, 89.99, 80, 79.99, 60, 59.99].map((s) => gradeOf(s, SHEET.bands));
    expect(grades).toEqual(['excellent', 'good', 'good', 'pass', 'pass', 'fail']);
  });
});

describe('blind marks', () => {
  it('are hidden from the other assessor until both are in', () => {
    const [own, other] = [mark(7), mark(8, { assessorId: 'b' })];
    expect(visibleMarks([own], 'b', 2)).toEqual([]);
    expect(visibleMarks([own], 'a', 2)).toEqual([own]);
    expect(visibleMarks([own, other], 'b', 2)).toEqual([own, other]);
  });
});
