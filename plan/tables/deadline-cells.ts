/** Deadlines as the cells of a task table print them. */
import { findDatePhrases } from '../deadlines.js';
import { foldWidth } from '../width-folding.js';

export interface CellDeadline {
  /** ISO date: the last day meant. */
  due: string;
  /** The words around the date when the cell says more than a date, else ''. */
  words: string;
}

/** 2025.12.31, 2025-12-31, 2025/12: not the range 2023-2025 and not a number with decimals. */
const NUMERIC =
  /(?<![\d.])((?:19|20)\d{2})\s?[.\-/]\s?(0?[1-9]|1[0-2])(?:\s?[.\-/]\s?(0?[1-9]|[12]\d|3[01]))?(?![\d.])/g;
const BARE_YEAR = /^((?:(?:19|20)\d{2}\s?[-—–~至]{1,2}\s?)?(?:19|20)\d{2})$/;
const YEARLESS = /^(?:到|至)?(\d{1,2}月.*|年底.*|(?:上半年|下半年).*|第?[一二三四1-4]季度.*)$/;
const DATE_ONLY = /^[\s到至前底末初中旬上下半年月日以之\d.\-/—–~、季度第一二三四完成]*$/;

/**
 * The dates of a deadline cell. A cell without a year (6月底前) takes `year` when the table is for
 * one year; 每年、长期坚持 and the like hold no date and give none.
 */
export function readDeadlineCell(text: string, year: number | null): CellDeadline[] {
  const folded = foldWidth(text).replace(/\s+/g, ' ').trim();
  if (folded === '' || /每年|每季|每月|每半年|长期|持续|常态|全年/.test(folded.slice(0, 12))) {
    return /\d{4}/.test(folded) ? datesIn(folded) : [];
  }
  const yearless = YEARLESS.test(folded) && !/(?:19|20)\d{2}/.test(folded);
  if (yearless)
    return year === null ? [] : datesIn(`${String(year)}年${folded.replace(/^[到至]/, '')}`);
  return datesIn(folded);
}

function datesIn(folded: string): CellDeadline[] {
  const spelled = folded.replace(BARE_YEAR, '$1年').replace(NUMERIC, (printed) => {
    const [year = '', month = '', day] = printed.match(/\d+/g) ?? [];
    return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
  });
  const phrases = findDatePhrases(spelled);
  const alone = phrases.length < 2 || DATE_ONLY.test(spelled);
  return phrases.map((phrase, index) => ({
    due: phrase.due,
    words: alone ? '' : clauseAround(spelled, phrase.from, phrases[index + 1]?.from),
  }));
}

function clauseAround(text: string, from: number, to = text.length): string {
  return text
    .slice(from, to)
    .replace(/[,;。、\s]+$/, '')
    .trim();
}
