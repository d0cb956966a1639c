import { describe, expect, it } from 'vitest';
import { defaultSheets } from '../../../domain/assessment/default-sheets.js';
import { visibleMarks } from '../../../domain/assessment/marks.js';
import { gradeOf, sheetFaults } from '../../../domain/assessment/score-sheet.js';
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
