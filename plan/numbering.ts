import { readNumeral } from './chinese-numerals.js';

export type NumberKind =
  | 'part'
  | 'roman'
  | 'chapter'
  | 'section'
  | 'chinese'
  | 'chineseBracket'
  | 'labelled'
  | 'ordinal'
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
  roman: 0.5,
  chapter: 1,
  section: 2,
  chinese: 3,
  chineseBracket: 4,
  labelled: 4.7,
  ordinal: 4.8,
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

/** Ⅲ 主要任务 · III．主要任务, in a document that counts so. */
const ROMAN_FORM =
  /^([Ⅰ-Ⅻ]|[IVX]{1,4})(?:\s?[、.:]\s{0,3}|\s{1,4})(?=[\u4e00-\u9fa5“][^。;,]{1,28}$)/;

/** 第一，严格火源管控。… : a short title that is closed, in a document that counts so. */
const ORDINAL_FORM =
  /^第([一二三四五六七八九十]{1,3})\s?[,、.:]\s{0,3}(?=[\u4e00-\u9fa5“][^,;:。]{1,24}(?:。|$))/;

/** The forms that count only where 1, 2 and so on follow each other, at least so many. */
const HABITUAL_FORMS = {
  spaced: { form: ['chinese', SPACED_FORM], least: 3, longest: 32 },
  roman: { form: ['roman', ROMAN_FORM], least: 3, longest: 36 },
  ordinal: { form: ['ordinal', ORDINAL_FORM], least: 2, longest: Infinity },
} as const satisfies Record<string, { form: Form; least: number; longest: number }>;

type Habit = keyof typeof HABITUAL_FORMS;
const HABITS: readonly Habit[] = ['spaced', 'roman', 'ordinal'];

/** Which forms a document uses that would be no numbers elsewhere. */
export interface NumberHabits {
  /** 1, 1.1, 1.1.1 */
  decimal: boolean;
  /** 一 总体要求 · Ⅰ 总体要求 · 第一，严格火源管控。… */
  further: readonly Habit[];
}

const NO_HABITS: NumberHabits = { decimal: false, further: [] };
const FIRST_ROMAN = 0x2160;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

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
    const value = match === null ? null : valueOf(kind, match[1] ?? '');
    if (match !== null && value !== null && value > 0) {
      return { kind, value, length: match[0].length };
    }
  }
  return null;
}

function valueOf(kind: NumberKind, numeral: string): number | null {
  if (kind !== 'roman') return readNumeral(numeral);
  const sign = numeral.charCodeAt(0) - FIRST_ROMAN + 1;
  return sign > 0 ? sign : ROMAN.indexOf(numeral) + 1;
}

function formsOf({ decimal, further }: NumberHabits): readonly Form[] {
  if (!decimal && further.length === 0) return FORMS;
  const more = further.map((habit) => HABITUAL_FORMS[habit].form);
  return [...(decimal ? DECIMAL_FORMS : []), ...FORMS, ...more];
}

/** A line as its number is read: its text width folded. */
interface PrintedLine {
  folded: string;
}

/** How a document numbers its headings, told by its short lines. */
export function numberHabits(lines: readonly PrintedLine[]): NumberHabits {
  return {
    decimal: countsInDecimals(lines),
    further: HABITS.filter((habit) => countsOn(lines, habit)),
  };
}

/** Whether the numbers of a form follow each other from 1 on. */
function countsOn(lines: readonly PrintedLine[], habit: Habit): boolean {
  const { form, least, longest } = HABITUAL_FORMS[habit];
  let value = 0;
  for (const { folded } of lines) {
    if (folded.length > longest) continue;
    const match = form[1].exec(folded);
    if (match !== null && valueOf(form[0], match[1] ?? '') === value + 1) value += 1;
    if (value === least) return true;
  }
  return false;
}

/** Whether short lines are numbered 1.1, 1.2, 2.1 …, in more than one part. */
function countsInDecimals(lines: readonly PrintedLine[]): boolean {
  const numbers: [number, number][] = [];
  for (const { folded } of lines) {
    if (folded.length > 40) continue;
    const match = /^(\d{1,2})\.(\d{1,2})(?:\.\d{1,2})?\s{0,3}[\u4e00-\u9fa5]/.exec(folded);
    if (match === null || /[。;,]/.test(folded)) continue;
    numbers.push([Number(match[1]), Number(match[2])]);
  }
  const first = numbers.filter(([, inner]) => inner === 1).map(([outer]) => outer);
  const outer = new Set(numbers.map(([part]) => part));
  // 7.5分钟, 0.8平方米: figures begin nowhere at .1 in two parts.
  return numbers.length >= 3 && outer.size >= 2 && !outer.has(0) && new Set(first).size >= 2;
}
