import type { SourceLine } from './source-lines.js';

const APPENDIX = /^附\s?(?:件|表|录|图)(?:$|\s?[\d一二三四五六七八九十]{1,2}(?:$|[\s:.、])|\s?:)/;
const COLOPHON =
  /^(?:\(?此件.{0,10}公开|抄\s?送\s?[:：]|主题词\s?[:：]|.{2,25}(?:办公室|政府|局|委员会)\s{0,20}\d{4}年\s?\d{1,2}月\s?\d{1,2}日(?:印发)?$)/;

/**
 * Where the running text of a plan ends: before its appendixes and the printer's note (抄送, 印发).
 * Returns the index of the first line behind the plan, or the number of lines.
 */
export function planEnd(lines: readonly SourceLine[]): number {
  const half = Math.floor(lines.length / 2);
  for (let at = half; at < lines.length; at += 1) {
    const folded = lines[at]?.folded ?? '';
    if (APPENDIX.test(folded) || COLOPHON.test(folded)) return at;
  }
  return lines.length;
}
