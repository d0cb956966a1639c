import { numberHabits, readLineNumber, type LineNumber } from './numbering.js';
import { splitFlattened } from './flattened-text.js';
import { unifiedRadicals } from './radicals.js';
import { foldWidth } from './width-folding.js';

/** A physical line that carries text, cleaned of what no reader would see. */
export interface SourceLine {
  /** 1-based line of the source text. */
  line: number;
  text: string;
  /** The same text width folded, character for character. */
  folded: string;
  /** The number the line begins with. */
  number: LineNumber | null;
  /** Empty lines just above; a line that holds only a tab (an empty cell) sets it back to 0. */
  blanksBefore: number;
  /** Began with a tab: how the cells of a table come out of a word processor. */
  tabbed: boolean;
  /** First line of a page: a form feed stands before it. */
  pageTop: boolean;
  /** A picture stood where a % sign is expected. */
  guessedPercent: boolean;
}

const PICTURE = String.raw`(?:\[(?:image|图片)[^\]\n]{0,80}\]|!\[[^\]\n]{0,80}\]\([^)\n]{0,200}\))"?`;
const IMAGE = new RegExp(PICTURE, 'g');
const IMAGE_AFTER_NUMBER = new RegExp(String.raw`([\d０-９])\s?${PICTURE}`, 'g');
/** Control and format characters that print nothing; a tab tells the cells of a table apart. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\ufffc]/gu;
/** Signs of a heading or of bold type in marked-up text (## 一、… · **一、…**). */
const MARKED_UP = /^#{1,6}\s+|^\*{2}(?=[^*]{1,60}\*{2}$)|(?<=^\*{0,2}[^*]{1,60})\*{2}$/g;
/** Beyond the signs that nearly every line is made of; only then is there something to clean. */
const UNCOMMON =
  /[^\t\x20-\x7e\u00b7\u2010-\u2027\u2030-\u205e\u2160-\u2bff\u3000-\u30ff\u4e00-\u9fff\uff01-\uffe6]/;
const LINE_LIKE = /[\f\v\u0085\u2028\u2029]/g;

/**
 * Splits a text into its lines that carry text. Lines are counted by line feeds (also CR LF, or CR
 * alone when the text has no line feed), as an editor counts them.
 */
export function readSourceLines(text: string): SourceLine[] {
  const lineBreak = text.includes('\n') ? '\n' : '\r';
  const lines: SourceLine[] = [];
  let blanks = 0;
  let pageTop = false;
  let number = 0;
  // Line by line: a list of all raw lines would be kept beside the lines made of them.
  for (let from = 0; from <= text.length;) {
    const next = text.indexOf(lineBreak, from);
    const raw = text.slice(from, next === -1 ? text.length : next);
    from = next === -1 ? text.length + 1 : next + 1;
    number += 1;
    pageTop ||= raw.includes('\f');
    const before = lines.length;
    for (const part of splitFlattened(raw)) {
      const line = readLine(part, { line: number, blanksBefore: blanks, pageTop });
      if (line !== null) lines.push(line);
    }
    const blank = lines.length === before;
    blanks = blank && !raw.includes('\t') ? blanks + 1 : 0;
    if (!blank) pageTop = false;
  }
  const habits = numberHabits(lines);
  for (const line of lines) line.number = readLineNumber(line.folded, habits);
  return lines;
}

function readLine(
  raw: string,
  place: Pick<SourceLine, 'line' | 'blanksBefore' | 'pageTop'>,
): SourceLine | null {
  const withPercent = raw.includes('[') ? raw.replace(IMAGE_AFTER_NUMBER, '$1%') : raw;
  const plain = withPercent.includes('[') ? withPercent.replace(IMAGE, '') : withPercent;
  const cleaned = UNCOMMON.test(plain) ? cleanSigns(plain) : plain;
  const trimmed = cleaned.trim();
  const bare = /[#*]/.test(trimmed) ? trimmed.replace(MARKED_UP, '').trim() : trimmed;
  const text = withoutLetterSpacing(bare);
  if (text === '') return null;
  return {
    ...place,
    text,
    folded: foldWidth(text),
    number: null,
    tabbed: cleaned.startsWith('\t'),
    guessedPercent: withPercent !== raw,
  };
}

const cleanSigns = (text: string): string =>
  unifiedRadicals(text.replace(LINE_LIKE, ' ').replace(INVISIBLE, ''));

/** Two characters set apart by one space; Latin words keep theirs. */
const SET_APART = /(?<=[^\x21-\x7e\s]) (?=[^\x21-\x7e\s])/g;
const MIN_APART = 3;
const ALL_APART = 2;

/** A line whose characters are set apart one by one (主 要 任 务, or a poor scan) without the spaces. */
function withoutLetterSpacing(text: string): string {
  const apart = text.match(SET_APART)?.length ?? 0;
  const all = apart >= ALL_APART && apart * 2 + 1 >= text.length;
  const most = apart >= MIN_APART && apart * 3 >= text.length;
  return all || most ? text.replace(SET_APART, '') : text;
}
