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
 * out, a row that was cut goes on, a cell that was merged over the cut repeats what it says.
 */
export function rowsGoingOn(before: readonly TableRow[], after: readonly TableRow[]): TableRow[] {
  const heads = before
    .slice(0, after.length)
    .findIndex((row, at) => key(row) !== key(after[at] ?? []));
  const repeated = heads === -1 ? 0 : heads;
  const [first, ...rest] = after.slice(repeated);
  const last = before.at(-1);
  if (first === undefined || last === undefined) return [...before];
  const serial = first[0]?.text.trim() ?? '';
  const cut = serial === '' && last[0]?.text.trim() !== '' && first[0]?.from === 'own';
  if (!cut) return [...before, first, ...rest];
  if (isMergedOver(first, rest)) {
    const columns = first.map((cell, at) => cell.text === '' && reaches(rest, at));
    const filled = [first, ...rest].map((row) => carried(row, { last, columns }));
    return [...before, ...filled];
  }
  const whole = last.map((cell, at) => {
    const more = first[at]?.text ?? '';
    return { ...cell, text: more === '' ? cell.text : `${cell.text}${more}` };
  });
  return [...before.slice(0, -1), whole, ...rest];
}

/** The empty first cell reaches down over further rows: it is the rest of one that began above. */
const isMergedOver = (first: TableRow, rest: readonly TableRow[]): boolean =>
  first[0]?.text === '' && reaches(rest, 0);

const reaches = (rest: readonly TableRow[], at: number): boolean => rest[0]?.[at]?.from === 'above';

function carried(
  row: TableRow,
  { last, columns }: { last: TableRow; columns: readonly boolean[] },
): TableRow {
  return row.map((cell, at) => {
    const empty = columns[at] === true && cell.text === '';
    return empty ? { text: last[at]?.text ?? '', from: 'above' } : cell;
  });
}
