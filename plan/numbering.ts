import { readNumeral } from './chinese-numerals.js';

export type NumberKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'chinese'
  | 'chineseBracket'
  | 'labelled'
  | 'decimal'
  | 'decimalInner'
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
  labelled: 4.7,
  arabic: 5,
  decimal: 5.3,
  decimalInner: 5.6,
  arabicBracket: 6,
  circled: 7,
};

const NUMERAL = '[零一二三四五六七八九十百]{1,5}';

type Form = readonly [NumberKind, RegExp];

const FORMS: readonly Form[] = [
  ['part', new RegExp(`^第\\s?(${NUMERAL}|\\d{1,2})\\s?(?:编|篇|部分)[\\s、:.]{0,4}`)],
  ['chapter', new RegExp(`^第\\s?(${NUMERAL}|\\d{1,2})\\s?章[\\s、:.]{0,4}`)],
  ['section', new RegExp(`^第\\s?(${NUMERAL}|\\d{1,2})\\s?节[\\s、:.]{0,4}`)],
  ['chinese', new RegExp(`^(${NUMERAL})\\s?(?:[、.]\\s{0,3}|,(?=[\\u4e00-\\u9fa5]{2}))`)],
  ['chineseBracket', new RegExp(`^\\(\\s?(${NUMERAL})\\s?\\)?\\s?[、.]?\\s{0,3}`)],
  ['labelled', new RegExp(`^(?:工程|项目|任务|行动)\\s?(${NUMERAL}|\\d{1,2})\\s?[、:.]\\s{0,3}`)],
  ['arabic', /^(\d{1,2})\s?(?:、\s{0,3}|\.\s{0,3}(?!\d))/],
  ['arabicBracket', /^\(?\s?(\d{1,2})\s?\)\s?[、.]?\s{0,3}/],
];

const CIRCLED_ONE = 0x2460;
const CIRCLED_TWENTY = 0x2473;

/** Numbers of a document that counts 1, 1.1, 1.1.1. */
const DECIMAL_FORMS: readonly Form[] = [
  ['decimalInner', /^\d{1,2}\.\d{1,2}\.(\d{1,2})\.?\s{0,3}(?=[\u4e00-\u9fa5“])/],
  ['decimal', /^\d{1,2}\.(\d{1,2})\.?\s{0,3}(?=[\u4e00-\u9fa5“])/],
  [
    'arabic',
    /^(\d{1,2})(?:\s{1,3}(?=[\u4e00-\u9fa5“].{0,28}$)|(?=[\u4e00-\u9fa5]{4,16}$)(?![个人年月日万亿处座级天家名支项次公小分米吨辆台套户起件条平千种]))/,
  ],
];

/** A numeral and a gap before its title (一 总体要求), in a document that counts so. */
const SPACED_FORM = /^([一二三四五六七八九十]{1,3})\s{1,4}(?=[\u4e00-\u9fa5“][^。;,]{1,28}$)/;

const SPACED_FORMS: readonly Form[] = [['chinese', SPACED_FORM]];

/** Which forms a document uses that would be no numbers elsewhere. */
export interface NumberHabits {
  /** 1, 1.1, 1.1.1 */
  decimal: boolean;
  /** 一 总体要求 */
  spaced: boolean;
}

const NO_HABITS: NumberHabits = { decimal: false, spaced: false };

/**
 * The number at the beginning of a width-folded line, or null. An opening bracket that was never
 * closed （一  is taken too; 1.35 and 2022年 are no numbers.
 */
export function readLineNumber(folded: string, habits = NO_HABITS): LineNumber | null {
  const circled = folded.charCodeAt(0);
  if (circled >= CIRCLED_ONE && circled <= CIRCLED_TWENTY) {
    return { kind: 'circled', value: circled - CIRCLED_ONE + 1, length: 1 };
  }
  for (const [kind, form] of formsOf(habits)) {
    const match = form.exec(folded);
    const value = match === null ? null : readNumeral(match[1] ?? '');
    if (match !== null && value !== null && value > 0) {
      return { kind, value, length: match[0].length };
    }
  }
  return null;
}

function formsOf({ decimal, spaced }: NumberHabits): readonly Form[] {
  if (!decimal && !spaced) return FORMS;
  return [...(decimal ? DECIMAL_FORMS : []), ...FORMS, ...(spaced ? SPACED_FORMS : [])];
}

/** How a document numbers its headings, told by its short lines. */
export function numberHabits(folded: readonly string[]): NumberHabits {
  return { decimal: countsInDecimals(folded), spaced: countsWithGaps(folded) };
}

/** Whether 一, 二 and 三 each stand before a gap and a title, in this order. */
function countsWithGaps(folded: readonly string[]): boolean {
  let value = 0;
  for (const line of folded) {
    if (line.length > 32) continue;
    const match = SPACED_FORM.exec(line);
    if (match !== null && readNumeral(match[1] ?? '') === value + 1) value += 1;
  }
  return value >= 3;
}

/** Whether short lines are numbered 1.1, 1.2, 2.1 …, in more than one part. */
function countsInDecimals(folded: readonly string[]): boolean {
  const numbers = folded.flatMap((line) => {
    const match =
      line.length <= 40
        ? /^(\d{1,2})\.(\d{1,2})(?:\.\d{1,2})?\s{0,3}[\u4e00-\u9fa5]/.exec(line)
        : null;
    return match === null || /[。;,]/.test(line) ? [] : [[Number(match[1]), Number(match[2])]];
  });
  const first = numbers.filter(([, inner]) => inner === 1).map(([outer]) => outer);
  const outer = new Set(numbers.map(([part]) => part));
  // 7.5分钟, 0.8平方米: figures begin nowhere at .1 in two parts.
  return numbers.length >= 3 && outer.size >= 2 && !outer.has(0) && new Set(first).size >= 2;
}
