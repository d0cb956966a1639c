import { DIGIT_VALUES, SCALES } from '../text/numerals.js';

/** Source of a pattern that matches a whole number in digits or in Chinese numerals. */
export const NUMBER = '(?:\\d{1,4}|[零〇一二两三四五六七八九十百千]{1,7})';

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％＃＋－．：]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Folds full-width digits, letters and signs, one character for one, so that offsets stay. */
export function foldWidth(text: string): string {
  return text.replace(FULL_WIDTH, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT),
  );
}

/** The value of 12, 十二, 一百零二 or 二〇二七; `undefined` for what is no number. */
export function readNumber(text: string): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const signs = [...text];
  if (signs.length === 0) return undefined;
  if (signs.every((s) => DIGIT_VALUES.has(s))) {
    return Number(signs.map((s) => DIGIT_VALUES.get(s)).join(''));
  }
  let total = 0;
  let digit: number | undefined;
  for (const sign of signs) {
    const scale = SCALES.get(sign);
    const value = DIGIT_VALUES.get(sign);
    if (scale === undefined && value === undefined) return undefined;
    if (scale === undefined) digit = value;
    else {
      total += (digit || 1) * scale;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}
