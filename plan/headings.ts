import type { Block, ParagraphBlock } from './blocks.js';
import { listEntries } from './heading-groups.js';
import { ownsNote, shapeOf, type HeadingShape } from './heading-shape.js';
import { titleLines } from './title-lines.js';
import { knownHeading } from './known-headings.js';
import { NUMBER_RANK, type LineNumber } from './numbering.js';
import { cutPassage, type Passage } from './passage.js';

const HALF = 0.5;
const QUARTER = 0.25;

/** A heading as found in the text, before its part of the plan is known. */
interface FoundHeading {
  line: number;
  level: number;
  /** With its number, as printed, without the closing mark. */
  text: string;
  /** Without its number. */
  title: string;
  number: LineNumber | null;
  /** The text behind a run-in title, on the same line. */
  rest: Passage | null;
  guessedPercent: boolean;
  /** Its line is a whole sentence, closed by a stop. */
  closed: boolean;
}

/** A heading and the blocks down to the next heading. */
export interface Section {
  heading: FoundHeading;
  body: Block[];
}

/** The text before the first heading, then every heading with its body, in the order of the text. */
export interface Outline {
  preamble: Block[];
  sections: Section[];
}

/** What the reading of headings goes by: the levels open now, and the habits of the document. */
interface Nesting {
  open: number[];
  /** Rank of a part heading without a number. */
  partRank: number;
}

/** Tells the headings from the paragraphs and gives each its level by the document's own nesting. */
export function readOutline(blocks: readonly Block[]): Outline {
  const entries = listEntries(blocks);
  const titles = titleLines(blocks);
  const outline: Outline = { preamble: [], sections: [] };
  const nesting: Nesting = { open: [], partRank: partRankOf(blocks, entries) };
  for (const [index, block] of blocks.entries()) {
    const heading = entries.has(index) ? null : headingOf(block, nesting, titles.has(index));
    const current = outline.sections.at(-1);
    if (heading !== null) outline.sections.push({ heading, body: bodyStart(heading) });
    else if (current === undefined) outline.preamble.push(block);
    else current.body.push(block);
  }
  return outline;
}

/** Parts without a number stand beside the outermost numbers, or above them where all have none. */
function partRankOf(blocks: readonly Block[], entries: ReadonlySet<number>): number {
  let outermost: number = NUMBER_RANK.circled;
  let unnumbered = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'paragraph' || entries.has(index)) continue;
    if (block.number !== null) outermost = Math.min(outermost, NUMBER_RANK[block.number.kind]);
    else if (knownHeading(block.passage.folded) === 'part') unnumbered += 1;
  }
  return unnumbered >= 3 ? outermost - HALF : outermost;
}

function headingOf(block: Block, nesting: Nesting, title: boolean): FoundHeading | null {
  if (block.type !== 'paragraph') return null;
  const rank = rankOf(block, nesting, title);
  const shape = shapeOf(block);
  if (rank === null || shape.titleTo <= shape.titleFrom) return null;
  if (shape.form === 'sentence' && !ownsNote(block)) return null;
  const { open } = nesting;
  while ((open.at(-1) ?? -1) >= rank) open.pop();
  open.push(rank);
  return foundHeading(block, shape, open.length);
}

function rankOf(block: ParagraphBlock, nesting: Nesting, title: boolean): number | null {
  if (block.number !== null) return NUMBER_RANK[block.number.kind];
  const known = knownHeading(block.passage.folded);
  if (known === 'part') return nesting.partRank;
  if (known === 'inner') return nesting.open.length === 0 ? nesting.partRank : insideOf(nesting, 1);
  return title && nesting.open.length > 0 ? insideOf(nesting, nesting.open.length) : null;
}

/** A rank just inside the first `depth` open levels; beside a heading that came in so before. */
function insideOf(nesting: Nesting, depth: number): number {
  const rank = nesting.open[depth - 1] ?? nesting.partRank;
  return Number.isInteger(rank) || depth === 1 ? rank + QUARTER : rank;
}

function foundHeading(block: ParagraphBlock, shape: HeadingShape, level: number): FoundHeading {
  const { passage } = block;
  const rest = shape.restFrom < passage.text.length ? cutPassage(passage, shape.restFrom) : null;
  return {
    line: passage.line,
    level,
    text: passage.text.slice(0, shape.titleTo).trim(),
    title: passage.text.slice(shape.titleFrom, shape.titleTo).trim(),
    number: block.number,
    rest: rest === null || rest.text === '' ? null : rest,
    guessedPercent: block.guessedPercent,
    closed: /[。;]$/.test(passage.folded),
  };
}

function bodyStart(heading: FoundHeading): Block[] {
  if (heading.rest === null) return [];
  const { guessedPercent } = heading;
  return [{ type: 'paragraph', passage: heading.rest, number: null, guessedPercent }];
}
