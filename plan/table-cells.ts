import { attributeOf, opensName } from './cell-kinds.js';
import type { PageLayout } from './page-layout.js';
import { isCompleteName } from './indicator-names.js';
import { isHeaderCell, isHeaderLine, unitLine } from './regions.js';
import type { SourceLine } from './source-lines.js';
import { foldWidth } from './width-folding.js';

export interface Cell {
  text: string;
  folded: string;
  line: number;
}

/** A table as header cells and rows of cells, each row without its serial number. */
export interface CellTable {
  header: Cell[];
  rows: Cell[][];
  /** The unit said above the table for all of it, '' when none. */
  unit: string;
}

/**
 * Reads a table whose cells came out one a line, several a line, or broken over lines. Rows begin
 * at the serial numbers 1, 2, 3 …; without any, each stretch between empty lines (or each line) is
 * a row. Cells to the left of the serial number (a merged category) are dropped.
 */
export function readCells(all: readonly SourceLine[], layout: PageLayout): CellTable {
  const unit = all[0] === undefined ? null : unitLine(all[0]);
  const lines = unit === null ? all : all.slice(1);
  return { ...readRows(lines, layout), unit: unit ?? '' };
}

type Rows = Pick<CellTable, 'header' | 'rows'>;

function readRows(lines: readonly SourceLine[], layout: PageLayout): Rows {
  const parting = partingOf(lines, layout);
  const cells = lines.flatMap((line) => splitCells(line, parting));
  const first = cells.findIndex((_, at) => opensRow(cells, at, 1));
  if (first === -1) return unnumberedRows(lines, layout, parting);
  const table: Rows = { header: cells.slice(0, first), rows: [] };
  const groups = groupStarts(lines, layout);
  let expected = 1;
  for (const [index, cell] of cells.entries()) {
    if (index < first) continue;
    const row = table.rows.at(-1);
    if (opensRow(cells, index, expected)) {
      dropCategory(row, groups, cell.line);
      table.rows.push([]);
      expected += 1;
    } else {
      row?.push(cell);
    }
  }
  return table;
}

/** A serial number is followed by a name; a value that happens to be the next number is not. */
function opensRow(cells: readonly Cell[], at: number, expected: number): boolean {
  const [cell, next] = [cells[at], cells[at + 1]];
  if (cell === undefined || serialOf(cell) !== expected || next === undefined) return false;
  return opensName(next.folded);
}

/** What parts the cells of a line: signs, tabs and wide gaps, or single spaces in set tables. */
function partingOf(lines: readonly SourceLine[], layout: PageLayout): RegExp {
  const header = lines.slice(0, 3).find((line) => isHeaderLine(line));
  const close = header !== undefined && header.text.trim().split(/\s{1,20}/).length > 2;
  const spaced = header !== undefined && /\t|\s{2}/.test(header.text);
  return layout.wrapped || (close && !spaced)
    ? /\s{0,9}\|\s{0,9}|\s{1,20}/
    : /\s{0,9}\|\s{0,9}|\t{1,5}|\s{2,20}/;
}

function splitCells(line: SourceLine, parting: RegExp): Cell[] {
  if (/^[|\s:-]{3,}$/.test(line.text)) return [];
  const own =
    isHeaderLine(line) && line.text.split(/\s{1,20}/).length > 2 ? /[|\s]{1,20}/ : parting;
  return line.text
    .replace(/(\d{4}) (?=年)|年 (?=指标|目标|基)/g, (gap) => gap.trim())
    .replace(/(?<=[\u4e00-\u9fa5]) ([A-Z]{2,5}) (?=[\u4e00-\u9fa5])/g, '$1')
    .replace(/([≤≥<>＜＞]|下降|上升|降低|提高|控制在|达到|不低于|不超过|减少|增长) (?=\d)/g, '$1')
    .split(own)
    .map((text) => ({ text: text.trim(), folded: foldWidth(text.trim()), line: line.line }))
    .filter((cell) => cell.text !== '');
}

function serialOf(cell: Cell): number | null {
  const match = /^\(?(\d{1,2})[.、)]?$/.exec(cell.folded);
  return match === null ? null : Number(match[1]);
}

/** The first line of each stretch between empty lines; empty when stretches hold single lines only. */
function groupStarts(lines: readonly SourceLine[], layout: PageLayout): Set<number> {
  const starts = lines.filter((line) => line.blanksBefore > 0).map((line) => line.line);
  return new Set(layout.wrapped || starts.length > lines.length / 2 ? [] : starts);
}

/** Takes back the cells that opened the next row before its serial number. */
function dropCategory(row: Cell[] | undefined, groups: ReadonlySet<number>, line: number): void {
  if (row === undefined || groups.size === 0) return;
  const from = row.findLastIndex((cell) => groups.has(cell.line) && cell.line < line);
  if (from > 0) row.splice(from);
}

function unnumberedRows(lines: readonly SourceLine[], layout: PageLayout, parting: RegExp): Rows {
  const groups = groupStarts(lines, layout);
  const rows: Cell[][] = [];
  let ahead: Cell[] = [];
  for (const line of lines) {
    const cells = splitCells(line, parting);
    const row = rows.at(-1);
    if (cells.length > 1 || groups.has(line.line) || row === undefined) {
      rows.push([...ahead, ...cells]);
      ahead = [];
    } else if (ahead.length > 0 || beginsName(cells[0], row)) ahead.push(...cells);
    else row.push(...cells);
  }
  rows.at(-1)?.push(...ahead);
  if (rows.length === 1) return rowsByHeader(rows[0] ?? []);
  return { header: rows[0] ?? [], rows: rows.slice(1) };
}

/** A lone cell of words behind a row whose name is whole: the name of the next row, broken off. */
function beginsName(cell: Cell | undefined, row: readonly Cell[]): boolean {
  const [name] = row;
  if (cell === undefined || name === undefined || row.length < 3) return false;
  if (isHeaderCell(cell.folded)) return false;
  return opensName(cell.folded) && (isHeaderCell(name.folded) || isCompleteName(name.folded));
}

/** One cell a line and nothing between the rows: the rows are as long as the header. */
function rowsByHeader(cells: readonly Cell[]): Rows {
  const foreign = cells.findIndex((cell) => !isHeaderCell(cell.folded));
  const width = foreign === -1 ? cells.length : foreign;
  const header = cells.slice(0, width);
  const closing = /(?:属性|性质)$/.test(header.at(-1)?.folded ?? '');
  if (closing) return { header, rows: rowsByAttribute(cells.slice(width)) };
  const rows: Cell[][] = [];
  for (let at = width; width > 0 && at < cells.length; at += width) {
    rows.push(cells.slice(at, at + width));
  }
  return { header, rows };
}

/** Rows that each end with 约束性 or 预期性; a merged category makes some of them shorter. */
function rowsByAttribute(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [[]];
  for (const cell of cells) {
    rows.at(-1)?.push(cell);
    if (attributeOf(cell.folded) !== null) rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
