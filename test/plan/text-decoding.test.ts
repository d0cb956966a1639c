import { describe, expect, it } from 'vitest';
import { decodePlanText } from '../../plan/parse-plan.js';

const TEXT = '安全规划\n一、目标';
// 安全规划 in GB18030.
const GB_TITLE = [0xb0, 0xb2, 0xc8, 0xab, 0xb9, 0xe6, 0xbb, 0xae];

function utf16(text: string, high: 0 | 1): number[] {
  return [...text].flatMap((sign) => {
    const code = sign.charCodeAt(0);
    const pair = [code & 0xff, code >> 8];
    return high === 1 ? pair.reverse() : pair;
  });
}

const reasonFor = (bytes: number[]): string => {
  const decoded = decodePlanText(Uint8Array.from(bytes));
  return decoded.ok ? `read: ${decoded.text}` : decoded.reason;
};

describe('text of a plan file', () => {
  it.each([
    ['UTF-8', [...new TextEncoder().encode(TEXT)]],
    ['UTF-8 with mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(TEXT)]],
    ['UTF-16 little endian', [0xff, 0xfe, ...utf16(TEXT, 0)]],
    ['UTF-16 big endian', [0xfe, 0xff, ...utf16(TEXT, 1)]],
    ['UTF-16 without mark', utf16(TEXT, 0)],
  ])('is read from %s', (_, bytes) => {
    expect(decodePlanText(Uint8Array.from(bytes))).toEqual({ ok: true, text: TEXT });
  });

  it('is read from GB18030', () => {
    expect(decodePlanText(Uint8Array.from(GB_TITLE))).toEqual({ ok: true, text: '安全规划' });
  });

  it.each([
    ['an empty file', [], '空的'],
    ['a file of spaces', [0x20, 0x0a], '空的'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
    ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0], 'Word'],
    ['a picture renamed to text', [0x89, 0x50, 0x4e, 0x47, 0x0d], '图片'],
    ['a packed file', [0x50, 0x4b, 0x03, 0x04, 0x00], '压缩'],
    [
      'a Word file',
      [0x50, 0x4b, 0x03, 0x04, ...new TextEncoder().encode('word/document.xml')],
      'Word',
    ],
    [
      'an Excel file',
      [0x50, 0x4b, 0x03, 0x04, ...new TextEncoder().encode('xl/workbook.xml')],
      'Excel',
    ],
    ['other bytes', Array.from({ length: 300 }, (_, at) => at % 31), '不是文字'],
  ])('is refused for %s with what to do', (_, bytes, word) => {
    expect(reasonFor(bytes)).toContain(word);
    expect(reasonFor(bytes)).toMatch(/请.*。$/);
  });

  it('is refused above five megabytes', () => {
    const decoded = decodePlanText(new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61));
    expect(decoded).toMatchObject({ ok: false, reason: expect.stringContaining('5MB') as string });
  });
});
