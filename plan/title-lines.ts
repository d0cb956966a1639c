import type { Block, ParagraphBlock } from './blocks.js';

const MIN_TITLES = 3;
const MIN_TEXT = 12;

/**
 * The indexes of short lines without a number and without a mark that each stand above running
 * text: headings, where a plan sets at least three of them. A single one may be anything.
 */
export function titleLines(blocks: readonly Block[]): Set<number> {
  const found: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (isTitleLine(block) && isRunningText(blocks[index + 1]) && closes(blocks[index - 1])) {
      found.push(index);
    }
  }
  return new Set(found.length >= MIN_TITLES ? found : []);
}

function isTitleLine(block: Block): boolean {
  if (block.type !== 'paragraph' || block.number !== null) return false;
  const { folded, starts } = block.passage;
  return starts.length === 1 && /^[\u4e00-\u9fa5“”、A-Za-z\d+]{4,24}$/.test(folded);
}

function isRunningText(block: Block | undefined): block is ParagraphBlock {
  if (block?.type !== 'paragraph' || block.number !== null) return false;
  const { folded } = block.passage;
  return folded.length >= MIN_TEXT && /[。;)】]$/.test(folded);
}

/** What stands above ends a text or is a heading itself. */
function closes(block: Block | undefined): boolean {
  if (block === undefined || block.type !== 'paragraph') return true;
  return block.number !== null || /[。;)】]$/.test(block.passage.folded) || isTitleLine(block);
}
