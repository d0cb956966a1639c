import type { PageLayout } from './page-layout.js';
import { isKnownHeading } from './known-headings.js';
import { LABEL } from './regions.js';
import type { SourceLine } from './source-lines.js';
import { printedWidth } from './width-folding.js';

/** Marks no line may begin with: what follows belongs to the line before. */
const CLOSING_START = /^[,，.。;；:：!！?？、)）》”’%％‰]/;
const SENTENCE_END = /[。!?;:][”"’)》]?$/;
const HALF_SENTENCE = /[,、]$/;
/** A full line may fall short by a mark pushed to the next line and by the first line's indent. */
const SHORT_BY = 8;
const HEADING_SHORT_BY = 5;
/** A line that stops inside a sentence is carried on even when it is somewhat shorter. */
const OPEN_SHARE = 0.75;
const PROSE_LENGTH = 25;
const NOTE_LINES = 5;

/** Whether the next line carries on the paragraph that consists of `group` so far. */
export function paragraphGoesOn(
  group: readonly SourceLine[],
  next: SourceLine,
  layout: PageLayout,
): boolean {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return false;
  if (CLOSING_START.test(next.text)) return true;
  if (isKnownHeading(first.folded)) return false;
  if (beginsAnew(next)) return false;
  if (group.length === 1 && isNumberAlone(first)) return true;
  if (leavesNoteOpen(group)) return true;
  if (SENTENCE_END.test(last.folded) && LABEL.test(next.folded)) return false;
  if (layout.wrapped) {
    return isFullLine(group, last, layout);
  }
  if (next.tabbed) return false;
  return HALF_SENTENCE.test(last.folded) || (isBrokenOff(last) && next.blanksBefore <= 1);
}

/** A note of owners whose bracket is not closed yet; one that never closes ends after some lines. */
function leavesNoteOpen(group: readonly SourceLine[]): boolean {
  const text = group
    .slice(-NOTE_LINES)
    .map((line) => line.folded)
    .join('');
  return /[(【[][^)】\]。]{0,30}(?:牵头|责任|配合|主办)(?:[^()【】[\]。]|\([^()]{0,20}\)){0,160}$/.test(
    text.slice(-240),
  );
}

/** 一、 on a line of its own: its title stands on the next. */
function isNumberAlone(line: SourceLine): boolean {
  const { number, folded } = line;
  const kinds = ['chapter', 'section', 'chinese', 'chineseBracket'];
  return number !== null && kinds.includes(number.kind) && number.length >= folded.length;
}

function isFullLine(group: readonly SourceLine[], last: SourceLine, layout: PageLayout): boolean {
  const width = printedWidth(last.text);
  const numbered = (group[0]?.number ?? null) !== null;
  const bareHeading = numbered && !group.slice(0, 3).some((line) => /[。;:]/.test(line.folded));
  if (bareHeading) return width >= layout.fullWidth - HEADING_SHORT_BY;
  const inSentence = !SENTENCE_END.test(last.folded);
  if (inSentence && /[,。]/.test(last.folded)) return true;
  return (
    (inSentence && width >= layout.fullWidth * OPEN_SHARE) || width >= layout.fullWidth - SHORT_BY
  );
}

function beginsAnew(line: SourceLine): boolean {
  if (line.number !== null || isKnownHeading(line.folded)) return true;
  return /^(?:——|--|[—●■◆▲•·※★])/.test(line.folded);
}

/** Running text that stops in the middle of a sentence. */
function isBrokenOff(line: SourceLine): boolean {
  if (SENTENCE_END.test(line.folded) || isKnownHeading(line.folded)) return false;
  return line.folded.length >= PROSE_LENGTH && /[,。;]/.test(line.folded);
}
