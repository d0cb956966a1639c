/** The XML parts of an office document, unpacked with an eye on what they grow to. */
import { Unzip, UnzipInflate, strFromU8, zipSync, strToU8 } from 'fflate';
import { MAX_PART_BYTES } from '../limits.js';
import { REFUSAL } from '../wording.js';

/** The parts by name, or the sentence that refuses the file. */
export type Unpacked = { ok: true; parts: Map<string, string> } | { ok: false; reason: string };

/** A slice this small inflates to 16 MB at most, so a bomb is noticed before it goes off. */
const SLICE_BYTES = 16 * 1024;
const MAX_ALL_BYTES = 2 * MAX_PART_BYTES;
const MAX_ENTRIES = 20_000;
const WANTED = /\.(?:xml|rels)$/i;

class TooLarge extends Error {}

interface Unpacking {
  chunks: Map<string, Uint8Array[]>;
  names: string[];
  total: number;
}

/** Unpacks XML parts; pictures and other bytes stay packed. The sizes the file declares are not trusted. */
export function unpackOffice(bytes: Uint8Array, damaged: string): Unpacked {
  const unpacking: Unpacking = { chunks: new Map(), names: [], total: 0 };
  try {
    unpackAll(bytes, unpacking);
  } catch (error) {
    if (error instanceof TooLarge) return { ok: false, reason: REFUSAL.bomb };
    const some = unpacking.chunks.size > 0;
    if (!some) return { ok: false, reason: unpacking.names.length > 0 ? damaged : REFUSAL.archive };
  }
  const parts = new Map<string, string>();
  for (const [name, chunks] of unpacking.chunks) {
    if (WANTED.test(name)) parts.set(name, textOf(chunks));
  }
  return { ok: true, parts };
}

function unpackAll(bytes: Uint8Array, unpacking: Unpacking): void {
  const unzip = new Unzip((file) => {
    unpacking.names.push(file.name);
    if (unpacking.names.length > MAX_ENTRIES) throw new TooLarge(file.name);
    const chunks: Uint8Array[] = [];
    unpacking.chunks.set(file.name, chunks);
    if (!WANTED.test(file.name)) return;
    let size = 0;
    file.ondata = (error, chunk) => {
      if (error !== null) throw error;
      size += chunk.length;
      unpacking.total += chunk.length;
      if (size > MAX_PART_BYTES || unpacking.total > MAX_ALL_BYTES) throw new TooLarge(file.name);
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
    const to = Math.min(from + SLICE_BYTES, bytes.length);
    unzip.push(bytes.subarray(from, to), to === bytes.length);
  }
}

function textOf(chunks: readonly Uint8Array[]): string {
  const bytes = Buffer.concat(chunks);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, '');
}

/** Packs parts again, so that a library sees nothing but what was checked. */
export function packOffice(parts: ReadonlyMap<string, string>): Buffer {
  const files = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
  return Buffer.from(zipSync(files, { level: 0 }));
}
