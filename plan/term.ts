import { readNumeral } from './chinese-numerals.js';
import { foldWidth } from './width-folding.js';

const FIRST_FIVE_YEAR_PLAN = 1953;
const LOOKS_BACK = 2;
const RANGE = /((?:19|20)\d{2})\s?年?\s?[-—–~至到]{1,2}\s?((?:19|20)\d{2})\s?年/;
const SHORT_NAME = /[“"]?(十[一二三四五六七八九]?|二十[一二]?)五[”"]?(?=规划|时期|期间|[^年月日])/g;

/**
 * The first and last year of a plan: a range printed in its title (2021—2025年), the five-year
 * period of its title (“十四五” is the 14th: 2021–2025), or else the period its text names most.
 */
export function readTerm(
  title: string | null,
  text: string,
): { start: number; end: number } | null {
  const name = foldWidth(title ?? '');
  const range = RANGE.exec(name);
  if (range !== null) return { start: Number(range[1]), end: Number(range[2]) };
  return mostNamedPeriod(name) ?? mostNamedPeriod(text.slice(0, 60_000));
}

function mostNamedPeriod(text: string): { start: number; end: number } | null {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(SHORT_NAME)) {
    const order = readNumeral(`${match[1] ?? ''}`);
    if (order === null || order < 1) continue;
    const nth = fiveYearOrder(match[1] ?? '');
    counts.set(nth, (counts.get(nth) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  // A plan looks back on the period before its own about as often as it names its own.
  const named = [...counts].filter(([, times]) => times * LOOKS_BACK >= most);
  return most === 0 ? null : periodOf(Math.max(...named.map(([nth]) => nth)));
}

/** The years of the five-year plan whose number is given without its last sign: 十四 → 2021–2025. */
export function periodNamed(words: string): { start: number; end: number } | null {
  const order = readNumeral(words);
  return order === null || order < 1 ? null : periodOf(order);
}

/** 十四 (of 十四五, the fourteenth five-year plan) → 14. */
function fiveYearOrder(words: string): number {
  return readNumeral(words) ?? 0;
}

/** The years of the n-th five-year plan; from the sixth on they begin in years ending in 1 or 6. */
function periodOf(order: number): { start: number; end: number } {
  const start = order >= 6 ? 1951 + 5 * order : FIRST_FIVE_YEAR_PLAN + 5 * (order - 1);
  return { start, end: start + 4 };
}
