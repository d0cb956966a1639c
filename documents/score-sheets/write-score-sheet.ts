/** A score sheet as a workbook: 评分表 with the columns offices use, and 规则 with everything else. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { ScoreSheet, SheetItem } from '../../domain/assessment/score-sheet.js';
import { sheetOf, writeWorkbook, type Sheet } from '../lists/write-list.js';
import { RULES } from './rule-rows.js';
import { SECTION_WORDS, methodWords } from './sheet-words.js';

/** What a unit or an assessor wrote beside an item. */
export interface FilledItem {
  itemId: string;
  /** 自评分. */
  selfPoints?: number;
  /** 扣分说明. */
  note?: string;
  /** 得分. */
  points?: number;
}

export const ITEMS_NAME = '评分表';
export const RULES_NAME = '规则';

/** Titles of the columns; the reader finds them by these. */
export const TITLES = {
  itemId: '编号',
  section: '部分',
  title: '考评要点',
  points: '标准分值',
  criteria: '评分标准',
  method: '考评方式',
  selfPoints: '自评分',
  note: '扣分说明',
  given: '得分',
} as const;

const WIDTHS = { id: 16, section: 8, title: 20, points: 10, text: 48, method: 22 } as const;

function itemsSheet({ items }: ScoreSheet, filled: readonly FilledItem[]): Sheet {
  const of = ({ itemId }: SheetItem) => filled.find((f) => f.itemId === itemId);
  return sheetOf<SheetItem>({
    name: ITEMS_NAME,
    rows: items,
    columns: [
      { title: TITLES.itemId, width: WIDTHS.id, value: (i) => i.itemId },
      { title: TITLES.section, width: WIDTHS.section, value: (i) => SECTION_WORDS[i.section] },
      { title: TITLES.title, width: WIDTHS.title, value: (i) => i.title },
      { title: TITLES.points, width: WIDTHS.points, value: (i) => i.points },
      { title: TITLES.criteria, width: WIDTHS.text, value: (i) => i.criteria },
      { title: TITLES.method, width: WIDTHS.method, value: (i) => methodWords(i.by) },
      { title: TITLES.selfPoints, width: WIDTHS.points, value: (i) => of(i)?.selfPoints },
      { title: TITLES.note, width: WIDTHS.text, value: (i) => of(i)?.note },
      { title: TITLES.given, width: WIDTHS.points, value: (i) => of(i)?.points },
    ],
  });
}

function rulesSheet(sheet: ScoreSheet): Sheet {
  const columns = [
    { title: '规则', width: 34 },
    { title: '内容', width: 48 },
  ];
  return { name: RULES_NAME, columns, rows: RULES.map((r) => [r.name, r.write(sheet)]) };
}

/** The bytes of the workbook; the same sheet always gives the same. @param filled what is filled in already */
export function writeScoreSheet(
  sheet: ScoreSheet,
  filled: readonly FilledItem[],
  at: Instant,
): Promise<Uint8Array> {
  return writeWorkbook([itemsSheet(sheet, filled), rulesSheet(sheet)], at);
}
