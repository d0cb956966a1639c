/** The text of an old Word document, where a tab closes a cell and a tab with a line's end a row. */
import {
  linePiece,
  ownCell,
  type DocumentPiece,
  type TableCell,
  type TableRow,
} from '../../plan/tables/pieces.js';

const ROW_END = '\t\n';
/** Longer, or with a full stop, what stands before a row is text and not the head of its first cell. */
const MAX_CELL_HEAD = 40;

interface Writing {
  pieces: DocumentPiece[];
  rows: string[][];
}

/** Rows that follow each other are a table; a row of one cell inside it lies across its columns. */
export function piecesOfMarkedText(body: string): DocumentPiece[] {
  const writing: Writing = { pieces: [], rows: [] };
  const stretches = body.split(ROW_END);
  const tail = stretches.pop() ?? '';
  for (const stretch of stretches) addRow(stretch, writing);
  endTable(writing);
  addText(tail, writing);
  return writing.pieces;
}

function addRow(stretch: string, writing: Writing): void {
  const [first = '', ...others] = stretch.split('\t');
  const cut = first.lastIndexOf('\n') + 1;
  const before = first.slice(0, cut);
  const width = writing.rows[0]?.length ?? 0;
  const ofCell =
    others.length + 1 === width && before.length <= MAX_CELL_HEAD && !/。\s*$/.test(before);
  if (before !== '' && !ofCell) {
    endTable(writing);
    addText(before, writing);
  }
  const cells = [ofCell ? first : first.slice(cut), ...others];
  // A frame of one cell around text is no table.
  if (others.length === 0 && writing.rows.length === 0) addText(cells.join(''), writing);
  else writing.rows.push(cells);
}

function endTable(writing: Writing): void {
  const { rows } = writing;
  writing.rows = [];
  if (rows.length === 0) return;
  const width = Math.max(...rows.map((row) => row.length));
  writing.pieces.push({ kind: 'table', rows: rows.map((row) => widened(row, width)) });
}

function widened(row: readonly string[], width: number): TableRow {
  const cells: TableCell[] = row.map((text) => ownCell(text.trim()));
  const [only] = cells;
  const across = cells.length === 1 && only !== undefined;
  while (cells.length < width) cells.push(across ? { text: only.text, from: 'left' } : ownCell(''));
  return cells;
}

function addText(text: string, writing: Writing): void {
  if (text !== '') writing.pieces.push(...text.replace(/\n$/, '').split('\n').map(linePiece));
}
