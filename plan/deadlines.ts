import { isoDate, lastDayOfMonth, lastDayOfYear } from './iso-dates.js';
import { periodNamed } from './term.js';

/** A date phrase in a text that can be a deadline. */
export interface DatePhrase {
  from: number;
  to: number;
  /** The last day meant, ISO. */
  due: string;
  year: number;
  /** Said as a deadline (到…, …前, …底) and not only as a year. */
  explicit: boolean;
}

const START = '(?<until>(?:力争|争取|确保)?(?:到|至|截至|截止到?|于|在)?)\\s{0,2}';
const YEAR =
  '(?:(?<first>(?:19|20)\\d{2})\\s?年?\\s?[-—–~至到]{1,2}\\s?)?(?<year>(?:19|20)\\d{2})\\s?年';
const MONTH = '\\s?(?<month>\\d{1,2})\\s?月(?:份)?';
const DAY = '\\s?(?<day>\\d{1,2})\\s?日';
const PART = '(?<part>上半年|下半年|(?:主汛期?|汛期?)前|第?[一二三四1-4]季度)';
const END =
  '\\s?(?<end>年?底|年末|末|底|中(?=[,。;、)和与及前之以完建实达开组进]|$|\\s?\\d{4}))?\\s?(?<before>以前|之前|前)?';
const FULL = new RegExp(`${START}${YEAR}(?:${MONTH}(?:${DAY})?|${PART})?${END}`, 'g');
const YEARLESS = new RegExp(`(?<![\\d年])(?<month>\\d{1,2})\\s?月(?:份)?(?:${DAY})?${END}`, 'g');

/** The end of a five-year period by its name: 到“十四五”末. */
const PERIOD_END =
  /(?:到|至|在)?\s?[“"]?(?<name>十[一二三四五六七八九]?|二十[一二]?)五[”"]?(?:规划)?(?:时期|期)?末期?(?:以前|之前|前)?/g;

/** What shows that a year is a comparison, an edition or history, and no deadline. */
const NOT_BEFORE =
  /(?:规划期限?[为是]?|(?:建设|实施|投资|执行)(?:期限?|年限|周期|时间|时段)\s?[为是:]?|比|较|自|从|与|同|对照|相比于?|截至|基于|以)\s?$/;
const NOT_AFTER = /^\s?(?:以来|已|曾|相比|版|度|修订|为基|基数|同期|水平|起|的\d|\)?号)/;
/** What was issued or happened in a year that is only named: 2020年印发的办法. */
const ONCE = /^\s?(?:印发|出台|公布|颁布|发生)(?![。;,)]|$)/;
const IN_STOCK = /^\s?存量/;

/** What is still to be reached by a date (截至2025年底，实现…), unlike what had been. */
const AHEAD = /^,?(?:力争|全面|基本|全部|全区|全市|全县)?(?:实现|完成|达到|建成|形成|建立)/;

/**
 * The date phrases of a width-folded text, in order, with the last day meant: 到2025年 → 2025-12-31,
 * 2023年6月底前 → 2023-06-30, 2024年上半年 → 2024-06-30. A month without a year (6月底前) takes the
 * year named before it in the same text. Names in 《》 are passed over.
 */
export function findDatePhrases(folded: string): DatePhrase[] {
  if (!/\d\s?年|五.{0,4}末/.test(folded)) return [];
  const open = folded.replace(/《[^》]{0,120}》/g, (name) => '《'.repeat(name.length));
  const dated: DatePhrase[] = [];
  for (const match of open.matchAll(FULL)) {
    const phrase = readPhrase(open, match, null);
    if (phrase !== null) dated.push(phrase);
  }
  const named = [...dated, ...periodEnds(open)];
  const all = named.length > 0 ? named.concat(yearlessPhrases(open, dated)) : named;
  return all.sort((a, b) => a.from - b.from);
}

function periodEnds(open: string): DatePhrase[] {
  return [...open.matchAll(PERIOD_END)].flatMap((match) => {
    const period = periodNamed(match.groups?.['name'] ?? '');
    const { index } = match;
    if (period === null || isCompared(open, index)) return [];
    const due = lastDayOfYear(period.end);
    return [{ from: index, to: index + match[0].length, due, year: period.end, explicit: true }];
  });
}

/** Months with the year of the date before them; both run forward through the text once. */
function yearlessPhrases(open: string, dated: readonly DatePhrase[]): DatePhrase[] {
  const phrases: DatePhrase[] = [];
  let next = 0;
  for (const match of open.matchAll(YEARLESS)) {
    while ((dated[next]?.from ?? Infinity) <= match.index) next += 1;
    const named = dated[next - 1];
    const { end, before } = match.groups ?? {};
    if (named === undefined || named.to > match.index) continue;
    if (end === undefined && before === undefined) continue;
    const phrase = readPhrase(open, match, named.year);
    if (phrase !== null) phrases.push(phrase);
  }
  return phrases;
}

function readPhrase(
  folded: string,
  match: RegExpMatchArray & { index?: number },
  inherited: number | null,
): DatePhrase | null {
  const groups = match.groups ?? {};
  const year = inherited ?? Number(groups['year']);
  const from = match.index ?? 0;
  const to = from + match[0].length;
  const due = lastDay(year, groups);
  if (due === null) return null;
  const until = (groups['until'] ?? '').replace(/[于在]$/, '');
  const explicit = [until, groups['end'], groups['before'], groups['first'], groups['part']].some(
    Boolean,
  );
  const behind = folded.slice(to, to + 4);
  if (/截至$/.test(until) && !AHEAD.test(folded.slice(to, to + 20))) return null;
  if (NOT_AFTER.test(behind)) return null;
  if (groups['first'] !== undefined && isSpanOfWork(folded, from, to)) return null;
  const { end, before } = groups;
  if (before === undefined && IN_STOCK.test(behind)) return null;
  if (before === undefined && end === undefined && ONCE.test(behind)) return null;
  if (isCompared(folded, from)) return null;
  return { from, to, due, year, explicit };
}

/** 2022年至2024年实施 · a cell with nothing but 2021—2023年: how long the work goes on. */
function isSpanOfWork(folded: string, from: number, to: number): boolean {
  const behind = folded.slice(to, to + 8);
  if (/^\s?(?:分[步期年])?(?:组织)?(?:实施|建设)(?:[。;,)]|$)/.test(behind)) return true;
  const apart = /^.?\s/.test(folded.slice(Math.max(0, from - 1), to));
  return apart && /^(?:\s|\||$)/.test(behind);
}

/** Whether the words before a date make it a comparison or the span of some work. */
function isCompared(folded: string, at: number): boolean {
  return NOT_BEFORE.test(folded.slice(Math.max(0, at - 7), at));
}

function lastDay(
  year: number,
  groups: Readonly<Record<string, string | undefined>>,
): string | null {
  const { month, day, part, end } = groups;
  if (month !== undefined && day !== undefined) return isoDate(year, Number(month), Number(day));
  if (month !== undefined) return lastDayOfMonth(year, Number(month));
  if (part === undefined && end === '中') return lastDayOfMonth(year, 6);
  if (part === undefined || part === '下半年') return lastDayOfYear(year);
  // The flood season begins on 1 June.
  if (part.endsWith('汛前') || part.endsWith('期前')) return lastDayOfMonth(year, 5);
  if (part === '上半年') return lastDayOfMonth(year, 6);
  const quarter =
    '一二三四'.indexOf(part.replace('第', '').charAt(0)) + 1 || Number(/\d/.exec(part)?.[0]);
  return lastDayOfMonth(year, quarter * 3);
}
