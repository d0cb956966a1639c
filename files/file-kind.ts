/** Tells what a file is by its first bytes, never by its name. */
import { REFUSAL } from './wording.js';

/** A format that is read, or the sentence that refuses it. */
export type FileKind =
  { kind: 'pdf' | 'office' | 'doc' | 'html' | 'text' } | { kind: 'refused'; reason: string };

const ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
] as const;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const UTF8_MARK = [0xef, 0xbb, 0xbf];

const REFUSED: readonly (readonly [readonly number[], string])[] = [
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], REFUSAL.rtf],
  [[0x89, 0x50, 0x4e, 0x47], REFUSAL.image],
  [[0xff, 0xd8, 0xff], REFUSAL.image],
  [[0x47, 0x49, 0x46, 0x38], REFUSAL.image],
  [[0x42, 0x4d], REFUSAL.image],
  [[0x49, 0x49, 0x2a, 0x00], REFUSAL.image],
  [[0x4d, 0x4d, 0x00, 0x2a], REFUSAL.image],
  [[0x52, 0x49, 0x46, 0x46], REFUSAL.image],
  [[0x1f, 0x8b], REFUSAL.archive],
  [[0x52, 0x61, 0x72, 0x21], REFUSAL.archive],
  [[0x37, 0x7a, 0xbc, 0xaf], REFUSAL.archive],
];
const HEAD_BYTES = 4096;
/** Some programs write a line or a mark before the PDF itself. */
const PDF_WITHIN = 1024;
const HTML = /<(?:!doctype\s+html|html|head|body|meta|table|div|p|h[1-6])[\s>]/i;

export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: 'refused', reason: REFUSAL.empty };
  const head = latin(bytes.subarray(0, HEAD_BYTES));
  if (head.slice(0, PDF_WITHIN).includes('%PDF-')) return { kind: 'pdf' };
  if (ZIP.some((signature) => startsWith(bytes, signature))) return { kind: 'office' };
  if (startsWith(bytes, OLE)) return oleKind(bytes);
  const reason = REFUSED.find(([signature]) => startsWith(bytes, signature))?.[1];
  if (reason !== undefined) return { kind: 'refused', reason };
  const plain = head.replaceAll('\0', '');
  if (/^\s*(?:From:|MIME-Version:)/i.test(plain) && /multipart\/related/i.test(plain)) {
    return { kind: 'refused', reason: REFUSAL.webArchive };
  }
  const text = startsWith(bytes, UTF8_MARK) ? plain.slice(UTF8_MARK.length) : plain;
  return { kind: opensAsHtml(text) ? 'html' : 'text' };
}

/** Markup from the first sign on: a text that only speaks of a tag is no page. */
function opensAsHtml(head: string): boolean {
  const begin = head.replace(/^[^<]{0,16}(?=<)/, '').trimStart();
  return /^<(?:!|\?xml|[a-z])/i.test(begin) && HTML.test(begin);
}

/** The names of an old office file's streams stand in its folder, in UTF-16. */
function oleKind(bytes: Uint8Array): FileKind {
  const names = (name: string): boolean => includesWide(bytes, name);
  if (names('EncryptedPackage')) return { kind: 'refused', reason: REFUSAL.password };
  if (names('WordDocument')) return { kind: 'doc' };
  if (names('Workbook') || names('Book')) return { kind: 'refused', reason: REFUSAL.oldSheet };
  if (names('PowerPoint Document')) return { kind: 'refused', reason: REFUSAL.slides };
  return { kind: 'refused', reason: REFUSAL.oldOffice };
}

function includesWide(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from(name, 'utf16le'),
  );
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
