import type { SourceLine } from './source-lines.js';
import { printedWidth } from './width-folding.js';

/** How the text was set: broken at a fixed width (from a PDF) or one paragraph a line. */
export interface PageLayout {
  wrapped: boolean;
  /** Printed width of a full line, 0 when the text is not wrapped. */
  fullWidth: number;
  /** So many empty lines, two or more, are rare: they mark the end of a table or a box. */
  gap: number;
  /** Empty lines part paragraphs: lines of one paragraph stand close together. */
  parted: boolean;
}

const MIN_LINES = 8;
const MAX_WRAPPED_WIDTH = 110;
const RAGGED = 10;
const MAX_GAP = 6;
const LEAST_PARTED = 0.15;
const MOST_PARTED = 0.75;

/** Judges the layout from the widths of the lines and the empty lines between them. */
export function judgeLayout(lines: readonly SourceLine[]): PageLayout {
  // Numbers of a fixed size are sorted without a call for each comparison.
  const widths = Uint32Array.from(lines, (line) => printedWidth(line.text)).sort();
  const fullWidth = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const wrapped =
    lines.length >= MIN_LINES &&
    fullWidth >= 24 &&
    fullWidth <= MAX_WRAPPED_WIDTH &&
    fillsLines(widths, fullWidth);
  return {
    wrapped,
    fullWidth: wrapped ? fullWidth : 0,
    gap: rareGap(lines),
    parted: arePartedByBlanks(lines),
  };
}

function arePartedByBlanks(lines: readonly SourceLine[]): boolean {
  const parted = lines.filter((line) => line.blanksBefore > 0).length;
  return parted >= lines.length * LEAST_PARTED && parted <= lines.length * MOST_PARTED;
}

function rareGap(lines: readonly SourceLine[]): number {
  const gaps = lines.map((line) => line.blanksBefore).filter((blanks) => blanks >= 2);
  for (let gap = 2; gap <= MAX_GAP; gap += 1) {
    if (gaps.filter((blanks) => blanks >= gap).length <= lines.length * 0.2) return gap;
  }
  return Infinity;
}

/**
 * Whether lines are broken at one width: many of all lines reach it, or, among many short headings,
 * most of the longer ones while hardly any goes beyond.
 */
function fillsLines(widths: Uint32Array, fullWidth: number): boolean {
  const near = widths.filter((width) => width >= fullWidth - RAGGED && width <= fullWidth + 4);
  if (near.length >= widths.length * 0.4) return true;
  const longer = widths.filter((width) => width >= fullWidth * 0.55);
  const beyond = widths.filter((width) => width > fullWidth + 6);
  return (
    near.length >= MIN_LINES &&
    near.length >= longer.length * 0.6 &&
    beyond.length <= widths.length * 0.02
  );
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
