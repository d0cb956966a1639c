import { isKnownHeading } from './known-headings.js';
import { NUMBER_RANK, type LineNumber, type NumberKind } from './numbering.js';
import type { PageLayout } from './page-layout.js';
import type { SourceLine } from './source-lines.js';
import { printedWidth } from './width-folding.js';

/** The last number seen outside of boxes, a form. */
export type NumbersSeen = Map<NumberKind, number>;

const BOX_TITLE = /^[【[]?专\s?栏\s{0,3}(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[\s:、.】\]-]{0,6}/;
const HEADER_CELL =
  /^(?:序\s?号|(?:主要|核心|具体|评价)?指标(?:名称|内容|类别|性质|属性|项)?|类\s?别|分\s?类|类型|领域|[一二]级指标|项目名称|(?:主要)?任务名称|工作任务)$/;
/** Words that head a column only where other heads stand beside them. */
const LONE_HEADER = /^(?:(?:主要|核心|具体|评价)?指标|类型|领域|类\s?别|分\s?类)$/;
const TABLE_TITLE =
  /(?:指标|目标|任务|项目|工程|情况|分工|进度).{0,8}(?:表|指标|一览|情况|清单)?(?:\([^()]*\))?$/;

/** Whether a line is the title of a project box (专栏). */
export function isBoxTitle(line: SourceLine): boolean {
  const match = BOX_TITLE.exec(line.folded);
  if (match === null || line.folded.length > 60 || /[。;]/.test(line.folded)) return false;
  return /[\d一二三四五六七八九十\s:】\]]/.test(match[0].slice(2)) || line.folded.length <= 24;
}

/** Whether a table begins here: with its header cells, or with a title just above them. */
export function isTableStart(
  lines: readonly SourceLine[],
  at: number,
): 'titled' | 'untitled' | null {
  const line = lines[at];
  if (line === undefined) return null;
  if (isHeaderLine(line)) return 'untitled';
  if (line.folded.length > 45 || /[。;,]/.test(line.folded)) return null;
  if (line.number !== null || !TABLE_TITLE.test(line.folded)) return null;
  const below = [lines[at + 1], lines[at + 2]];
  const unit = below[0] !== undefined && /^\(?单位/.test(below[0].folded);
  const header = unit ? below[1] : below[0];
  return header !== undefined && isHeaderLine(header) ? 'titled' : null;
}

/** Whether a line holds the header cells of a table (序号, 指标名称 …). */
export function isHeaderLine(line: SourceLine): boolean {
  if (line.folded.length > 60) return false;
  const cells = line.folded.split(/\s{0,4}\|\s{0,4}|\s{1,8}/).filter((cell) => cell !== '');
  const [first = ''] = cells;
  return HEADER_CELL.test(first) && (cells.length > 1 || !LONE_HEADER.test(first));
}

/** A paragraph that begins with its label (重点部位：…). */
export const LABEL = /^[\u4e00-\u9fa5“”、]{2,16}:(?=.)/;

/** A label that announces what stands below it (分项目标：). */
const LABEL_ALONE = /^[\u4e00-\u9fa5]{2,12}:$/;

const VALUE_HEADER_CELL =
  /^(?:\(?\d{4}\s?年.{0,8}|.{0,6}(?:目标值?|规划值|预期值|基期值?|现状值?|基数|降幅|指标值)|单位|备注|属性|性质)$/;

/** Whether one cell reads as the head of a column. */
export function isHeaderCell(folded: string): boolean {
  return HEADER_CELL.test(folded) || VALUE_HEADER_CELL.test(folded);
}

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
  if (number.kind !== 'arabic' || !/^\d{1,2}\s?[.、]/.test(folded)) return false;
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
  return LABEL_ALONE.test(line.folded) || isProse(line, layout);
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
  const indicators = tabular && lines.slice(at + 1, at + 5).some((line) => /指标/.test(line.folded));
  let itemsRunIn = false;
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || isBoxTitle(line)) return next;
    const gap = line.blanksBefore >= state.layout.gap && !line.tabbed;
    const cell = tabular && !/[,。]/.test(line.folded) && !isKnownHeading(line.folded);
    if (gap && next > at + 1 && !cell && !goesOnInBox(line.number, inBox, state.seen)) return next;
    if (/^[二三四五六七八九]是/.test(line.folded) && !/^一是/.test(first)) return next;
    if (isKnownHeading(line.folded) && next > at + 1) return next;
    if (indicators && next > at + 2 && endsCells(line, state.layout)) return next;
    if (isOwnerLine(line) && next > at + 1 && closesBox(lines, next, inBox, state.seen)) return next;
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

/** A note of owners closes a box unless the next line carries on the items of the box. */
function closesBox(
  lines: readonly SourceLine[],
  at: number,
  inBox: NumbersSeen,
  outside: NumbersSeen,
): boolean {
  const number = lines[at + 1]?.number ?? null;
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

/** Notes a number met outside of boxes; the numbers below it begin again. */
export function noteNumber(seen: NumbersSeen, number: LineNumber): void {
  for (const kind of seen.keys()) {
    if (NUMBER_RANK[kind] > NUMBER_RANK[number.kind]) seen.delete(kind);
  }
  seen.set(number.kind, number.value);
}
