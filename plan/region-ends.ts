import { isKnownHeading } from './known-headings.js';
import { NUMBER_RANK, type LineNumber } from './numbering.js';
import type { PageLayout } from './page-layout.js';
import { isBoxTitle, isHeaderCell, isHeaderLine, type NumbersSeen } from './regions.js';
import type { SourceLine } from './source-lines.js';
import { printedWidth } from './width-folding.js';

/** A label that announces what stands below it (分项目标：). */
const LABEL_ALONE = /^(?!其中)[\u4e00-\u9fa5]{2,12}:$/;

/** A note below a table (注：1.…). */
const NOTE = /^(?:注|备注|说明)\s?\d?\s?:/;

/** The index behind a table that begins at `at`. */
export function endOfTable(
  lines: readonly SourceLine[],
  at: number,
  { layout, seen }: { layout: PageLayout; seen: NumbersSeen },
): number {
  const inTable: NumbersSeen = new Map();
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || isBoxTitle(line)) return next;
    const { number } = line;
    if (number !== null) {
      if (NUMBER_RANK[number.kind] < NUMBER_RANK.arabic || leavesTable(line, inTable, seen)) {
        return withoutTitleAbove(lines, at, next);
      }
      inTable.set(number.kind, number.value);
    }
    if (isOwnerLine(line)) return next;
    const gap = line.blanksBefore >= layout.gap && !line.tabbed;
    if (gap && /[,。]/.test(line.folded)) return next;
    if (isKnownHeading(line.folded) || endsCells(line, layout)) return next;
  }
  return lines.length;
}

/**
 * A number that carries on those of the plan and not the serial numbers of the table, on a line of
 * one cell.
 */
function leavesTable(line: SourceLine, inTable: NumbersSeen, outside: NumbersSeen): boolean {
  const { number, folded } = line;
  if (number === null || number.length >= folded.length) return false;
  if (line.tabbed || /\t|\s{2}|\|/.test(folded.slice(number.length))) return false;
  const begins = number.value === 1 || number.value === (outside.get(number.kind) ?? NaN) + 1;
  if (number.kind.startsWith('decimal')) return begins;
  const bare = !/^\d{1,2}\s?[.、]/.test(folded);
  if (number.kind !== 'arabic' || (bare && !PART_TITLE.test(folded.slice(number.length))))
    return false;
  const carriesTable = number.value === (inTable.get('arabic') ?? 0) + 1;
  const carriesPlan = number.value === (outside.get('arabic') ?? NaN) + 1;
  const title = folded.slice(number.length).trim();
  return carriesPlan && (!carriesTable || isKnownHeading(title) || PART_TITLE.test(title));
}

/** Words that name a part or a unit of the plan and no row of a table. */
const PART_TITLE = /^[^\d\s]{0,12}(?:目标|任务|要求|工程|措施|原则|保障)[:。]?$/;

/** A note of owners that is a whole line: it stands behind a table or a box, not in it. */
export function isOwnerLine(line: SourceLine): boolean {
  return OWNER_LINE.test(line.folded);
}

