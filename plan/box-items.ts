import { runInNames, splitEntries } from './box-entries.js';
import type { FramedBlock } from './blocks.js';
import { readLineNumber } from './numbering.js';
import type { PageLayout } from './page-layout.js';
import { paragraphGoesOn } from './paragraph-joining.js';
import { joinLines, sentenceSpans, type Passage } from './passage.js';
import { isHeaderLine } from './regions.js';
import type { SourceLine } from './source-lines.js';
import { readCells, type CellTable } from './table-cells.js';

const MAX_NAME = 32;
/** A longer sentence is named by its first clauses. */
const MAX_SENTENCE = 40;
/** A clause that only says where or by what measure; the item's name follows it. */
const SCOPE =
  /^(?:[^,。、]{0,4}(?:按照|根据)|围绕|针对|依托|以.{2,40}为|立足|结合|聚焦|面向|在.{2,30}(?:中|上|下|方面|领域))[^,。]*,/;
const BULLET = /^(?:[—\-●■◆▲•·※★◇○□]{1,2}\s{0,3}|[一二三四五六七八九]是)/;
/** A title alone on its line. */
const BARE_TITLE = /^[^。;,:!?]{3,30}$/;
/** A clause that only goes into detail of the item named before it. */
const DETAIL = /^(?:重点|其中|包括|主要|即|具体|分为|如|含|办公室设在|在.{2,24}下$)/;

/** The names of the items of a project box, without number and detail. */
export function readBoxItems(box: FramedBlock, layout: PageLayout): string[] {
  if (box.lines.slice(0, 2).some(isHeaderLine)) {
    return namesInTable(readCells(box.lines, layout));
  }
  const paragraphs = boxParagraphs(box.lines, layout).flatMap((one) => splitEntries(one));
  const headed = headedItems(paragraphs);
  if (headed !== null) return headed;
  const titled = paragraphs.filter((paragraph) => shortTitle(paragraph) !== null).length;
  const allTitled = titled >= 2 && titled === paragraphs.length;
  const named = paragraphs.map((one) => (allTitled ? shortTitle(one) : namedItem(one)));
  const names = named.filter((name) => name !== null).length;
  return paragraphs.flatMap((paragraph, index) => {
    const run = readLineNumber(paragraph.folded) === null ? runInNames(paragraph) : null;
    if (run !== null) return run;
    const name = named[index] ?? null;
    if (name !== null) return [name];
    return names > 0 && isAddition(paragraph, names * 2 >= named.length)
      ? []
      : unnamedItems(paragraph);
  });
}

/** What heads the column of the names where another one (类型) stands before it. */
const NAME_COLUMN = /(?:名称|项目|工程|任务)$/;

/** The names of the rows of a table: its column of names, or else the first one. */
function namesInTable({ header, rows }: CellTable): string[] {
  const heads = header.filter(({ folded }) => !/^序\s?号$/.test(folded));
  const named = heads.findIndex(({ folded }) => NAME_COLUMN.test(folded));
  return rows.flatMap((row) => {
    const cell = row.length === heads.length && named > 0 ? row[named] : row[0];
    return cell === undefined ? [] : [cell.text];
  });
}

/** The titles of a box whose items are each a short line above running text, or null. */
function headedItems(paragraphs: readonly Passage[]): string[] | null {
  const isTitle = ({ folded }: Passage): boolean => BARE_TITLE.test(folded);
  const titles = paragraphs.filter(isTitle);
  const alternate = paragraphs.every(
    (one, at) => !isTitle(one) || !isTitle(paragraphs[at + 1] ?? one),
  );
  const last = paragraphs.at(-1);
  if (titles.length < 2 || !alternate || last === undefined || isTitle(last)) return null;
  if (paragraphs[0] === undefined || !isTitle(paragraphs[0])) return null;
  return titles.map(({ text, folded }) =>
    text.slice(/^\d{2}\s/.exec(folded)?.[0].length ?? markLength(folded)).trim(),
  );
}

