import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileReader } from '../../files/apart/file-reader.js';
import { packOffice, unpackOffice } from '../../files/word/unpack.js';
import { makeDoc } from './fixtures/make-doc.js';
import { makeDocx } from './fixtures/make-docx.js';
import { sitePage } from './fixtures/make-page.js';
import { typeset, writePdf } from './fixtures/make-pdf-by-hand.js';
import { MOUNTAIN_PLAN, planLines } from './fixtures/mountain-plan.js';

const faults: unknown[] = [];
const reader = openFileReader({ onFault: (fault) => faults.push(fault) });
afterAll(() => reader.close());

const PROSE = planLines().filter((line) => !line.includes('\t'));
const FILES: Record<string, Uint8Array> = {
  text: new TextEncoder().encode(planLines().join('\n')),
  page: new TextEncoder().encode(sitePage(MOUNTAIN_PLAN)),
  doc: makeDoc(planLines().join('\r')),
  pdf: writePdf(typeset(PROSE)),
};

/** Where to write what byte, and where to cut. */
const damage = fc.record({
  writes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
    maxLength: 12,
  }),
  keep: fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 1, noNaN: true })),
});

function damaged(
  bytes: Uint8Array,
  { writes, keep }: { writes: [number, number][]; keep: number },
) {
  const copy = Buffer.from(bytes);
  for (const [place, byte] of writes) copy[Math.floor(place * (copy.length - 1))] = byte;
  return copy.subarray(0, Math.ceil(copy.length * keep));
}

/** Damage inside a Word file's text part, which survives packing. */
function damagedInside(docx: Uint8Array, places: readonly number[]): Uint8Array {
  const unpacked = unpackOffice(docx, '');
  if (!unpacked.ok) throw new Error(unpacked.reason);
  const { parts } = unpacked;
  let text = parts.get('word/document.xml') ?? '';
  for (const place of places) {
    const at = Math.floor(place * text.length);
    text = text.slice(0, at) + text.slice(at + 7);
  }
  return packOffice(parts.set('word/document.xml', text));
}

describe('a damaged file', () => {
  let docx: Uint8Array;
  beforeAll(async () => {
    docx = await makeDocx(MOUNTAIN_PLAN, { automatic: true });
  });

  it('is read or refused in a sentence, and never a fault', async () => {
    const cases = fc.tuple(fc.constantFrom('docx', ...Object.keys(FILES)), damage);
    const check = async ([kind, how]: [string, { writes: [number, number][]; keep: number }]) => {
      const reading = await reader.read(damaged(FILES[kind] ?? docx, how), kind);
      expect(reading.ok || /。$/.test(reading.reason)).toBe(true);
      expect(faults).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(cases, check), { numRuns: 150 });
  });

  it('with holes in its markup is read or refused, and never a fault', async () => {
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 3,
    });
    const check = async (holes: number[]) => {
      const reading = await reader.read(damagedInside(docx, holes), 'docx');
      expect(reading.ok || /请/.test(reading.reason)).toBe(true);
      expect(faults).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(places, check), { numRuns: 40 });
  });

  it('nested without end is refused', async () => {
    const deep = new TextEncoder().encode(`<html>${'<div>'.repeat(100_000)}规划`);
    expect(await reader.read(deep, 'page')).toMatchObject({ ok: false });
    expect(faults).toEqual([]);
  });
});
