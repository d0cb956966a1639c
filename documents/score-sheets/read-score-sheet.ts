/** A score sheet back from its workbook, with what people filled in and every fault in its place. */
import type { ScoreSheet, SheetItem } from '../../domain/assessment/score-sheet.js';
import { RULES, numberIn, type SheetRules } from './rule-rows.js';
import { SECTION_WORDS, meantBy, methodMeant } from './sheet-words.js';
import { ITEMS_NAME, RULES_NAME, TITLES, type FilledItem } from './write-score-sheet.js';

/** A sheet of the workbook as rows of texts. */
export interface RowSheet {
  name: string;
  rows: string[][];
}

/** Where in the workbook something cannot be understood, in words. */
export interface ReadFault {
  place: string;
  problem: string;
}

export interface ReadScoreSheet {
  sheet: ScoreSheet;
  filled: FilledItem[];
  faults: ReadFault[];
}

type Column = keyof typeof TITLES;
type Cells = (column: Column) => string;

interface ReadItem {
  item: SheetItem;
  filled: FilledItem;
  faults: ReadFault[];
}

const MUST_HAVE: Column[] = ['title', 'points'];

/** The row that names the columns: some offices write a title above it. */
function headOf(rows: readonly string[][]): number {
  return rows.findIndex((row) => MUST_HAVE.every((c) => row.some((t) => t.trim() === TITLES[c])));
}

function cellsOf(head: readonly string[], row: readonly string[]): Cells {
  return (column) => row[head.findIndex((t) => t.trim() === TITLES[column])] ?? '';
}

/** A number in a cell that may be empty. */
function amountIn(cells: Cells, column: Column, faults: ReadFault[]): number | undefined {
  const text = cells(column);
  if (text.trim() === '') return undefined;
  const value = numberIn(text);
  if (value === undefined) {
    faults.push({ place: TITLES[column], problem: `“${text}”不是数字` });
  }
  return value;
}

function itemOf(cells: Cells, at: number, known: readonly SheetItem[]): ReadItem {
  const faults: ReadFault[] = [];
  const itemId = cells('itemId').trim() || `item-${at}`;
  const before = known.find((i) => i.itemId === itemId);
  const by = cells('method') === '' && before ? before.by : methodMeant(cells('method'));
  if (!by) {
    const said = cells('method');
    faults.push({ place: TITLES.method, problem: `系统没有“${said}”这种考评方式` });
  }
  const section = meantBy(SECTION_WORDS, cells('section')) ?? before?.section;
  if (!section) faults.push({ place: TITLES.section, problem: '应当填“过程”或“结果”' });
  const points = amountIn(cells, 'points', faults) ?? 0;
  const [selfPoints, given] = [
    amountIn(cells, 'selfPoints', faults),
    amountIn(cells, 'given', faults),
  ];
  const note = cells('note');
  const texts = { title: cells('title'), criteria: cells('criteria') };
  return {
    item: {
      ...{ itemId, section: section ?? 'process', ...texts, points },
      by: by ?? { judgedBy: 1 },
    },
    filled: {
      itemId,
      ...(selfPoints !== undefined && { selfPoints }),
      ...(note && { note }),
      ...(given !== undefined && { points: given }),
    },
    faults,
  };
}

const saysSomething = ({ selfPoints, note, points }: FilledItem): boolean =>
  selfPoints !== undefined || note !== undefined || points !== undefined;

function readItems({ rows, name }: RowSheet, known: readonly SheetItem[]) {
  const head = headOf(rows);
  const titles = rows[head] ?? [];
  const read = rows.slice(head + 1).flatMap((row, i) => {
    if (row.every((text) => text.trim() === '')) return [];
    const one = itemOf(cellsOf(titles, row), i + 1, known);
    const line = head + i + 2;
    const faults = one.faults.map(({ place, problem }) => {
      return { place: `${name}第${line}行“${place}”`, problem };
    });
    return [{ ...one, faults }];
  });
  return {
    items: read.map((r) => r.item),
    filled: read.map((r) => r.filled).filter(saysSomething),
    faults: read.flatMap((r) => r.faults),
  };
}

function readRules(rows: readonly string[][], base: SheetRules, faults: ReadFault[]): SheetRules {
  // What the workbook leaves empty is empty: a weight taken out no longer counts.
  const cleared = { ...base, nodeWeights: {}, rungs: { ...base.rungs, points: {} } };
  return RULES.reduce<SheetRules>((sheet, rule) => {
    const row = rows.find(([name]) => name?.trim() === rule.name);
    if (!row) return sheet;
    const read = rule.read(row[1] ?? '', sheet);
    if (!read) {
      const problem = `“${row[1] ?? ''}”看不懂`;
      faults.push({ place: `${RULES_NAME}“${rule.name}”`, problem });
    }
    return read ?? sheet;
  }, cleared);
}

/**
 * Reads a workbook as a score sheet. What a foreign workbook does not say stays as it is on `base`.
 * Faults of form come with their place; what the numbers mean is checked by the rules afterwards.
 */
export function readScoreSheet(sheets: readonly RowSheet[], base: ScoreSheet): ReadScoreSheet {
  const table =
    sheets.find((s) => s.name === ITEMS_NAME) ?? sheets.find((s) => headOf(s.rows) >= 0);
  if (!table || headOf(table.rows) < 0) {
    const problem = `没有找到同时带有“${TITLES.title}”和“${TITLES.points}”两列的表`;
    return { sheet: base, filled: [], faults: [{ place: ITEMS_NAME, problem }] };
  }
  const { items, filled, faults } = readItems(table, base.items);
  const rules = sheets.find((s) => s.name === RULES_NAME);
  const { items: _items, ...ofBase } = base;
  const read = rules ? readRules(rules.rows, ofBase, faults) : ofBase;
  return { sheet: { ...read, items }, filled, faults };
}
