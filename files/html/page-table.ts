/** The rows of a page's table, merged cells marked. */
import { ownCell, type TableCell, type TableRow } from '../../plan/tables/pieces.js';
import { attributeOf, elementsOf, findElement, type PageElement } from './page-tree.js';

/** No real table spans more; a page that claims so must not cost memory. */
const MAX_COLUMNS = 60;
const MAX_SPAN_DOWN = 2000;
const MAX_LAYOUT_ROWS = 2;
const LONG_CELL_BLOCKS = 12;

const isTable = (element: PageElement): boolean => element.tagName === 'table';

/** A table that only places things on the page: it holds tables, or whole texts in few cells. */
export function isLayoutTable(table: PageElement): boolean {
  if (findElement(table, isTable) !== null) return true;
  const rows = rowsWithin(table);
  if (rows.length > MAX_LAYOUT_ROWS) return false;
  return rows.some((row) => cellsOf(row).some((cell) => blocksIn(cell) >= LONG_CELL_BLOCKS));
}

const blocksIn = (cell: PageElement): number =>
  elementsOf(cell).reduce(
    (sum, element) =>
      sum + (/^(?:p|div|h\d|li)$/.test(element.tagName) ? Math.max(1, blocksIn(element)) : 0),
    0,
  );

/** Cells that reach down into later rows, by column. */
type Reaching = ({ left: number; text: string } | undefined)[];

/** The rows of a table, all of one length. A cell merged from above or the left repeats its text. */
export function tableRows(table: PageElement, textOf: (cell: PageElement) => string): TableRow[] {
  const down: Reaching = [];
  const rows = rowsWithin(table).map((element) => {
    const row: TableCell[] = [];
    for (const cell of cellsOf(element)) {
      carryDown(row, down);
      if (row.length < MAX_COLUMNS) addCell(row, { cell, text: textOf(cell) }, down);
    }
    carryDown(row, down);
    return row;
  });
  return padded(rows);
}

function addCell(
  row: TableCell[],
  { cell, text }: { cell: PageElement; text: string },
  down: Reaching,
): void {
  const across = Math.min(spanOf(cell, 'colspan'), MAX_COLUMNS - row.length);
  const left = Math.min(spanOf(cell, 'rowspan'), MAX_SPAN_DOWN) - 1;
  for (let at = 0; at < across; at += 1) {
    if (left > 0) down[row.length] = { left, text };
    row.push(at === 0 ? ownCell(text) : { text, from: 'left' });
  }
}

/** Cells that reach down from above into the next columns of a row. */
function carryDown(row: TableCell[], down: Reaching): void {
  for (let above = down[row.length]; above !== undefined && above.left > 0;) {
    above.left -= 1;
    row.push({ text: above.text, from: 'above' });
    above = down[row.length];
  }
}

function padded(rows: readonly TableCell[][]): TableRow[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows
    .filter((row) => row.length > 0)
    .map((row) => [...row, ...Array.from({ length: width - row.length }, () => ownCell(''))]);
}

function spanOf(cell: PageElement, name: 'colspan' | 'rowspan'): number {
  const span = Math.trunc(Number(attributeOf(cell, name) ?? '1'));
  return span >= 1 ? span : 1;
}

function rowsWithin(table: PageElement): PageElement[] {
  return elementsOf(table).flatMap((element) => {
    if (element.tagName === 'tr') return [element];
    return /^(?:thead|tbody|tfoot)$/.test(element.tagName) ? rowsWithin(element) : [];
  });
}

const cellsOf = (row: PageElement): PageElement[] =>
  elementsOf(row).filter((element) => element.tagName === 'td' || element.tagName === 'th');
