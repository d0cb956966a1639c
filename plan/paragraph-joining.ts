import type { PageLayout } from './page-layout.js';
import { isKnownHeading } from './known-headings.js';
import { LABEL } from './regions.js';
import { isUnitName } from './unit-names.js';
import type { SourceLine } from './source-lines.js';
import { printedWidth } from './width-folding.js';

/** Marks no line may begin with: what follows belongs to the line before. */
const CLOSING_START = /^[,，.。;；:：!！?？、)）》”’%％‰]/;
const SENTENCE_END =
  /[。!?;:][”"’)》】\]]?$|[】\]]$|(?:牵头|责任|配合|负责|参与|落实|单位|部门)[^(【[]{0,80}\)$/;
const HALF_SENTENCE = /[,、]$/;
/** A full line may fall short by a mark pushed to the next line and by the first line's indent. */
const SHORT_BY = 8;
const HEADING_SHORT_BY = 5;
/** A line that stops inside a sentence is carried on even when it is somewhat shorter. */
const OPEN_SHARE = 0.75;
const PROSE_LENGTH = 25;
const NOTE_LINES = 5;
const OPEN_NOTE =
  /[(【[](?:[^)】\]。]{0,30}(?:牵头|责任|配合|主办)|[^()【】[\]。]{2,16}(?:局|委|办|部|会|政府|支队|大队|中心)[、,])(?:[^()【】[\]。]|\([^()]{0,20}\)){0,160}$/;
/** Notes below each other, each on a line of its own. */
const NOTE_LINE = /^(?:牵头|责任|配合|主办|协办|完成|办结)(?:单位|部门|领导|时限|期限|时间)\s?:/;
const OWNER_LINE = /^(?:牵头|责任|配合|主办|协办)(?:单位|部门)\s?:/;

/** The end of a unit's name that was broken off to a line of its own. */
const NAME_TAIL =
  /^(?:\([^()]{1,8}\)|(?:办事处|事处|人民政府|政府|管委会|委员会|办公室|分局|支队|大队|中心|公司)(?:[、,].*)?)$/;

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
  if (OWNER_LINE.test(first.folded) && NOTE_LINE.test(next.folded)) return false;
  if (OWNER_LINE.test(first.folded) && NAME_TAIL.test(next.folded)) return true;
  if (joinsWords(last, next)) return true;
  if (leavesNoteOpen(group) || partsNumber(last, next) || partsBracket(last, next)) return true;
  if (SENTENCE_END.test(last.folded) && LABEL.test(next.folded)) return false;
  if (isRow(last) && isRow(next)) return false;
  if (layout.wrapped) {
    if (layout.parted && next.blanksBefore > 0 && /。$/.test(last.folded)) return false;
    return isFullLine(group, last, layout);
  }
  if (next.tabbed) return false;
  return (
    HALF_SENTENCE.test(last.folded) ||
    (isBrokenOff(last, isPlain(first, next)) && next.blanksBefore < Math.max(3, layout.gap))
  );
}

/** 中期评估 · 和末期总结: a line that begins with a conjunction carries on the words before it. */
function joinsWords(last: SourceLine, next: SourceLine): boolean {
  if (next.tabbed || last.tabbed || last.folded.length < 12) return false;
  return (
    !SENTENCE_END.test(last.folded) && /^(?:和(?![谐平田县顺林])|以及|及(?!时))/.test(next.folded)
  );
}

/** A row of a table: its cells stand on one line. */
const isRow = ({ text }: SourceLine): boolean => text.includes('\t');

/** A number or a date broken in two. */
function partsNumber(last: SourceLine, next: SourceLine): boolean {
  if (next.tabbed || last.tabbed || last.folded.length < 12) return false;
  return /\d$/.test(last.folded) && /^(?:\d{1,3})?(?:年|月|日|%|\.\d)/.test(next.folded);
}

/** A bracket opened near the end of one line and closed near the beginning of the next. */
function partsBracket(last: SourceLine, next: SourceLine): boolean {
  if (next.tabbed || last.tabbed || last.folded.length < 12) return false;
  return (
    /[(《“][^()《》“”。;:]{0,16}$/.test(last.folded) &&
    /^[^()《》“”。;:]{0,16}[)》”]/.test(next.folded)
  );
}

/** A note of owners whose bracket is not closed yet; one that never closes ends after some lines. */
function leavesNoteOpen(group: readonly SourceLine[]): boolean {
  const last = group.at(-1)?.folded ?? '';
  if (OWNER_LINE.test(group[0]?.folded ?? '') && !SENTENCE_END.test(last)) {
    return group.length <= NOTE_LINES && !isUnitName(/[^、,;:\s]*$/.exec(last)?.[0] ?? '');
  }
  if (/(?:牵头|责任|配合|主办)(?:单位|部门):$/.test(last)) return true;
  const text = group
    .slice(-NOTE_LINES)
    .map((line) => line.folded)
    .join('');
  return /[(【[]/.test(text) && OPEN_NOTE.test(text.slice(-240));
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
  if (/^0\d\s{1,3}[\u4e00-\u9fa5][^,。;:]{2,24}$/.test(line.folded)) return true;
  return /^(?:——|--|[—●■◆▲•·※★])/.test(line.folded);
}

/** Running text without a number or a label, with no label behind it. */
function isPlain(first: SourceLine, next: SourceLine): boolean {
  if (first.number !== null || LABEL.test(first.folded) || /^[(【[]/.test(first.folded))
    return false;
  return !LABEL.test(next.folded);
}

/** Running text that stops in the middle of a sentence; in a paragraph without number 、 tells it too. */
function isBrokenOff(line: SourceLine, plain: boolean): boolean {
  if (SENTENCE_END.test(line.folded) || isKnownHeading(line.folded)) return false;
  return line.folded.length >= PROSE_LENGTH && (plain ? /[,。;、]/ : /[,。;]/).test(line.folded);
}
