/** A date said in Chinese: 延到6月30日, 下月底, 明年3月底, 2027-06-30, 延15天, 再给两周. */
import {
  addDays,
  addMonths,
  endOfMonth,
  isIsoDate,
  type IsoDate,
} from '../../domain/calendar/dates.js';
import { foldWidth, NUMBER, readNumber } from './numerals.js';

export interface DateQuestion {
  today: IsoDate;
  /** What "15 more days" counts from: the present due date. */
  from: IsoDate;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const RELATIVE_YEARS: [RegExp, number][] = [
  [/^今年/, 0],
  [/^明年/, 1],
  [/^后年/, 2],
];

function withDigits(text: string): string {
  const before = new RegExp(`${NUMBER}(?=\\s*(?:年|月|日|号|天|个|周|星期))`, 'g');
  return foldWidth(text).replace(before, (n) => String(readNumber(n) ?? n));
}

function yearOf(word: string | undefined, today: IsoDate): number | undefined {
  if (!word) return undefined;
  const now = Number(today.slice(0, 4));
  const relative = RELATIVE_YEARS.find(([pattern]) => pattern.test(word));
  return relative ? now + relative[1] : Number(word.slice(0, 4));
}

/** The date in the year said, or else the next such date from today. */
function dated(year: number | undefined, today: IsoDate, of: (y: number) => IsoDate): IsoDate {
  const now = Number(today.slice(0, 4));
  if (year !== undefined) return of(year);
  const soon = of(now);
  return soon >= today ? soon : of(now + 1);
}

const YEAR = '(\\d{4}年|今年|明年|后年)?';
type Reader = (match: RegExpMatchArray, question: DateQuestion) => IsoDate;

const monthEnd = (y: number, m: number): IsoDate => endOfMonth(`${y}-${pad(m)}-01`);
const nextMonth = (today: IsoDate): IsoDate => addMonths(`${today.slice(0, 8)}01`, 1);

const READERS: [RegExp, Reader][] = [
  [
    /(\d{4})[-./](\d{1,2})[-./](\d{1,2})/,
    (m) => `${m[1]}-${pad(Number(m[2]))}-${pad(Number(m[3]))}`,
  ],
  [
    new RegExp(`${YEAR}(\\d{1,2})月(\\d{1,2})[日号]?`),
    (m, { today }) =>
      dated(yearOf(m[1], today), today, (y) => `${y}-${pad(Number(m[2]))}-${pad(Number(m[3]))}`),
  ],
  [
    new RegExp(`${YEAR}(\\d{1,2})月(?:底|末)`),
    (m, { today }) => dated(yearOf(m[1], today), today, (y) => monthEnd(y, Number(m[2]))),
  ],
  [
    /下个?月(\d{1,2})[日号]/,
    (m, { today }) => `${nextMonth(today).slice(0, 8)}${pad(Number(m[1]))}`,
  ],
  [/下个?月(?:底|末)/, (_, { today }) => endOfMonth(nextMonth(today))],
  [/(?:本月|这个?月|^月|到月|至月)(?:底|末)/, (_, { today }) => endOfMonth(today)],
  [
    new RegExp(`${YEAR}年?(?:底|末)`),
    (m, { today }) => dated(yearOf(m[1], today), today, (y) => `${y}-12-31`),
  ],
  [/\+?(\d{1,3})\s*(?:天|日)/, (m, { from }) => addDays(from, Number(m[1]))],
  [/\+?(\d{1,2})\s*个?(?:周|星期)/, (m, { from }) => addDays(from, Number(m[1]) * 7)],
  [/\+?(\d{1,2})\s*个月/, (m, { from }) => addMonths(from, Number(m[1]))],
];

/** The date a text means; `undefined` when it names none or one that does not exist. */
export function readDate(text: string, question: DateQuestion): IsoDate | undefined {
  const said = withDigits(text);
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(said);
    if (!match) continue;
    if (match[2] !== undefined && pattern.source.includes('月') && !monthFits(match[2]))
      return undefined;
    const date = read(match, question);
    return isIsoDate(date) ? date : undefined;
  }
  return undefined;
}

const monthFits = (month: string): boolean => Number(month) >= 1 && Number(month) <= 12;
