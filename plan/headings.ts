import type { Block, ParagraphBlock } from './blocks.js';
import { listEntries } from './heading-groups.js';
import { shapeOf, type HeadingShape } from './heading-shape.js';
import { knownHeading } from './known-headings.js';
import { NUMBER_RANK, type LineNumber } from './numbering.js';
import { cutPassage, type Passage } from './passage.js';

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

interface OpenLevel {
  rank: number;
}

/** Tells the headings from the paragraphs and gives each its level by the document's own nesting. */
export function readOutline(blocks: readonly Block[]): Outline {
  const entries = listEntries(blocks);
  const outline: Outline = { preamble: [], sections: [] };
  const open: OpenLevel[] = [];
  for (const [index, block] of blocks.entries()) {
    const heading = entries.has(index) ? null : headingOf(block, open);
    const current = outline.sections.at(-1);
    if (heading !== null) outline.sections.push({ heading, body: bodyStart(heading) });
    else if (current === undefined) outline.preamble.push(block);
    else current.body.push(block);
  }
  return outline;
}

function headingOf(block: Block, open: OpenLevel[]): FoundHeading | null {
  if (block.type !== 'paragraph') return null;
  if (block.number === null) return unnumberedHeading(block, open);
  const shape = shapeOf(block);
  if (shape.form === 'sentence' || shape.titleTo <= shape.titleFrom) return null;
  const rank = NUMBER_RANK[block.number.kind];
  while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
  open.push({ rank });
  return foundHeading(block, shape, open.length);
}

function unnumberedHeading(block: ParagraphBlock, open: OpenLevel[]): FoundHeading | null {
  const known = knownHeading(block.passage.folded);
  if (known === null) return null;
  const outer = open[0];
  const rank = outer?.rank ?? NUMBER_RANK.chinese;
  open.length = 0;
  open.push({ rank });
  if (known === 'inner' && outer !== undefined) open.push({ rank: rank + 0.5 });
  return foundHeading(block, shapeOf(block), open.length);
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
  };
}

function bodyStart(heading: FoundHeading): Block[] {
  if (heading.rest === null) return [];
  const { guessedPercent } = heading;
  return [{ type: 'paragraph', passage: heading.rest, number: null, guessedPercent }];
}
