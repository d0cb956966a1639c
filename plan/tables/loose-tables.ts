/** Task tables that came into a text as loose lines: one cell a line, or a row a line with gaps. */
import { readSourceLines, type SourceLine } from '../source-lines.js';
import { columnRole, findHeader, type ColumnRole, type TableHeader } from './columns.js';
import { cellsOfLines, joinCell } from './loose-cells.js';
import { ownCell, type TableRow } from './pieces.js';

/** A table found among lines; each row with the first and the last line it takes. */
export interface LooseTable {
  header: TableHeader;
  rows: { cells: TableRow; line: number; endLine: number }[];
  /** First and last line of all of it, header included. */
  line: number;
  endLine: number;
}

const GAP = /\t+| {2,}|\u3000{2,}/;
const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 12;
/** A row has no more lines than this times its columns. */
const LINES_A_COLUMN = 4;
const PART = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)).{2,40}$/;
const TABLE_END = /^(?:注\s?:|备注\s?:|附\s?件|附\s?表|抄送|第[一二三四五六七八九十]{1,3}[章节])/;

/** The task tables of a text. Boxes (专栏) are left to the reader of the text. */
export function findLooseTables(text: string): LooseTable[] {
  const lines = readSourceLines(text);
  const tables: LooseTable[] = [];
  for (let at = 0; at < lines.length;) {
    const found = /^[【[]?专\s?栏/.test(lines[at - 1]?.folded ?? '') ? null : tableAt(lines, at);
    if (found !== null) tables.push(found.table);
    at = found?.next ?? at + 1;
  }
  return tables;
}

interface Found {
  table: LooseTable;
  /** Index of the first line behind it. */
  next: number;
}

function tableAt(lines: readonly SourceLine[], at: number): Found | null {
  return gappedTable(lines, at) ?? stackedTable(lines, at);
}

const headerOf = (names: readonly string[]): TableHeader | null =>
  names.length >= LEAST_COLUMNS ? findHeader([names.map(ownCell)]) : null;

const cellsIn = (line: SourceLine): string[] => line.text.split(GAP).map((cell) => cell.trim());

/** A row a line: the header and each row are parted by tabs or wide gaps. */
function gappedTable(lines: readonly SourceLine[], at: number): Found | null {
  const first = lines[at];
  const header = first === undefined ? null : headerOf(cellsIn(first));
  if (first === undefined || header === null) return null;
  const rows: LooseTable['rows'] = [];
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    const cells = cellsIn(line);
    if (cells.length > header.columns.length) break;
    if (cells.length === 1 && !PART.test(line.folded)) break;
    rows.push(rowOf([line], cells.length === 1 ? cells : cellsOfLines(cells, header), header));
  }
  return foundTable({ lines, at, next }, header, rows);
}

/** One cell a line: the names of the columns below each other, then the cells of row after row. */
function stackedTable(lines: readonly SourceLine[], at: number): Found | null {
  const { names, next } = stackedNames(lines, at);
  const header = headerOf(names);
  if (header === null) return null;
  const numbered = header.columns[0]?.role === 'serial';
  const body = numbered ? numberedRows(lines, next, header) : evenRows(lines, next, header);
  return foundTable({ lines, at, next: body.next }, header, body.rows);
}

/** The names of columns from a line on; a name may be broken over two lines. */
function stackedNames(lines: readonly SourceLine[], at: number): { names: string[]; next: number } {
  const names: string[] = [];
  const roles: ColumnRole[] = [];
  let next = at;
  while (next < lines.length && names.length < MOST_COLUMNS) {
    const [name, below] = [bareText(lines[next]), bareText(lines[next + 1])];
    const whole = columnRole(name);
    const role = whole ?? (name.length <= 3 && names.length > 0 ? columnRole(name + below) : null);
    // A role that comes again is a cell of the first row that only sounds like a name.
    if (role === null || (roles.includes(role) && roles.at(-1) !== role)) break;
    names.push(whole === null ? name + below : name);
    roles.push(role);
    next += whole === null ? 2 : 1;
  }
  return { names, next };
}

const bareText = (line: SourceLine | undefined): string => line?.text.replace(/\s/g, '') ?? '';

