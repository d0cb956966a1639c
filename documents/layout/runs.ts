/** Runs and lines of text in the prescribed typefaces. */
import { AlignmentType, LineRuleType, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { CHARACTER, LINE, SIZE, TIGHTER } from './measures.js';
import type { Typeface } from './fonts.js';

/** Figures and Latin letters stand in a face that every office machine has. */
const LATIN = 'Times New Roman';

export interface RunStyle {
  face: Typeface;
  /** Half-points. */
  size?: number;
  color?: string;
  bold?: boolean;
}

// XML knows no control characters and no half of a surrogate pair; people paste both.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text that can be printed: one line, without what XML cannot hold. */
export function printable(text: string): string {
  return text.replace(/[\t\n]+/g, ' ').replace(UNPRINTABLE, '');
}

/** A run of text. */
export function run(text: string, { face, size = SIZE.third, color, bold }: RunStyle): TextRun {
  const font = { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: face.name };
  const characterSpacing = size === SIZE.third ? TIGHTER : undefined;
  return new TextRun({ text: printable(text), font, size, color, bold, characterSpacing });
}

/** A line of the grid, higher for a larger size. */
export const lines = (height: number = LINE) => ({
  line: height,
  lineRule: LineRuleType.EXACT,
});

/** A paragraph on the grid of 22 lines. */
export function line(text: string, style: RunStyle, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: lines(),
    ...options,
    children: [run(text, style)],
  });
}

/** An empty line of the grid; it stays with what follows it. */
export const blankLine = (face: Typeface): Paragraph => line('', { face }, { keepNext: true });

/** Two characters in from the left, as every paragraph of the text begins. */
export const INDENT = { firstLine: CHARACTER * 2 } as const;

export const CENTERED = { alignment: AlignmentType.CENTER } as const;