const OWNER_LINE =
  /^[(【[]?\s?(?:(?:总)?牵头|主要责任|责任|配合|主办|主管|实施)(?:单位|部门)\s?[:]|^[(【[][^()【】[\]。]{2,80}(?:牵头|负责|配合)(?:落实)?[)】\]]。?$/;

/** Running text, or its label, behind the cells of a table. */
function endsCells(line: SourceLine, layout: PageLayout): boolean {
  return LABEL_ALONE.test(line.folded) || NOTE.test(line.folded) || isProse(line, layout);
}

function isProse(line: SourceLine, layout: PageLayout): boolean {
  const width = printedWidth(line.text);
  if (layout.wrapped) return /[,。]/.test(line.folded) && width >= layout.fullWidth - 8;
  const sentence = /。$/.test(line.folded) && /,/.test(line.folded) && line.number === null;
  return !line.tabbed && sentence && width > 40;
}

/**
 * The index behind a box whose title stands at `at`: before a gap of two empty lines, the next box,
 * or a heading that carries on the numbers of the plan and not those of the box.
 */
export function endOfBox(
  lines: readonly SourceLine[],
  at: number,
  state: { layout: PageLayout; seen: NumbersSeen },
): number {
  const inBox: NumbersSeen = new Map();
  const first = lines[at + 1]?.folded ?? '';
  const tabular = lines.slice(at + 1, at + 3).some((line) => isHeaderLine(line));
  const indicators =
    tabular && lines.slice(at + 1, at + 5).some((line) => /指标/.test(line.folded));
  let itemsRunIn = false;
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || isBoxTitle(line)) return next;
    const gap = line.blanksBefore >= state.layout.gap && !line.tabbed;
    const cell = tabular && !/[,。]/.test(line.folded) && !isKnownHeading(line.folded);
    if (gap && next > at + 1 && !cell && !goesOnInBox(line.number, inBox, state.seen)) return next;
    if (/^[二三四五六七八九]是/.test(line.folded) && !/^一是/.test(first)) return next;
    if (isKnownHeading(line.folded) && next > at + 1) return next;
    const apart = !tabular && !(state.layout.wrapped && state.layout.parted);
    if (apart && standsApart(lines, at, next)) return next;
    if (indicators && next > at + 2 && endsCells(line, state.layout)) return next;
    if (isOwnerLine(line) && next > at + 1 && closesBox(lines[next + 1], inBox, state.seen))
      return next;
    const { number } = line;
    if (number === null) continue;
    const bare = !/[。;:]/.test(line.folded);
    const carriesPlan = number.value === (state.seen.get(number.kind) ?? 0) + 1;
    if ((bare && carriesPlan && itemsRunIn) || leavesBox(number, inBox, state.seen)) {
      return withoutTitleAbove(lines, at, next);
    }
    itemsRunIn = !bare;
    inBox.set(number.kind, number.value);
  }
  return lines.length;
}

/** A paragraph without mark behind an empty line, where the lines of the box stand close together. */
function standsApart(lines: readonly SourceLine[], at: number, next: number): boolean {
  const line = lines[next];
  if (line === undefined || line.blanksBefore === 0 || line.tabbed || next < at + 3) return false;
  if (line.number !== null || /^[—\-●■◆▲•·※★◇○□]|^[^,。;]{2,20}:/.test(line.folded)) return false;
  if (/[,、\d\u4e00-\u9fa5]$/.test(lines[next - 1]?.folded ?? '')) return false;
  // The lines of a box in a text that parts all its lines tell nothing.
  return lines[next - 1]?.blanksBefore === 0 && lines[at + 2]?.blanksBefore === 0;
}

/** A note of owners closes a box unless the next line carries on the items of the box. */
function closesBox(
  next: SourceLine | undefined,
  inBox: NumbersSeen,
  outside: NumbersSeen,
): boolean {
  const number = next?.number ?? null;
  return number === null || !goesOnInBox(number, inBox, outside);
}

/** A title without a number above numbers that begin again is none of what stands before it. */
function withoutTitleAbove(lines: readonly SourceLine[], at: number, next: number): number {
  const [above, before] = [lines[next - 1], lines[next - 2]];
  if (lines[next]?.number?.value !== 1 || above === undefined || next - 1 <= at) return next;
  if (above.number !== null || above.tabbed || isHeaderCell(above.folded)) return next;
  const title = /^[\u4e00-\u9fa5“”、,]{6,34}$/.test(above.folded);
  const ended = before !== undefined && /[。;)性]$/.test(before.folded);
  return title && ended ? next - 1 : next;
}

/** A number that carries on those of the box, and not those of the plan, stays in it behind a gap. */
function goesOnInBox(number: LineNumber | null, inBox: NumbersSeen, outside: NumbersSeen): boolean {
  if (number === null || number.value !== (inBox.get(number.kind) ?? NaN) + 1) return false;
  return number.value !== (outside.get(number.kind) ?? 0) + 1;
}

function leavesBox(number: LineNumber, inBox: NumbersSeen, outside: NumbersSeen): boolean {
  if (NUMBER_RANK[number.kind] < NUMBER_RANK.chinese) return true;
  const carriesBox = number.value === (inBox.get(number.kind) ?? 0) + 1;
  const carriesPlan = number.value === (outside.get(number.kind) ?? 0) + 1;
  if (number.kind === 'chinese') return carriesPlan || !carriesBox;
  if (carriesBox) return carriesPlan && number.value > 1 && !inBox.has(number.kind);
  return carriesPlan || number.kind === 'chineseBracket';
}
