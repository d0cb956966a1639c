import { describe, expect, it } from 'vitest';
import { decodePlanText } from '../../files/text/decode-text.js';

const TEXT = '安全规划\n一、目标';
// 安全规划, and 全面落实责任, in GB18030.
const GB_TITLE = [0xb0, 0xb2, 0xc8, 0xab, 0xb9, 0xe6, 0xbb, 0xae];
const GB_LINE = [0xc8, 0xab, 0xc3, 0xe6, 0xc2, 0xe4, 0xca, 0xb5, 0xd4, 0xf0, 0xc8, 0xce, 0x0a];

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

function utf16(text: string, high: 0 | 1): number[] {
  return [...text].flatMap((sign) => {
    const code = sign.charCodeAt(0);
    const pair = [code & 0xff, code >> 8];
    return high === 1 ? pair.reverse() : pair;
  });
}

const decode = (bytes: number[]) => decodePlanText(Uint8Array.from(bytes));

describe('text of a plan file', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with mark', [0xef, 0xbb, 0xbf, ...utf8(TEXT)]],
    ['UTF-16 little endian', [0xff, 0xfe, ...utf16(TEXT, 0)]],
    ['UTF-16 big endian', [0xfe, 0xff, ...utf16(TEXT, 1)]],
    ['UTF-16 without mark', utf16(TEXT, 0)],
  ])('is read from %s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ ok: true, text: TEXT, brokenLines: [] });
  });

  it('is read from GB18030', () => {
    expect(decode(GB_TITLE)).toEqual({ ok: true, text: '安全规划', brokenLines: [] });
  });

  it('is read with few broken characters, their lines named', () => {
    const lines = Array.from({ length: 20 }, () => '逐船登记造册。\n').join('');
    const decoded = decode([...utf8(lines), ...utf8('查'), 0xe5, 0xae, 0x0a, ...utf8('完')]);
    expect(decoded).toMatchObject({ ok: true, brokenLines: [21] });
  });

  it.each([
    ['an empty file', [], '空的'],
    ['a file of spaces', [0x20, 0x0a], '空的'],
    ['other bytes', Array.from({ length: 300 }, (_, at) => at % 31), '不是文字'],
    ['no known encoding', Array.from({ length: 300 }, (_, at) => 0xf8 + (at % 8)), '无法识别'],
    ['two encodings', [...utf8(`${TEXT}\n`.repeat(3)), ...GB_LINE, ...GB_LINE, ...GB_LINE], '混用'],
  ])('is refused for %s with what to do', (_, bytes, word) => {
    const decoded = decode(bytes);
    const reason = decoded.ok ? `read: ${decoded.text}` : decoded.reason;
    expect(reason).toContain(word);
    expect(reason).toMatch(/请.*。$/);
  });

  it('is refused above five megabytes', () => {
    const decoded = decodePlanText(new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61));
    expect(decoded).toMatchObject({ ok: false, reason: expect.stringContaining('5MB') as string });
  });
});
