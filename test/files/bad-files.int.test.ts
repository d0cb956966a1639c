import { zipSync, strToU8 } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { openFileReader } from '../../files/apart/file-reader.js';
import { makeDoc } from './fixtures/make-doc.js';
import { makeDocx } from './fixtures/make-docx.js';
import { writePdf, writePdfBomb } from './fixtures/make-pdf-by-hand.js';
import { MOUNTAIN_PLAN, planLines } from './fixtures/mountain-plan.js';
import { STORY } from './fixtures/story.js';

const reader = openFileReader();
afterAll(() => reader.close());

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const PLAN = utf8(planLines().join('\n'));

async function reasonFor(bytes: Uint8Array, by = reader): Promise<string> {
  const reading = await by.read(bytes, 'plan');
  return reading.ok ? `read: ${reading.text.slice(0, 40)}` : reading.reason;
}

/** An office file that holds one part of blanks, which packs to almost nothing. */
function zipBomb(megabytes: number): Uint8Array {
  const parts = { '[Content_Types].xml': strToU8('<Types/>') };
  const blanks = new Uint8Array(megabytes * 1024 * 1024).fill(0x20);
  return zipSync({ ...parts, 'word/document.xml': blanks }, { level: 6 });
}

/** The same with a size of a hundred bytes declared for every part. */
function lyingBomb(): Uint8Array {
  const bytes = Buffer.from(zipBomb(60));
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const mark = bytes.readUInt32LE(at);
    if (mark === 0x04034b50) bytes.writeUInt32LE(100, at + 22);
    if (mark === 0x02014b50) bytes.writeUInt32LE(100, at + 24);
  }
  return bytes;
}

function lockedWord(): Uint8Array {
  const bytes = Buffer.from(makeDoc('text'));
  bytes.write('EncryptedPackage', 600, 'utf16le');
  return bytes;
}

const LOCK = `/Encrypt 20 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`;
const LOCK_OBJECT = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`;
const ENCODED = (name: string): Uint8Array => utf8(`PK\u0003\u0004${name}`);

describe('a bad file', () => {
  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), '空的'],
    ['of blank lines', utf8(' \n\n '), '空的'],
    ['a locked Word or Excel file', lockedWord(), '密码'],
    ['a locked old Word file', makeDoc('规划', { encrypted: true }), '密码'],
    ['a locked PDF', writePdf([[]], { trailer: LOCK, objects: [LOCK_OBJECT] }), '密码'],
    ['a scanned PDF', writePdf([[], []]), '扫描'],
    ['a cut PDF', utf8('%PDF-1.7\n1 0 obj <<'), '损坏'],
    ['a picture named as a document', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), '图片'],
    ['a packed folder', zipSync({ 'a.txt': utf8('规划') }), '压缩包'],
    ['an archive without parts', ENCODED('nothing'), '压缩包'],
    ['slides', zipSync({ 'ppt/presentation.xml': utf8('<p/>') }), '演示文稿'],
    ['an OFD file', zipSync({ 'OFD.xml': utf8('<ofd/>') }), 'OFD'],
    ['a rich text file', utf8('{\\rtf1\\ansi'), 'RTF'],
    [
      'an old Excel file',
      Buffer.from(
        makeDoc('x')
          .toString('latin1')
          .replace(
            'W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0',
            'W\0o\0r\0k\0b\0o\0o\0k\0\0\0\0\0\0\0\0',
          ),
        'latin1',
      ),
      '.xls',
    ],
    ['a novel', utf8(STORY), '可能不是规划'],
    ['binary junk', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 32), '不是文字'],
    ['fifty megabytes of text', new Uint8Array(50 * 1024 * 1024).fill(0x61), '20MB'],
    ['six megabytes of text', new Uint8Array(6 * 1024 * 1024).fill(0x61), '5MB'],
    ['a zip bomb', zipBomb(60), '异常庞大'],
    ['a zip bomb that lies about its size', lyingBomb(), '异常庞大'],
    ['a Word file without text', zipSync({ 'word/styles.xml': utf8('<w:styles/>') }), '损坏'],
    [
      'a Word file of broken markup',
      zipSync({ 'word/document.xml': utf8('<w:document><w:p') }),
      '损坏',
    ],
    ['a workbook of broken markup', zipSync({ 'xl/workbook.xml': utf8('<workbook') }), '表格'],
  ])('is refused with what to do: %s', async (_, bytes, word) => {
    const reason = await reasonFor(bytes);
    expect(reason).toContain(word);
    expect(reason).toMatch(/请.*。$|请.*；.*。$/);
  });

  it('cut in the middle is refused or read in part, never a fault', async () => {
    const whole = await makeDocx(MOUNTAIN_PLAN, { automatic: true });
    for (const share of [0.3, 0.6, 0.9]) {
      const reason = await reasonFor(whole.subarray(0, Math.floor(whole.length * share)));
      expect(reason).not.toContain('故障');
    }
  });
});

describe('reading apart', () => {
  it('ends a file that takes too long, and reads the next', async () => {
    const hasty = openFileReader({ limits: { timeMs: 1 } });
    expect(await reasonFor(PLAN, hasty)).toContain('用时太长');
    await hasty.close();
    expect(await reasonFor(PLAN)).toMatch(/^read: 望川县/);
  });

  it('ends a file that grows beyond its memory, and reads the next', async () => {
    const narrow = openFileReader({ limits: { growthMb: 100, timeMs: 50_000 } });
    expect(await reasonFor(writePdfBomb(200 * 1024 * 1024), narrow)).toMatch(/内存太多/);
    expect(await reasonFor(PLAN, narrow)).toMatch(/^read: 望川县/);
    await narrow.close();
  });

  it('ends a thread whose heap is full', async () => {
    const small = openFileReader({ limits: { heapMb: 8 } });
    expect(await reasonFor(PLAN, small)).toContain('内存太多');
    await small.close();
  });

  it('reads one file after another, each with its own answer', async () => {
    const reasons = await Promise.all([reasonFor(PLAN), reasonFor(utf8(STORY)), reasonFor(PLAN)]);
    expect(reasons.map((reason) => reason.startsWith('read'))).toEqual([true, false, true]);
  });
});