interface Body {
  rows: LooseTable['rows'];
  next: number;
}

/** Rows begin at the numbers 1, 2, 3 …; a part's heading may stand before a number. */
function numberedRows(lines: readonly SourceLine[], from: number, header: TableHeader): Body {
  const rows: LooseTable['rows'] = [];
  const most = header.columns.length * LINES_A_COLUMN;
  let next = from;
  let expected = 1;
  while (next < lines.length) {
    const line = lines[next];
    if (line === undefined) break;
    if (serialOf(line) === expected) {
      const to = rowEnd(lines, next, { expected: expected + 1, most });
      const group = lines.slice(next, to);
      rows.push(rowOf(group, cellsOfLines(wholeCells(group), header), header));
      expected += 1;
      next = to;
    } else if (PART.test(line.folded) && nearSerial(lines, next + 1, expected)) {
      rows.push(rowOf([line], [line.text], header));
      next += 1;
    } else break;
  }
  return { rows, next };
}

/** The cells of a row; where each begins with a tab, a line without one carries on the cell before. */
function wholeCells(group: readonly SourceLine[]): string[] {
  if (group[0]?.tabbed !== true) return group.map(({ text }) => text);
  const cells: string[][] = [];
  for (const { text, tabbed } of group) {
    if (tabbed) cells.push([text]);
    else cells.at(-1)?.push(text);
  }
  return cells.map((lines) => joinCell(lines));
}

/** Where a row ends: before the next number or a part's heading above it, else where a table ends. */
function rowEnd(
  lines: readonly SourceLine[],
  from: number,
  { expected, most }: { expected: number; most: number },
): number {
  const limit = Math.min(lines.length, from + most);
  for (let at = from + 1; at < limit; at += 1) {
    const line = lines[at];
    if (line === undefined || serialOf(line) === expected) return at;
    if (PART.test(line.folded)) return at;
    if (TABLE_END.test(line.folded) || line.blanksBefore >= 3) return at;
  }
  return limit;
}

const nearSerial = (lines: readonly SourceLine[], at: number, expected: number): boolean =>
  lines.slice(at, at + 2).some((line) => serialOf(line) === expected);

function serialOf(line: SourceLine): number | null {
  const match = /^\(?(\d{1,3})\)?[.、]?$/.exec(line.folded);
  return match === null ? null : Number(match[1]);
}

/** Rows without numbers: as many lines each as there are columns, while they read so. */
function evenRows(lines: readonly SourceLine[], from: number, header: TableHeader): Body {
  const rows: LooseTable['rows'] = [];
  const width = header.columns.length;
  let next = from;
  for (; next + width <= lines.length; next += width) {
    const group = lines.slice(next, next + width);
    const cells = group.map(({ text }) => text);
    if (!readsAsRow(cells, header)) break;
    rows.push(rowOf(group, cells, header));
  }
  return { rows, next };
}

/** Whether cells taken one by one are what reading them by their manner gives, too. */
function readsAsRow(cells: readonly string[], header: TableHeader): boolean {
  const free = cellsOfLines([...cells, ''], header);
  return cells.every((cell, at) => free[at] === cell.trim());
}

function rowOf(
  lines: readonly SourceLine[],
  texts: readonly string[],
  { columns }: TableHeader,
): LooseTable['rows'][number] {
  const [only] = texts;
  const alone = texts.length === 1 && only !== undefined;
  const cells = columns.map((_, at) =>
    alone && at > 0 ? { text: only, from: 'left' as const } : ownCell(texts[at] ?? ''),
  );
  const line = lines[0]?.line ?? 1;
  return { cells, line, endLine: lines.at(-1)?.line ?? line };
}

function foundTable(
  { lines, at, next }: { lines: readonly SourceLine[]; at: number; next: number },
  header: TableHeader,
  rows: LooseTable['rows'],
): Found | null {
  if (!rows.some(({ cells }) => cells[1]?.from === 'own')) return null;
  const line = lines[at]?.line ?? 1;
  const endLine = lines[next - 1]?.line ?? line;
  return { table: { header: { columns: header.columns, bodyFrom: 0 }, rows, line, endLine }, next };
}
