/** What a file was found to hold, in order, before anybody asks what it means. */

/** A cell; `from` tells a cell of its own from the rest of a merged one, whose text it then carries. */
export interface TableCell {
  text: string;
  from: 'own' | 'above' | 'left';
}

export type TableRow = readonly TableCell[];

export interface LinePiece {
  kind: 'line';
  text: string;
}

/** Rows of equal length. `exact`: each row keeps a line of its own, so that lines count as rows do. */
export interface TablePiece {
  kind: 'table';
  rows: readonly TableRow[];
  exact?: boolean;
}

/** A place where something stood that could not be read; `what` says so to people. */
interface UnreadPiece {
  kind: 'unread';
  what: string;
}

export type DocumentPiece = LinePiece | TablePiece | UnreadPiece;

export const linePiece = (text: string): LinePiece => ({ kind: 'line', text });

export const ownCell = (text: string): TableCell => ({ text, from: 'own' });

/** A row in which one cell stands alone, across all columns or beside empty ones; its text, else null. */
export function loneText(row: TableRow): string | null {
  const filled = row.filter((cell) => cell.from === 'own' && cell.text.trim() !== '');
  const [only, second] = filled;
  return only !== undefined && second === undefined ? only.text.trim() : null;
}

export const isBlankRow = (row: TableRow): boolean =>
  row.every((cell) => cell.text.trim() === '' || cell.from === 'left');
