import type { Block, ParagraphBlock } from './blocks.js';
import { knownHeading } from './known-headings.js';
import { NUMBER_RANK } from './numbering.js';
import { isTitleLine, titleLines } from './title-lines.js';

/**
 * Where a heading without a number stands: `part` beside or above the outermost numbers, `above` just
 * over the numbers that begin behind it (`rank` in both), `first` just inside its part, `inside`
 * the innermost numbered heading, `deeper` below such a one.
 */
export type Placement =
  { at: 'part' | 'above'; rank: number } | { at: 'first' | 'inside' | 'deeper' };

const HALF = 0.5;
const MIN_PARTS = 3;
const MAX_TITLE = 34;
const SAFEGUARDS = /保障|组织实施|规划实施/;

/** The headings without a number, by the index of their block. */
export function placeUnnumbered(
  blocks: readonly Block[],
  entries: ReadonlySet<number>,
): Map<number, Placement> {
  const outer = outermostNumbers(blocks, entries);
  const titles = titleLines(blocks);
  const parts = new Map<number, PartOrder>();
  for (const [index, block] of blocks.entries()) {
    if (!isUnnumbered(block) || entries.has(index)) continue;
    const above = isAboveRestart(blocks, index, entries);
    if (knownHeading(block.passage.folded) === 'part')
      parts.set(index, orderOf(blocks, outer, index));
    else if (above && orderOf(blocks, outer, index) === 'gap') parts.set(index, 'gap');
  }
  const rank = partRank(outer, [...parts.values()]);
  const places = new Map<number, Placement>();
  for (const [index, block] of blocks.entries()) {
    if (!isUnnumbered(block) || entries.has(index)) continue;
    const order = parts.get(index);
    if (order !== undefined && order !== 'inner') places.set(index, { at: 'part', rank });
    else if (order === 'inner') places.set(index, { at: 'first' });
    else if (isInner(blocks, index, entries)) places.set(index, { at: 'first' });
    else placeTitle(blocks, index, { titles, entries, places });
  }
  return places;
}

/** Words of an inner heading; above numbers that begin again they name a part. */
function isInner(blocks: readonly Block[], index: number, entries: ReadonlySet<number>): boolean {
  const block = blocks[index];
  const known = block?.type === 'paragraph' ? knownHeading(block.passage.folded) : null;
  return known === 'inner' && !isAboveRestart(blocks, index, entries);
}

function placeTitle(
  blocks: readonly Block[],
  index: number,
  state: {
    titles: ReadonlyMap<number, 'inside' | 'deeper'>;
    entries: ReadonlySet<number>;
    places: Map<number, Placement>;
  },
): void {
  const next = blocks[index + 1];
  if (isAboveRestart(blocks, index, state.entries) && next?.type === 'paragraph') {
    const kind = next.number?.kind ?? 'arabic';
    state.places.set(index, { at: 'above', rank: NUMBER_RANK[kind] - HALF });
    return;
  }
  const title = state.titles.get(index);
  if (title !== undefined) state.places.set(index, { at: title });
}

/** A short line right above a number that begins again at 1: what those numbers count lies in it. */
function isAboveRestart(
  blocks: readonly Block[],
  index: number,
  entries: ReadonlySet<number>,
): boolean {
  const [block, next, before] = [blocks[index], blocks[index + 1], blocks[index - 1]];
  if (block === undefined || !isUnnumbered(block) || entries.has(index + 1)) return false;
  if (next?.type !== 'paragraph' || next.number?.value !== 1) return false;
  if (NUMBER_RANK[next.number.kind] > NUMBER_RANK.arabic) return false;
  // The very first line is the document's title, not a part of it.
  if (index === 0) return false;
  const ends = before?.type !== 'paragraph' || !/[,、:]$/.test(before.passage.folded);
  return ends && isTitleLine(block, MAX_TITLE);
}

/** How an unnumbered part stands to the outermost numbers around it. */
type PartOrder = 'front' | 'gap' | 'restart' | 'trailing' | 'inner';

interface OuterNumber {
  index: number;
  value: number;
  rank: number;
}

function outermostNumbers(blocks: readonly Block[], entries: ReadonlySet<number>): OuterNumber[] {
  const all = blocks.flatMap((block, index): OuterNumber[] => {
    if (block.type !== 'paragraph' || block.number === null || entries.has(index)) return [];
    return [{ index, value: block.number.value, rank: NUMBER_RANK[block.number.kind] }];
  });
  const least = all.reduce((rank, one) => Math.min(rank, one.rank), Infinity);
  return all.filter((one) => one.rank === least);
}

function orderOf(
  blocks: readonly Block[],
  outer: readonly OuterNumber[],
  index: number,
): PartOrder {
  const next = nextNumber(outer, index);
  const [before, after] = [outer[next - 1], outer[next]];
  if (before === undefined) return 'front';
  if (after === undefined) {
    const last = blocks[before.index];
    const safeguards = last?.type === 'paragraph' && SAFEGUARDS.test(last.passage.folded);
    return outer.length >= MIN_PARTS && safeguards ? 'inner' : 'trailing';
  }
  if (after.value <= before.value) return 'restart';
  return after.value > before.value + 1 ? 'gap' : 'inner';
}

/** Where in the outermost numbers the first one behind a block stands, found by halving. */
function nextNumber(outer: readonly OuterNumber[], index: number): number {
  let low = 0;
  let high = outer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outer[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Beside the outermost numbers, or above them where those begin again below each part. */
function partRank(outer: readonly OuterNumber[], parts: readonly PartOrder[]): number {
  const rank = outer[0]?.rank ?? NUMBER_RANK.circled;
  const above =
    parts.includes('restart') || (outer.length < MIN_PARTS && parts.length >= MIN_PARTS);
  return above ? rank - HALF : rank;
}

function isUnnumbered(block: Block): block is ParagraphBlock {
  return block.type === 'paragraph' && block.number === null;
}
