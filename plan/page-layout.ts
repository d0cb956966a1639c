import type { SourceLine } from './source-lines.js';
import { printedWidth } from './width-folding.js';

/** How the text was set: broken at a fixed width (from a PDF) or one paragraph a line. */
export interface PageLayout {
  wrapped: boolean;
  /** Printed width of a full line, 0 when the text is not wrapped. */
  fullWidth: number;
  /** Two empty lines or more are rare, so that they mark the end of a table or a box. */
  gapsMark: boolean;
}

const MIN_LINES = 8;
const MAX_WRAPPED_WIDTH = 110;
const RAGGED = 10;

/** Judges the layout from the widths of the lines and the empty lines between them. */
export function judgeLayout(lines: readonly SourceLine[]): PageLayout {
  const widths = lines.map((line) => printedWidth(line.text)).sort((a, b) => a - b);
  const fullWidth = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const near = widths.filter((width) => width >= fullWidth - RAGGED && width <= fullWidth + 4);
  const wrapped =
    lines.length >= MIN_LINES &&
    fullWidth >= 24 &&
    fullWidth <= MAX_WRAPPED_WIDTH &&
    near.length >= lines.length * 0.4;
  const gaps = lines.filter((line) => line.blanksBefore >= 2).length;
  return { wrapped, fullWidth: wrapped ? fullWidth : 0, gapsMark: gaps <= lines.length * 0.2 };
}

const PAGE_NUMBER =
  /^(?:[-—–―·~\s]{0,6}\d{1,4}[-—–―·~\s]{1,6}|[-—–―·~]{1,4}\s?\d{1,4}|第\s?\d{1,4}\s?页.{0,12}|\d{1,4}\s?\/\s?\d{1,4})$/;
/** Enough of a line's end to see the leader; a whole line of dots would cost its square. */
const TAIL = 12;
const DOTTED_LEADER = /[.…·]{3,}\s?\d{0,4}$/;

/** A line of page furniture: a page number in dashes, 第3页, or a table-of-contents line. */
export function isPageFurniture(folded: string): boolean {
  if (folded.length <= 40 && PAGE_NUMBER.test(folded)) return true;
  return DOTTED_LEADER.test(folded.slice(-TAIL));
}