/** The paragraphs inside a box. */
export function boxParagraphs(lines: readonly SourceLine[], layout: PageLayout): Passage[] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && paragraphGoesOn(group, line, layout)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => joinLines(group));
}

/** A paragraph without a name of its own among named ones only goes on with the item before. */
function isAddition(paragraph: Passage, mostNamed: boolean): boolean {
  return mostNamed && readLineNumber(paragraph.folded) === null;
}

/** How many characters the number or the dot before an entry takes. */
function markLength(folded: string): number {
  return readLineNumber(folded)?.length ?? BULLET.exec(folded)?.[0].length ?? 0;
}

/** A short title, closed by a stop, with its detail behind it (桥梁健康监测。对6座…), or null. */
function shortTitle(paragraph: Passage): string | null {
  const from = markLength(paragraph.folded);
  const title = /^([^。,;:]{2,24})。(?=.)/.exec(paragraph.folded.slice(from))?.[1];
  return title === undefined ? null : paragraph.text.slice(from, from + title.length).trim();
}

/** The name before a colon or before the first stop (重点部位：… · 某某项目。建设…), or null. */
function namedItem(paragraph: Passage): string | null {
  const number = readLineNumber(paragraph.folded);
  const from = markLength(paragraph.folded);
  const words = paragraph.folded.slice(from);
  const name = /^([^。;:]{2,40}?)(?::|——(?=[\u4e00-\u9fa5]))/.exec(words)?.[1];
  if (name !== undefined && name.length <= MAX_NAME && !name.includes(',')) {
    return paragraph.text.slice(from, from + name.length).trim();
  }
  const stop = words.search(/[。;]/);
  const rest = stop === -1 ? '' : words.slice(stop + 1).trim();
  const title = stop === -1 ? words : words.slice(0, stop);
  const short = title.length <= MAX_NAME && !title.includes(',');
  if (
    short &&
    (number !== null || (rest !== '' && /(?:项目|工程|计划|行动|平台|体系|系统)$/.test(title)))
  ) {
    return paragraph.text.slice(from, from + title.length).trim();
  }
  return null;
}

/** The items of a paragraph without a name: the titles in 《》 it lists, or each of its sentences. */
function unnamedItems(paragraph: Passage): string[] {
  const listed = paragraph.text.match(/《[^《》]{2,60}》/g) ?? [];
  const listedLength = listed.reduce((length, title) => length + title.length, 0);
  if (listed.length >= 2 && listedLength * 2 > paragraph.text.length) return listed;
  return sentenceSpans(paragraph.folded).flatMap((span) => {
    const item = sentenceItem(paragraph, span.from, span.to);
    return item === null ? [] : [item];
  });
}

function sentenceItem(paragraph: Passage, from: number, to: number): string | null {
  const sentence = paragraph.folded.slice(from, to);
  const head =
    /^\s*(?:\(到?\s{0,2}\d{4}\s?年[^)]{0,6}\)|\d{1,2}[.、]|[—\-●■◆▲•·※★◇○□]{1,2})?\s*/.exec(
      sentence,
    )?.[0].length ?? 0;
  if (/^(?:到|力争到)?\s?\d{4}\s?年/.test(sentence.slice(head))) return null;
  const scope = SCOPE.exec(sentence.slice(head))?.[0].length ?? 0;
  const clauses = sentence.slice(head + scope).split(/(?=,)/);
  let length = 0;
  for (const [index, clause] of clauses.entries()) {
    if (index > 0 && DETAIL.test(clause.slice(1).trim())) break;
    if (index > 0 && length + clause.length > MAX_SENTENCE) break;
    length += clause.length;
  }
  const begin = from + head + scope;
  const name = paragraph.text
    .slice(begin, begin + length)
    .replace(/[。；;，,\s]+$/, '')
    .trim();
  return name.length < 2 ? null : name;
}
