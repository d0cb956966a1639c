import { NUMBER_RANK, type LineNumber, type NumberKind } from './numbering.js';
import type { SourceLine } from './source-lines.js';

/** The last number seen outside of boxes, a form. */
export type NumbersSeen = Map<NumberKind, number>;

const BOX_TITLE =
  /^[【[]?(?:(?:重点|重大)?(?:工程|项目|任务|指标))?专\s?栏\s{0,3}(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[\s:、.】\]-]{0,6}/;
const HEADER_CELL =
  /^(?:序\s?号|(?:主要|核心|具体|评价)?指标(?:名称|内容|类别|性质|属性|项)?|类\s?别|分\s?类|类型|领域|[一二]级指标|项目名称|(?:主要)?任务名称|工作任务)$/;
/** Words that head a column only where other heads stand beside them. */
const LONE_HEADER = /^(?:(?:主要|核心|具体|评价)?指标|类型|领域|类\s?别|分\s?类)$/;
const TABLE_TITLE =
  /(?:指标|目标|任务|项目|工程|情况|分工|进度).{0,8}(?:表|指标|一览|情况|清单)?(?:\([^()]*\))?$/;

/** Whether a line is the title of a project box (专栏). */
export function isBoxTitle(line: SourceLine): boolean {
  if (line.folded.length > 60) return false;
  const match = BOX_TITLE.exec(line.folded);
  if (match === null || /[。;]/.test(line.folded)) return false;
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
  const unit = below[0] !== undefined && unitLine(below[0]) !== null;
  const header = unit ? below[1] : below[0];
  return header !== undefined && isHeaderLine(header) ? 'titled' : null;
}

/** The unit that a line above a table gives for all of it (单位：%), or null. */
export function unitLine(line: SourceLine): string | null {
  return /^\(?单位\s?:?\s?([^()\s]{1,8})\)?$/.exec(line.folded)?.[1] ?? null;
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

const VALUE_HEADER_CELL =
  /^(?:\(?\d{4}\s?年.{0,8}|.{0,6}(?:目标值?|规划值|预期值|基期值?|现状值?|基数|降幅|指标值)|单位|备注|属性|性质)$/;

/** Whether one cell reads as the head of a column. */
export function isHeaderCell(folded: string): boolean {
  return HEADER_CELL.test(folded) || VALUE_HEADER_CELL.test(folded);
}

/** Notes a number met outside of boxes; the numbers below it begin again. */
export function noteNumber(seen: NumbersSeen, number: LineNumber): void {
  for (const kind of seen.keys()) {
    if (NUMBER_RANK[kind] > NUMBER_RANK[number.kind]) seen.delete(kind);
  }
  seen.set(number.kind, number.value);
}
