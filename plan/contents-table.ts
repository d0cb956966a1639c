import { isKnownHeading } from './known-headings.js';
import type { SourceLine } from './source-lines.js';
import { comparable } from './width-folding.js';

/** How far below the title a table of contents may begin (a cover names office and date first). */
const REACH = 14;
/** So many bare headings in a row are a table of contents even without its title. */
const MIN_ENTRIES = 5;
const MAX_ENTRY = 45;
/** An entry may be worded otherwise in the text: so many are tried. */
const TRIED = 4;

/** The words of a contents line, without the dots and the page number behind them. */
function entryKey(line: SourceLine): string {
  return comparable(line.folded.replace(/[\s.…·]*\d{0,4}$/, ''));
}

/**
 * The index behind a table of contents that stands at `from` or some lines below (with its title
 * 目录, or told by bare headings in a row), or `from` itself when there is none. It ends where one of
 * its first entries comes a second time.
 */
export function skipContents(lines: readonly SourceLine[], from: number): number {
  const near = lines.slice(from, from + REACH);
  const titled = near.findIndex((line) => /^目\s{0,8}[录次]$/.test(line.folded));
  const begin = titled === -1 ? untitledContents(lines, from) : from + titled + 1;
  if (begin === -1) return from;
  const entries = lines.slice(begin, begin + TRIED).map((line) => entryKey(line));
  for (const [index, key] of entries.entries()) {
    if (key === '') continue;
    const again = findKey(lines, begin + index + 1, key);
    if (again !== -1) return prefaceAbove(lines, begin, again);
  }
  return titled === -1 ? from : begin;
}

/** The preface between a table of contents and the first heading, or that heading. */
function prefaceAbove(lines: readonly SourceLine[], begin: number, heading: number): number {
  for (let at = begin; at < heading - 1; at += 1) {
    const preface = /^[前引序]\s{0,8}言$/.test(lines[at]?.folded ?? '');
    if (preface && /[,。]/.test(lines[at + 1]?.folded ?? '')) return at;
  }
  return heading;
}

/** Where bare headings in a row begin, or -1. */
function untitledContents(lines: readonly SourceLine[], from: number): number {
  const first = lines.slice(from, from + REACH).findIndex((line) => isEntry(line));
  if (first === -1) return -1;
  const run = lines.slice(from + first, from + first + MIN_ENTRIES);
  return run.length === MIN_ENTRIES && run.every((line) => isEntry(line)) ? from + first : -1;
}

function isEntry(line: SourceLine): boolean {
  if (line.folded.length > MAX_ENTRY || /[。;]/.test(line.folded)) return false;
  return line.number !== null || isKnownHeading(line.folded.replace(/[\s.…·]*\d{0,4}$/, ''));
}

function findKey(lines: readonly SourceLine[], from: number, key: string): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && line.folded.length <= MAX_ENTRY && comparable(line.folded) === key) {
      return at;
    }
  }
  return -1;
}
