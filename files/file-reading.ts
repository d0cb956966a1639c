/** What reading a file comes to. */
import type { ReadSheet } from '../domain/draft/tables/sheets.js';
import type { DocumentPiece } from '../plan/tables/pieces.js';
import type { ParsedPlan } from '../plan/types.js';

/** The plan, and the text in which its lines count; or a sentence for people. */
export type FileReading =
  { ok: true; plan: ParsedPlan; text: string } | { ok: false; reason: string };

/** The sheets of a workbook as rows of texts, or a sentence for people. */
export type RowsReading = { ok: true; sheets: ReadSheet[] } | { ok: false; reason: string };

/** What a format's reader found, or a sentence for people. */
export type FilePieces = { ok: true; pieces: DocumentPiece[] } | { ok: false; reason: string };

/** The same of a workbook, which may be a plan that was exported here. */
export type WorkbookFound = FilePieces | { ok: true; own: FileReading };

export const refused = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });
