/** Frames to tables; one that goes on over the page is one table. */
import type { TableCell, TableRow } from '../../plan/tables/pieces.js';
import { placesIn, type Frame, type FrameCell } from './page-frames.js';
import { printedLines } from './page-lines.js';
import { joinWithin } from './paragraphs.js';

/** The rows of a frame, merged cells marked. */
export function frameRows(frame: Frame): TableRow[] {
  const width = frame.columns.length - 1;
  const rows: TableCell[][] = Array.from({ length: frame.rows.length - 1 }, () =>
    Array.from({ length: width }, (): TableCell => ({ text: '', from: 'own' })),
  );
  for (const cell of frame.cells) {
    const text = cellText(frame, cell);
    for (const { row, column } of placesIn(cell)) {
      const from = row > cell.top ? 'above' : column > cell.left ? 'left' : 'own';
      rows[row]?.splice(column, 1, { text, from });
    }
  }
  return rows;
}

function cellText(frame: Frame, cell: FrameCell): string {
  if (cell.runs.length === 0) return '';
  const edges = { left: frame.columns[cell.left] ?? 0, right: frame.columns[cell.right] ?? 0 };
  return joinWithin(printedLines(cell.runs), edges).join('\n');
}

const NEAR = 4;

/** Whether two frames have their columns at the same places. */
export function sameColumns(first: Frame, second: Frame): boolean {
  return (
    first.columns.length === second.columns.length &&
    first.columns.every((at, index) => Math.abs(at - (second.columns[index] ?? 0)) <= NEAR)
  );
}

const key = (row: TableRow): string =>
  row.map(({ text, from }) => (from === 'own' ? text.replace(/\s/g, '') : '')).join('|');

/**
 * The rows of a table with those that follow on the next page: a header printed again is left
 * out, a row that was cut goes on, a cell merged over the cut says the same on both sides.
 */
export function rowsGoingOn(before: readonly TableRow[], after: readonly TableRow[]): TableRow[] {
  const [first, ...rest] = after.slice(repeatedRows(before, after));
  const last = before.at(-1);
  if (first === undefined || last === undefined) return [...before];
  const merged = first.map((_, at) => mergedOver(last, [first, ...rest], at));
  if (isCutRow(last, first, merged)) {
    const whole = last.map((cell, at) => ({ ...cell, text: cell.text + (first[at]?.text ?? '') }));
    return [...before.slice(0, -1), whole, ...rest];
  }
  const said = merged.map((over, at) => (over ? last[at]?.text || first[at]?.text || '' : null));
  return [...filledUp(before, said), ...filledDown([first, ...rest], said)];
}

function repeatedRows(before: readonly TableRow[], after: readonly TableRow[]): number {
  const differs = after.findIndex((row, at) => key(row) !== key(before[at] ?? []));
  return differs === -1 ? 0 : differs;
}

/** A row without a number of its own, all of it the rest of the row above. */
function isCutRow(last: TableRow, first: TableRow, merged: readonly boolean[]): boolean {
  const [number] = first;
  const bare = number?.from === 'own' && number.text.trim() === '' && merged[0] !== true;
  return bare && last[0]?.text.trim() !== '';
}

/** Whether one cell of a column lies on both sides of the cut: one side of it is empty and spans rows. */
function mergedOver(last: TableRow, after: readonly TableRow[], at: number): boolean {
  const [above, below] = [last[at], after[0]?.[at]];
  if (above === undefined || below?.from !== 'own') return false;
  const spans = after[1]?.[at]?.from === 'above' || above.from === 'above';
  return spans && (below.text === '' || (above.text === '' && above.from === 'above'));
}

function filledDown(rows: readonly TableRow[], said: readonly (string | null)[]): TableRow[] {
  const open = [...said];
  return rows.map((row, index) =>
    row.map((cell, at) => {
      const text = open[at] ?? null;
      const within = text !== null && (index === 0 || cell.from === 'above');
      if (!within) open[at] = null;
      return within ? { text, from: 'above' } : cell;
    }),
  );
}

/** The empty part of a merged cell that ends a page, when its text stands on the next. */
function filledUp(rows: readonly TableRow[], said: readonly (string | null)[]): TableRow[] {
  const open = [...said];
  const filled = [...rows].reverse().map((row) =>
    row.map((cell, at) => {
      const text = open[at] ?? null;
      if (text === null || cell.text !== '') return cell;
      if (cell.from === 'own') open[at] = null;
      return { ...cell, text };
    }),
  );
  return filled.reverse();
}
