const DIGITS = '零一二三四五六七八九';

/**
 * The value of a numeral as plans number their parts: 三, 十一, 二十, 一百零二, 12; null when it is
 * not one.
 */
export function readNumeral(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (!/^[零一二三四五六七八九十百]{1,6}$/.test(text)) return null;
  let total = 0;
  let digit = 0;
  for (const sign of text) {
    if (sign === '百' || sign === '十') {
      total += (digit === 0 ? 1 : digit) * (sign === '百' ? 100 : 10);
      digit = 0;
    } else {
      digit = DIGITS.indexOf(sign);
    }
  }
  return total + digit;
}

/** A whole number from 0 to 99 in Chinese: 14 → 十四. */
export function writeNumeral(value: number): string {
  if (value < 10) return DIGITS.charAt(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}
