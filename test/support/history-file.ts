/**
 * A history as a readable file, and back. The SDK's own historyToJSON and historyFromJSON refuse to
 * work while npm installs two copies of protobufjs beside each other.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** Who ran it and where is no part of a history's meaning. */
const OF_MACHINES = new Set([
  'binaryChecksum',
  'identity',
  'workerVersion',
  'workerControlTaskQueue',
  'stackTrace',
]);

interface LongNumber {
  toNumber(): number;
}
const isLong = (value: object): value is LongNumber => 'low' in value && 'toNumber' in value;

/** Bytes are text where they can be: payloads are JSON. */
function bytesToJson(bytes: Uint8Array): { text: string } | { base64: string } {
  const buffer = Buffer.from(bytes);
  const text = buffer.toString('utf8');
  return Buffer.from(text, 'utf8').equals(buffer)
    ? { text }
    : { base64: buffer.toString('base64') };
}

function toJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return bytesToJson(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (isLong(value)) return value.toNumber();
  const kept = Object.entries(value).filter(
    ([key, inner]) => inner !== null && !OF_MACHINES.has(key),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, toJson(inner)]));
}

function fromJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromJson);
  const [[key, inner] = [], ...more] = Object.entries(value);
  if (more.length === 0 && typeof inner === 'string') {
    if (key === 'text') return Buffer.from(inner, 'utf8');
    if (key === 'base64') return Buffer.from(inner, 'base64');
  }
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fromJson(v)]));
}

/** Writes a fetched history. @returns its size in bytes. */
export function writeHistory(file: string, history: object): number {
  const text = `${JSON.stringify(toJson(history), null, 1)}\n`;
  writeFileSync(file, text);
  return Buffer.byteLength(text);
}

/** A written history as the replay takes it. */
export function readHistory(file: string): unknown {
  return fromJson(JSON.parse(readFileSync(file, 'utf8')));
}
