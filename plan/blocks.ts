import type { LineNumber } from './numbering.js';
import { judgeLayout, type PageLayout } from './page-layout.js';
import { paragraphGoesOn } from './paragraph-joining.js';
import { joinLines, type Passage } from './passage.js';
import { endOfBox, endOfTable } from './region-ends.js';
import { isBoxTitle, isTableStart, noteNumber, type NumbersSeen } from './regions.js';
import type { SourceLine } from './source-lines.js';

export interface ParagraphBlock {
  type: 'paragraph';
  passage: Passage;
  number: LineNumber | null;
  guessedPercent: boolean;
}

/** A project box (专栏) or a table: its title line, if it has one, and the lines inside. */
export interface FramedBlock {
  type: 'box' | 'table';
  title: SourceLine | null;
  lines: SourceLine[];
}

export type Block = ParagraphBlock | FramedBlock;

/** Cuts the lines of a plan into paragraphs, boxes and tables, in the order of the text. */
export function readBlocks(lines: readonly SourceLine[]): { blocks: Block[]; layout: PageLayout } {
  const layout = judgeLayout(lines);
  const blocks: Block[] = [];
  const seen: NumbersSeen = new Map();
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const framed = readFramed(lines, at, { layout, seen });
    if (framed !== null) {
      blocks.push(framed.block);
      at = framed.next;
      continue;
    }
    const group = paragraphFrom(lines, at, layout);
    const { number } = line;
    if (number !== null) noteNumber(seen, number);
    blocks.push({
      type: 'paragraph',
      passage: joinLines(group),
      number,
      guessedPercent: group.some((part) => part.guessedPercent),
    });
    at += group.length;
  }
  return { blocks, layout };
}

function readFramed(
  lines: readonly SourceLine[],
  at: number,
  state: { layout: PageLayout; seen: NumbersSeen },
): { block: FramedBlock; next: number } | null {
  const line = lines[at];
  if (line === undefined) return null;
  if (isBoxTitle(line)) {
    const next = endOfBox(lines, at, state);
    return { block: { type: 'box', title: line, lines: lines.slice(at + 1, next) }, next };
  }
  const start = isTableStart(lines, at);
  if (start === null) return null;
  const next = endOfTable(lines, at, state);
  const from = start === 'titled' ? at + 1 : at;
  const title = start === 'titled' ? line : null;
  return { block: { type: 'table', title, lines: lines.slice(from, next) }, next };
}

function paragraphFrom(lines: readonly SourceLine[], at: number, layout: PageLayout): SourceLine[] {
  const group: SourceLine[] = [];
  for (let next = at; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    if (next > at) {
      if (isBoxTitle(line) || isTableStart(lines, next) !== null) break;
      if (!paragraphGoesOn(group, line, layout)) break;
    }
    group.push(line);
  }
  return group;
}
