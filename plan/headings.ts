import type { Block, ParagraphBlock } from './blocks.js';
import { listEntries } from './heading-groups.js';
import { ownsNote, shapeOf, type HeadingShape } from './heading-shape.js';
import { NUMBER_RANK, type LineNumber } from './numbering.js';
import { cutPassage, type Passage } from './passage.js';
import { placeUnnumbered, type Placement } from './unnumbered-headings.js';

/** How far inside another a heading without a number stands; numbers stand further in. */
const STEP = 0.05;

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

/** A level open now; `titled` when its heading came in without a number. */
interface OpenLevel {
  rank: number;
  titled: boolean;
}

/** Tells the headings from the paragraphs and gives each its level by the document's own nesting. */
export function readOutline(blocks: readonly Block[]): Outline {
  const entries = listEntries(blocks);
  const places = placeUnnumbered(blocks, entries);
  const outline: Outline = { preamble: [], sections: [] };
  const open: OpenLevel[] = [];
  for (const [index, block] of blocks.entries()) {
    const heading = entries.has(index) ? null : headingOf(block, open, places.get(index));
    const current = outline.sections.at(-1);
    if (heading !== null) outline.sections.push({ heading, body: bodyStart(heading) });
    else if (current === undefined) outline.preamble.push(block);
    else current.body.push(block);
  }
  return outline;
}

function headingOf(
  block: Block,
  open: OpenLevel[],
  place: Placement | undefined,
): FoundHeading | null {
  if (block.type !== 'paragraph') return null;
  const rank = block.number === null ? rankAt(place, open) : NUMBER_RANK[block.number.kind];
  const shape = shapeOf(block);
  if (rank === null || shape.titleTo <= shape.titleFrom) return null;
  if (shape.form === 'sentence' && !ownsNote(block)) return null;
  while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
  const titled = place !== undefined && place.at !== 'part' && place.at !== 'above';
  open.push({ rank, titled });
  return foundHeading(block, shape, open.length);
}

/** The rank of a heading without a number; null where there is nothing for it to stand in. */
function rankAt(place: Placement | undefined, open: readonly OpenLevel[]): number | null {
  if (place === undefined) return null;
  if (place.at === 'part' || place.at === 'above') return place.rank;
  const outer = place.at === 'first' ? open[0] : open.findLast((level) => !level.titled);
  if (outer === undefined) return place.at === 'first' ? NUMBER_RANK.circled - STEP : null;
  return outer.rank + (place.at === 'deeper' ? 2 : 1) * STEP;
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
