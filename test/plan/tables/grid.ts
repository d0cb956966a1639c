import type { DocumentPiece, TableCell, TableRow } from '../../../plan/tables/pieces.js';
import { linePiece } from '../../../plan/tables/pieces.js';
import { readDocument } from '../../../plan/tables/read-document.js';
import type { ParsedPlan } from '../../../plan/types.js';

/** Rows of cells parted by |; ^ belongs to the cell above, < to the cell on the left. */
export function grid(...lines: string[]): TableRow[] {
  const rows: TableCell[][] = [];
  for (const line of lines) {
    const row: TableCell[] = [];
    for (const word of line.split('|').map((cell) => cell.trim().replaceAll('/', '\n'))) {
      const above = rows.at(-1)?.[row.length]?.text ?? '';
      const left = row.at(-1)?.text ?? '';
      if (word === '^') row.push({ text: above, from: 'above' });
      else if (word === '<') row.push({ text: left, from: 'left' });
      else row.push({ text: word, from: 'own' });
    }
    rows.push(row);
  }
  return rows;
}

/** The plan of a sheet: one table, lines counting as rows. */
export function planOfSheet(...lines: string[]): ParsedPlan {
  return planOfPieces({ kind: 'table', rows: grid(...lines), exact: true });
}

export function planOfPieces(...pieces: (DocumentPiece | string)[]): ParsedPlan {
  const whole = pieces.map((piece) => (typeof piece === 'string' ? linePiece(piece) : piece));
  return readDocument(whole, { source: 'invented' }).plan;
}
