/** A text file to its pieces: plain text, Markdown, or a table with commas. */
import { findHeader } from '../../plan/tables/columns.js';
import { linePiece, ownCell, type DocumentPiece, type TableRow } from '../../plan/tables/pieces.js';
import type { FilePieces } from '../file-reading.js';
import { UNREAD } from '../wording.js';
import { readCommaRows } from './comma-rows.js';
import { decodePlanText } from './decode-text.js';
import { isMarkdown, isTableRule, plainLine, tableCells } from './markdown.js';

/** Reads a text; a table is taken as one only when its columns are those of a task table. */
export function readTextFile(bytes: Uint8Array): FilePieces {
  const decoded = decodePlanText(bytes);
  if (!decoded.ok) return decoded;
  const { text, brokenLines } = decoded;
  const rows = readCommaRows(text)?.map((row) => row.map(ownCell));
  if (rows !== undefined && findHeader(rows) !== null) {
    return { ok: true, pieces: [{ kind: 'table', rows, exact: true }] };
  }
  if (isMarkdown(text)) return { ok: true, pieces: markdownPieces(text) };
  return { ok: true, pieces: withBroken(text, brokenLines) };
}

/** The text as it is, carriage returns and all: its lines are counted by the reader of plans. */
function withBroken(text: string, brokenLines: readonly number[]): DocumentPiece[] {
  if (brokenLines.length === 0) return [linePiece(text)];
  const pieces: DocumentPiece[] = [];
  const lines = text.split('\n');
  let from = 0;
  for (const line of brokenLines) {
    if (line - 1 > from) pieces.push(linePiece(lines.slice(from, line - 1).join('\n')));
    pieces.push({ kind: 'unread', what: UNREAD.brokenSigns });
    from = line - 1;
  }
  pieces.push(linePiece(lines.slice(from).join('\n')));
  return pieces;
}

function markdownPieces(text: string): DocumentPiece[] {
  const pieces: DocumentPiece[] = [];
  let rows: TableRow[] = [];
  const endTable = (): void => {
    if (rows.length > 0) pieces.push({ kind: 'table', rows: evenRows(rows) });
    rows = [];
  };
  for (const line of text.split('\n')) {
    const cells = tableCells(line);
    if (cells !== null) {
      if (!isTableRule(line)) rows.push(cells.map(ownCell));
      continue;
    }
    endTable();
    pieces.push(linePiece(plainLine(line)));
  }
  endTable();
  return pieces;
}

function evenRows(rows: readonly TableRow[]): TableRow[] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => ownCell('')),
  ]);
}
