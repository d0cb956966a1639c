import type { Block, ParagraphBlock } from './blocks.js';

const MIN_TITLES = 3;
const MIN_TEXT = 12;
const USUAL_TITLE = 24;
const TITLE = /^[\u4e00-\u9fa5“”、A-Za-z\d+]+$/;
const TITLE_IN_HALVES = /^[\u4e00-\u9fa5“”、,A-Za-z\d+]+$/;

/**
 * The indexes of short lines without a number and without a mark that each stand above running
 * text: headings, where a plan sets at least three of them. A single one may be anything. A title
 * right above another one holds it and those that follow (`deeper`).
 */
export function titleLines(blocks: readonly Block[]): Map<number, 'inside' | 'deeper'> {
  const found = new Map<number, 'inside' | 'deeper'>();
  let held = false;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'paragraph' && block.number !== null) held = false;
    if (!isTitleLine(block) || !closes(blocks[index - 1])) continue;
    if (isRunningText(blocks[index + 1])) found.set(index, held ? 'deeper' : 'inside');
    else if (holdsTitle(blocks, index)) {
      held = true;
      found.set(index, 'inside');
    }
  }
  return found.size >= MIN_TITLES ? found : new Map();
}

/** A title whose next line is another title, which stands above text. */
function holdsTitle(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return next !== undefined && isTitleLine(next) && isRunningText(blocks[index + 2]);
}

/** Whether a block is one short line without number and marks; a comma may part its halves. */
export function isTitleLine(block: Block, longest = USUAL_TITLE): block is ParagraphBlock {
  if (block.type !== 'paragraph' || block.number !== null) return false;
  const { folded, starts } = block.passage;
  if (starts.length !== 1 || folded.length < 4 || folded.length > longest) return false;
  return (longest > USUAL_TITLE ? TITLE_IN_HALVES : TITLE).test(folded);
}

function isRunningText(block: Block | undefined): block is ParagraphBlock {
  if (block?.type !== 'paragraph' || block.number !== null) return false;
  const { folded } = block.passage;
  return folded.length >= MIN_TEXT && /[。;)】\]]$/.test(folded);
}

/** What stands above ends a text or is a heading itself. */
function closes(block: Block | undefined): boolean {
  if (block === undefined || block.type !== 'paragraph') return true;
  return block.number !== null || /[。;)】\]]$/.test(block.passage.folded) || isTitleLine(block);
}
