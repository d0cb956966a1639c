/** Writes what a file holds as the lines of text that people are shown and findings count in. */
import { loneText, type DocumentPiece, type TablePiece, type TableRow } from './pieces.js';

/** A table with the line that each of its rows came to stand on. */
export interface PlacedTable {
  piece: TablePiece;
  lines: number[];
}

export interface PlacedText {
  lines: string[];
  tables: PlacedTable[];
  /** What could not be read, at the line before which it stood. */
  unread: { line: number; what: string }[];
}

const VALUE_COLUMN = /\d{4}|目标|基期|现状|基数|基准|期值|规划值|指标值|实际|累计|降幅|增速/;

/**
 * One line of text a line piece, one a table row, its cells parted by tabs. Around a table two
 * empty lines are left, as where a reader of plain text looks for its end.
 */
export function writeText(pieces: readonly DocumentPiece[]): PlacedText {
  const placed: PlacedText = { lines: [], tables: [], unread: [] };
  for (const piece of pieces) {
    if (piece.kind === 'line') placed.lines.push(...piece.text.split('\n'));
    else if (piece.kind === 'unread') {
      placed.unread.push({ line: placed.lines.length + 1, what: piece.what });
    } else if (piece.exact === true) writeRows(piece, placed);
    else writeSetApart(piece, placed);
  }
  return placed;
}

function writeSetApart(piece: TablePiece, placed: PlacedText): void {
  if (placed.lines.length > 0) placed.lines.push('', '');
  writeRows(piece, placed);
  placed.lines.push('', '');
}

function writeRows(piece: TablePiece, placed: PlacedText): void {
  const category = piece.exact === true ? -1 : categoryColumn(piece.rows);
  const header = piece.rows.find((row) => loneText(row) === null);
  const lines: number[] = [];
  for (const row of piece.rows) {
    const name = row[category];
    const alone = name?.from === 'own' && row !== header && loneText(row) === null;
    // A merged category is no cell of the row beside it: it stands above its rows.
    if (alone) placed.lines.push('', flat(name.text));
    lines.push(placed.lines.length + 1);
    const lone = piece.exact === true ? null : loneText(row);
    if (lone === null) placed.lines.push(rowText(row, { header, category: alone ? category : -1 }));
    else placed.lines.push(...lone.split('\n').map(flat));
  }
  placed.tables.push({ piece, lines });
}

function rowText(
  row: TableRow,
  { header, category }: { header: TableRow | undefined; category: number },
): string {
  const cells = row.map((cell, at) => {
    if (cell.from !== 'own' || at === category) return '';
    const text = flat(cell.text);
    return text === '' && VALUE_COLUMN.test(header?.[at]?.text ?? '') ? '—' : text;
  });
  return cells.join('\t').replace(/\t+$/, '');
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A first column merged down over several rows that is neither the serial number nor the only name. */
function categoryColumn(rows: readonly TableRow[]): number {
  const body = rows.filter((row) => loneText(row) === null).slice(1);
  const merged = body.some((row) => row[0]?.from === 'above' && row[0].text !== '');
  return merged && body.every((row) => row[1]?.from !== 'above') ? 0 : -1;
}
