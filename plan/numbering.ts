import { readNumeral } from './chinese-numerals.js';

export type NumberKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'chinese'
  | 'chineseBracket'
  | 'decimal'
  | 'arabic'
  | 'arabicBracket'
  | 'circled';

/** The number a line begins with; `length` is how many characters of the line it takes. */
export interface LineNumber {
  kind: NumberKind;
  value: number;
  length: number;
}

/** The customary order of the numbering forms, outermost first. */
export const NUMBER_RANK: Readonly<Record<NumberKind, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  chinese: 3,
  chineseBracket: 4,
  decimal: 5,
  arabic: 5,
  arabicBracket: 6,
  circled: 7,
};

const NUMERAL = '[零一二三四五六七八九十百]{1,5}';

const FORMS: readonly (readonly [NumberKind, RegExp])[] = [
  ['part', new RegExp(`^第\\s?(${NUMERAL}|\\d{1,2})\\s?(?:编|篇|部分)[\\s、:.]{0,4}`)],
  ['chapter', new RegExp(`^第\\s?(${NUMERAL}|\\d{1,2})\\s?章[\\s、:.]{0,4}`)],
  ['section', new RegExp(`^第\\s?(${NUMERAL}|\\d{1,2})\\s?节[\\s、:.]{0,4}`)],
  ['chinese', new RegExp(`^(${NUMERAL})\\s?[、.]\\s{0,3}`)],
  ['chineseBracket', new RegExp(`^\\(\\s?(${NUMERAL})\\s?\\)?\\s?[、.]?\\s{0,3}`)],
  ['arabic', /^(\d{1,2})\s?(?:、\s{0,3}|\.\s{0,3}(?!\d))/],
  ['arabicBracket', /^\(?\s?(\d{1,2})\s?\)\s?[、.]?\s{0,3}/],
];

const CIRCLED_ONE = 0x2460;
const CIRCLED_TWENTY = 0x2473;

/**
 * The number at the beginning of a width-folded line, or null. An opening bracket that was never
 * closed （一  is taken only when Chinese text follows at once; 1.35 and 2022年 are no numbers.
 */
export function readLineNumber(folded: string): LineNumber | null {
  const circled = folded.charCodeAt(0);
  if (circled >= CIRCLED_ONE && circled <= CIRCLED_TWENTY) {
    return { kind: 'circled', value: circled - CIRCLED_ONE + 1, length: 1 };
  }
  for (const [kind, form] of FORMS) {
    const match = form.exec(folded);
    const value = match === null ? null : readNumeral(match[1] ?? '');
    if (match !== null && value !== null && value > 0) {
      return { kind, value, length: match[0].length };
    }
  }
  return readDecimal(folded);
}

function readDecimal(folded: string): LineNumber | null {
  const match = /^\d{1,2}\.(\d{1,2})(\.\d{1,2})?\.?\s{1,3}(?=[^\d%‰\s])/.exec(folded);
  if (match === null) return null;
  const last = (match[2] ?? match[1] ?? '').replace('.', '');
  return { kind: 'decimal', value: Number(last), length: match[0].length };
}
