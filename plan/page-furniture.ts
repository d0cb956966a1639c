import { isValue } from './cell-kinds.js';
import { isPageFurniture } from './page-layout.js';
import type { SourceLine } from './source-lines.js';
import { comparable } from './width-folding.js';

/** Fewer lines do not fill a page: numbers closer together are cells of a table. */
const MIN_PAGE = 15;
const MIN_PAGES = 3;
const MAX_HEAD = 45;

/**
 * The lines without what is printed on every page: page numbers and running heads. The gap such a
 * line leaves is none of the text.
 */
export function withoutFurniture(lines: readonly SourceLine[]): SourceLine[] {
  const furniture = lines.map((line) => isPageFurniture(line.folded) || isFootnote(line.folded));
  for (const at of loneNumbers(lines)) furniture[at] = true;
  for (const at of runningHeads(lines, furniture)) furniture[at] = true;
  const kept: SourceLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (furniture[index] === true) continue;
    const after = index > 0 && furniture[index - 1] === true;
    kept.push(after ? { ...line, blanksBefore: 0 } : line);
  }
  return kept;
}

/** A note at the foot of a page that explains a word of the text (①村村响：指…). */
function isFootnote(folded: string): boolean {
  return /^(?:[①-⑳]|\[\d{1,2}\])\s?[“"《]?[^,。;:]{2,24}[,:](?:是?指|即|包括)/.test(folded);
}

/** Numbers alone on their line that count on by one, a page apart. */
function loneNumbers(lines: readonly SourceLine[]): number[] {
  const waiting = new Map<number, number[]>();
  const chains: number[][] = [];
  for (const [index, line] of lines.entries()) {
    if (line.folded.length > 3 || line.tabbed || !/^\d{1,3}$/.test(line.folded)) continue;
    if (isSerial(lines, index)) continue;
    const value = Number(line.folded);
    const chain = waiting.get(value);
    if (chain !== undefined && index - (chain.at(-1) ?? 0) >= MIN_PAGE) {
      chain.push(index);
      waiting.delete(value);
      waiting.set(value + 1, chain);
    } else if (!waiting.has(value + 1)) {
      const begun = [index];
      chains.push(begun);
      waiting.set(value + 1, begun);
    }
  }
  return chains.filter((chain) => chain.length >= MIN_PAGES).flat();
}

/** A number above a short name and its values counts the rows of a table and no pages. */
function isSerial(lines: readonly SourceLine[], at: number): boolean {
  const [name, ...behind] = lines.slice(at + 1, at + 5);
  if (name === undefined || name.folded.length > 32 || /[。;]/.test(name.folded)) return false;
  return behind.some(({ folded }) => folded.length <= 12 && isValue(folded));
}

/** Short lines that come again beside a page number or at the top of a page. */
function runningHeads(lines: readonly SourceLine[], furniture: readonly boolean[]): number[] {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const beside = furniture[index - 1] === true || furniture[index + 1] === true;
    if (!(beside || line.pageTop) || !isHead(line) || furniture[index] === true) continue;
    const words = comparable(line.folded);
    const known = places.get(words);
    if (known === undefined) places.set(words, [index]);
    else known.push(index);
  }
  return [...places.values()].filter((at) => at.length >= 2).flat();
}

function isHead(line: SourceLine): boolean {
  if (line.number !== null || line.folded.length > MAX_HEAD) return false;
  return comparable(line.folded).length >= 4 && !/[。;,:]/.test(line.folded);
}
