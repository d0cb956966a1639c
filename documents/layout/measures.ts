/** Measures of an official document on A4 (GB/T 9704-2012 §5, §6). */

/** Twentieths of a point, Word's unit of length. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const PAGE = { width: mm(210), height: mm(297) } as const;

/** 天头 37, 订口 28; the type area is 156 × 225. */
export const MARGIN = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) } as const;

export const TYPE_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const TYPE_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;

const LINES = 22;
const CHARACTERS = 28;

/** Height of one of the 22 lines. */
export const LINE = Math.floor(TYPE_HEIGHT / LINES);

/** 字号 in half-points. */
export const SIZE = {
  head: 84,
  letterHead: 72,
  second: 44,
  third: 32,
  fourth: 28,
  table: 24,
} as const;

/** Width of one of the 28 characters of a line. */
export const CHARACTER = Math.floor(TYPE_WIDTH / CHARACTERS);

/**
 * What each 16 pt character gives up so that 28 stand in a line, in twips. As spacing of the text:
 * the grid of characters that Word also has is read differently by other programs.
 */
export const TIGHTER = -Math.ceil((SIZE.third * 10 * CHARACTERS - TYPE_WIDTH) / CHARACTERS);

/** The page number's dash stands 7 mm below the type area. */
export const FOOTER = MARGIN.bottom - mm(7) - SIZE.fourth * 9;

/** The letter form: the head 30 mm from the paper's edge, double lines 170 mm long, the last 20 mm from the edge. */
export const LETTER = { head: mm(30), lineWidth: mm(170), foot: mm(20) } as const;
