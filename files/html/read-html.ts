/** A web page to its pieces. */
import { linePiece, type DocumentPiece } from '../../plan/tables/pieces.js';
import { refused, type FilePieces } from '../file-reading.js';
import { decodePlanText } from '../text/decode-text.js';
import { REFUSAL } from '../wording.js';
import { mainPart, pageTitle } from './main-part.js';
import { piecesWithin } from './page-lines.js';
import { parsePage } from './page-tree.js';

const OPENING_LENGTH = 1500;

/** Reads a page in any encoding that a text may have; the document on it, without menus. */
export function readHtmlFile(bytes: Uint8Array): FilePieces {
  const decoded = decodePlanText(bytes);
  if (!decoded.ok) return decoded;
  const { head, body } = parsePage(decoded.text);
  if (body === null) return refused(REFUSAL.empty);
  const pieces = piecesWithin(mainPart(body));
  const title = pageTitle({ head, body }, textOf(pieces).slice(0, OPENING_LENGTH));
  return { ok: true, pieces: title === null ? pieces : [linePiece(title), ...pieces] };
}

/** The pieces of markup that was made from a document and holds nothing else. */
export function piecesOfMarkup(html: string): DocumentPiece[] {
  const { body } = parsePage(html);
  return body === null ? [] : piecesWithin(body, true);
}

const textOf = (pieces: readonly DocumentPiece[]): string =>
  pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : [])).join('\n');
