/** A file's bytes to a plan, in this very thread: what it is, what it holds, what it means. */
import { isOfGenre } from '../plan/genre.js';
import type { DocumentPiece } from '../plan/tables/pieces.js';
import { readDocument } from '../plan/tables/read-document.js';
import { refused, type FileReading, type WorkbookFound } from './file-reading.js';
import { kindOf, type FileKind } from './file-kind.js';
import { MAX_FILE_BYTES, MAX_TABLE_ROWS, MAX_TEXT_BYTES } from './limits.js';
import { readHtmlFile } from './html/read-html.js';
import { readPdfFile } from './pdf/read-pdf.js';
import { readDocFile } from './word/read-doc.js';
import { readOffice } from './word/read-office.js';
import { readTextFile } from './text/read-text.js';
import { REFUSAL } from './wording.js';

/**
 * Reads a file of any format that is known by its content; `name` is only kept as the source.
 * What is no plan, or cannot be read, comes back as a sentence. Monsters may take memory and time
 * here: call it through `openFileReader`.
 */
export async function readPlanFile(bytes: Uint8Array, name: string): Promise<FileReading> {
  if (bytes.length > MAX_FILE_BYTES) return refused(REFUSAL.tooLarge);
  const kind = kindOf(bytes);
  if (kind.kind === 'refused') return refused(kind.reason);
  const found = await piecesOf(bytes, kind);
  if (!found.ok) return found;
  if ('own' in found) return found.own;
  if (longestTable(found.pieces) > MAX_TABLE_ROWS) return refused(REFUSAL.tableTooLong);
  if (lengthOf(found.pieces) > MAX_TEXT_BYTES) return refused(REFUSAL.textTooLong);
  const { plan, text } = readDocument(found.pieces, { source: name });
  if (text.trim() === '') return refused(REFUSAL.empty);
  return isOfGenre(plan, text) ? { ok: true, plan, text } : refused(REFUSAL.noPlan);
}

/** Each reader loads its library when its format comes: a text needs none of them. */
async function piecesOf(
  bytes: Uint8Array,
  { kind }: Exclude<FileKind, { kind: 'refused' }>,
): Promise<WorkbookFound> {
  switch (kind) {
    case 'text':
      return readTextFile(bytes);
    case 'html':
      return readHtmlFile(bytes);
    case 'office':
      return readOffice(bytes);
    case 'doc':
      return readDocFile(bytes);
    case 'pdf':
      return readPdfFile(bytes);
  }
}

/** How many rows the longest table has. */
function longestTable(pieces: readonly DocumentPiece[]): number {
  const rows = pieces.map((piece) => (piece.kind === 'table' ? piece.rows.length : 0));
  return rows.reduce((most, count) => Math.max(most, count), 0);
}

/** How many characters the pieces hold; those of merged cells count once. */
function lengthOf(pieces: readonly DocumentPiece[]): number {
  const texts = pieces.flatMap((piece) => {
    if (piece.kind === 'line') return [piece.text];
    if (piece.kind === 'unread') return [];
    return piece.rows.flat().flatMap(({ text, from }) => (from === 'own' ? [text] : []));
  });
  return texts.reduce((sum, text) => sum + text.length, 0);
}
