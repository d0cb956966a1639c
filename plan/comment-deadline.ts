import { isoDate } from './iso-dates.js';
import type { SourceLine } from './source-lines.js';

const DEADLINE = /(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日[^。\d]{0,10}(?:前|截止|止)/;
const LETTER_DATE = /(\d{4})\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/;

/**
 * Until when comments are taken, from the letter before a draft (请于9月1日前反馈意见). A deadline
 * without a year takes the year of the letter's date. ISO date, or null when not said.
 */
export function readCommentDeadline(letter: readonly SourceLine[]): string | null {
  const asking = letter.find((line) => /意见|反馈/.test(line.folded) && DEADLINE.test(line.folded));
  const match = asking === undefined ? null : DEADLINE.exec(asking.folded);
  if (match === null) return null;
  const dated = letter.map((line) => LETTER_DATE.exec(line.folded)?.[1]).findLast((year) => year);
  const year = match[1] ?? dated;
  return year === undefined ? null : isoDate(Number(year), Number(match[2]), Number(match[3]));
}
