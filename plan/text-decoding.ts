import { REFUSAL } from './wording.js';

export type DecodedText = { ok: true; text: string } | { ok: false; reason: string };

const MAX_BYTES = 5 * 1024 * 1024;
const SAMPLE_BYTES = 4096;

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], REFUSAL.pdf],
  [[0xd0, 0xcf, 0x11, 0xe0], REFUSAL.word],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], REFUSAL.word],
  [[0x89, 0x50, 0x4e, 0x47], REFUSAL.image],
  [[0xff, 0xd8, 0xff], REFUSAL.image],
  [[0x47, 0x49, 0x46, 0x38], REFUSAL.image],
  [[0x42, 0x4d], REFUSAL.image],
  [[0x49, 0x49, 0x2a, 0x00], REFUSAL.image],
  [[0x4d, 0x4d, 0x00, 0x2a], REFUSAL.image],
  [[0x52, 0x49, 0x46, 0x46], REFUSAL.image],
  [[0x1f, 0x8b], REFUSAL.zip],
  [[0x52, 0x61, 0x72, 0x21], REFUSAL.zip],
  [[0x37, 0x7a, 0xbc, 0xaf], REFUSAL.zip],
];

/**
 * The text of a plan file: UTF-8 (with or without mark), GB18030 (so also GBK), UTF-16. Anything
 * that is no text is refused with a sentence that says what to do.
 */
export function decodePlanText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, reason: REFUSAL.empty };
  const refused = refuseBySignature(bytes);
  if (refused !== null) return { ok: false, reason: refused };
  if (bytes.length > MAX_BYTES) return { ok: false, reason: REFUSAL.tooLarge };
  const text = decodeText(bytes);
  if (text === null) return { ok: false, reason: REFUSAL.encoding };
  if (text.trim() === '') return { ok: false, reason: REFUSAL.empty };
  return looksLikeText(text) ? { ok: true, text } : { ok: false, reason: REFUSAL.binary };
}

function refuseBySignature(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return refuseArchive(bytes);
  }
  return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1] ?? null;
}

/** Word and Excel files are archives: the names of their parts stand in the first bytes. */
function refuseArchive(bytes: Uint8Array): string {
  const names = String.fromCharCode(...bytes.subarray(0, SAMPLE_BYTES));
  if (names.includes('word/')) return REFUSAL.word;
  return names.includes('xl/') ? REFUSAL.sheet : REFUSAL.zip;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function decodeText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs(bytes, 'utf-16be');
  const silent = silentUtf16(bytes);
  if (silent !== null) return decodeAs(bytes, silent);
  return decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'gb18030');
}

/** UTF-16 without a mark: the line feeds show on which side the zero bytes stand. */
function silentUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length - 1, SAMPLE_BYTES);
  let low = 0;
  let high = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at + 1] === 0 && bytes[at] === 0x0a) low += 1;
    if (bytes[at] === 0 && bytes[at + 1] === 0x0a) high += 1;
  }
  if (low + high === 0) return null;
  return low >= high ? 'utf-16le' : 'utf-16be';
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters are rare in a text; a picture that happens to decode is full of them. */
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  let strange = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    const control = code < 32 && ![9, 10, 12, 13].includes(code);
    if (control || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) strange += 1;
  }
  return strange * 50 <= sample.length;
}
