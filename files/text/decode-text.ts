/** The bytes of a text to its characters: UTF-8, GB18030 (so also GBK), UTF-16. */
import { MAX_TEXT_BYTES } from '../limits.js';
import { REFUSAL } from '../wording.js';

/** `brokenLines`: 1-based lines with bytes that are no characters. */
export type DecodedText =
  { ok: true; text: string; brokenLines: number[] } | { ok: false; reason: string };

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const SAMPLE_BYTES = 4096;
const SAMPLE_LENGTH = 20_000;
/** Below this share the lines in another encoding are accidents, above it the file is mixed. */
const ACCIDENT = 0.1;
const LINE_FEED = 0x0a;
const FIRST_BEYOND_ASCII = 0x80;

/**
 * The text of a file. A few broken characters are kept as � and their lines named; what is mixed,
 * in no known encoding, or no text is refused with a sentence that says what to do.
 */
export function decodePlanText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, reason: REFUSAL.empty };
  if (bytes.length > MAX_TEXT_BYTES) return { ok: false, reason: REFUSAL.textTooLong };
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  if (decoded.text.trim() === '') return { ok: false, reason: REFUSAL.empty };
  return looksLikeText(decoded.text) ? decoded : { ok: false, reason: REFUSAL.binary };
}

function decode(bytes: Uint8Array): DecodedText {
  const wide = markedWide(bytes) ?? silentUtf16(bytes);
  const whole = decodeAs(bytes, wide ?? 'utf-8');
  if (whole !== null) return { ok: true, text: whole, brokenLines: [] };
  if (wide !== null) return { ok: false, reason: REFUSAL.encoding };
  return decodeByLines(bytes);
}

function markedWide(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: the line feeds show on which side the zero bytes stand. */
function silentUtf16(bytes: Uint8Array): Encoding | null {
  const end = Math.min(bytes.length - 1, SAMPLE_BYTES);
  let low = 0;
  let high = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at + 1] === 0 && bytes[at] === LINE_FEED) low += 1;
    if (bytes[at] === 0 && bytes[at + 1] === LINE_FEED) high += 1;
  }
  if (low + high === 0) return null;
  return low >= high ? 'utf-16le' : 'utf-16be';
}

/** No encoding fits the whole: each line shows which one it is in. */
function decodeByLines(bytes: Uint8Array): DecodedText {
  const told = linesOf(bytes)
    .filter((line) => line.some((byte) => byte >= FIRST_BEYOND_ASCII))
    .map((line) => encodingOf(line));
  const share = (encoding: Encoding | null): number =>
    told.filter((one) => one === encoding).length / told.length;
  if (share(null) > ACCIDENT) return { ok: false, reason: REFUSAL.encoding };
  if (share('utf-8') >= 1 - ACCIDENT) return decodeLossy(bytes, 'utf-8');
  if (share('utf-8') > ACCIDENT) return { ok: false, reason: REFUSAL.mixed };
  return decodeLossy(bytes, 'gb18030');
}

function decodeLossy(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  const brokenLines = text
    .split('\n')
    .flatMap((line, at) => (line.includes('\ufffd') ? [at + 1] : []));
  return { ok: true, text, brokenLines };
}

function encodingOf(line: Uint8Array): Encoding | null {
  if (decodeAs(line, 'utf-8') !== null) return 'utf-8';
  return decodeAs(line, 'gb18030') === null ? null : 'gb18030';
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, from);
    lines.push(bytes.subarray(from, end === -1 ? bytes.length : end));
    from = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters are rare in a text; a picture that happens to decode is full of them. */
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  let strange = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    const control = code < 32 && ![9, 10, 12, 13].includes(code);
    if (control || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) strange += 1;
  }
  return strange * 50 <= sample.length;
}
