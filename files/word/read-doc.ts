/** An old Word document (.doc, also .wps in that format) to its pieces. */
import type { DocumentPiece } from '../../plan/tables/pieces.js';
import { refused, type FilePieces } from '../file-reading.js';
import { REFUSAL, UNREAD } from '../wording.js';
import { piecesOfMarkedText } from './cell-marks.js';

const SECTOR = 512;
/** The first bytes of the stream that holds the text, and where it says that it is enciphered (MS-DOC, FIB). */
const MAGIC = 0xa5ec;
const FLAGS_AT = 0x0a;
const ENCRYPTED = 0x0100;

export async function readDocFile(bytes: Uint8Array): Promise<FilePieces> {
  const buffer = Buffer.from(bytes);
  if (isEncrypted(buffer)) return refused(REFUSAL.password);
  const { default: WordExtractor } = await import('word-extractor');
  try {
    const document = await new WordExtractor().extract(buffer);
    const pieces = piecesOfMarkedText(document.getBody({ filterUnicode: false }));
    return { ok: true, pieces: withNumbersDoubted(pieces) };
  } catch {
    return refused(REFUSAL.oldOffice);
  }
}

function isEncrypted(buffer: Buffer): boolean {
  for (let at = SECTOR; at + FLAGS_AT + 2 <= buffer.length; at += SECTOR) {
    if (buffer.readUInt16LE(at) !== MAGIC) continue;
    if ((buffer.readUInt16LE(at + FLAGS_AT) & ENCRYPTED) !== 0) return true;
  }
  return false;
}

const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第.{1,4}章|\d{1,2}[.．、])/;

/** Automatic numbers are not among the text; where no line has a number, they are missing. */
function withNumbersDoubted(pieces: DocumentPiece[]): DocumentPiece[] {
  const lines = pieces.filter((piece) => piece.kind === 'line');
  const numbered = lines.some(({ text }) => NUMBERED.test(text));
  return numbered || lines.length === 0
    ? pieces
    : [{ kind: 'unread', what: UNREAD.autoNumbers }, ...pieces];
}
