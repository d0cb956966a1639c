/** The text of an old Word document, where tabs close cells and rows, to lines and tables. */
import { linePiece, ownCell, type DocumentPiece, type TableRow } from '../../plan/tables/pieces.js';

const MOST_COLUMNS = 40;

interface MarkedRow {
  cells: string[];
  /** How many stretches between tabs it takes, its closing mark included. */
  length: number;
}

/**
 * Each cell ends in a tab and each row in one more. A row is known by that empty stretch; text
 * goes on right behind the last row. Stretches that make no row of two cells stay text.
 */
export function piecesOfMarkedText(body: string): DocumentPiece[] {
  const pieces: DocumentPiece[] = [];
  const stretches = body.split('\t');
  let text = '';
  let at = 0;
  while (at < stretches.length) {
    const rows = rowsFrom(stretches, at);
    const first = stretches[at] ?? '';
    if (rows.length < 2) {
      text += at + 1 < stretches.length ? `${first}\t` : first;
      at += 1;
      continue;
    }
    const cut = first.lastIndexOf('\n') + 1;
    pieces.push(...linesOf(text + first.slice(0, cut)), tableOf(rows, first.slice(cut)));
    text = '';
    at += rows.reduce((sum, row) => sum + row.length, 0);
  }
  pieces.push(...linesOf(text));
  return pieces;
}

function rowsFrom(stretches: readonly string[], from: number): MarkedRow[] {
  const rows: MarkedRow[] = [];
  let at = from;
  for (;;) {
    const row = rowAt(stretches, at, rows[0]?.cells.length);
    if (row === null) return rows;
    rows.push(row);
    at += row.length;
  }
}

/** A row of as many cells as the first one, or (with cells merged) of fewer. */
function rowAt(stretches: readonly string[], at: number, width?: number): MarkedRow | null {
  const closes = (cells: number): boolean => stretches[at + cells] === '' && cells >= 1;
  if (width !== undefined && closes(width)) return rowOf(stretches, at, width);
  // Text behind the table has paragraphs of its own; a first cell hardly has.
  if (width !== undefined && (stretches[at] ?? '').includes('\n')) return null;
  for (let cells = 1; cells <= (width ?? MOST_COLUMNS); cells += 1) {
    if (closes(cells))
      return cells === 1 && width === undefined ? null : rowOf(stretches, at, cells);
  }
  return null;
}

const rowOf = (stretches: readonly string[], at: number, cells: number): MarkedRow => ({
  cells: stretches.slice(at, at + cells),
  length: cells + 1,
});

function tableOf(rows: readonly MarkedRow[], firstCell: string): DocumentPiece {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const even = rows.map(({ cells }, index): TableRow => {
    const texts = index === 0 ? [firstCell, ...cells.slice(1)] : cells;
    return [...texts, ...Array<string>(width - texts.length).fill('')].map((cell) =>
      ownCell(cell.trim()),
    );
  });
  return { kind: 'table', rows: even };
}

const linesOf = (text: string): DocumentPiece[] =>
  text === '' ? [] : text.replace(/\n$/, '').split('\n').map(linePiece);
