import type { Block, FramedBlock, ParagraphBlock } from './blocks.js';
import { attributeIn, attributeOf } from './cell-kinds.js';
import { confidenceWith } from './confidence.js';
import { findDatePhrases, type DatePhrase } from './deadlines.js';
import { measuredTargets, qualitativeTarget, type NamedTarget } from './indicator-names.js';
import { readIndicatorTable } from './indicator-table.js';
import type { PageLayout } from './page-layout.js';
import { cutPassage, sentenceSpans, type Passage, type Span } from './passage.js';
import { isHeaderLine } from './regions.js';
import type { Part } from './roles.js';
import { readCells } from './table-cells.js';
import type { ParsedIndicator } from './types.js';

/** A comma that parts no thousands, a stop, or a 、 between two entries that each set a figure. */
const PARTING =
  /[;。!?]|,(?!(?<=\d,)\d{3})|(?<=\d[^\d、,;。]{1,5})、(?=[^\d、,;。]{3,24}\d[^、,;。]{0,6}(?:[、,;。]|$))/g;
/** A longer paragraph is prose, whatever stands before and behind it. */
const MAX_ENTRY = 60;

interface Setting {
  layout: PageLayout;
  term: { start: number; end: number };
}

/** The targets of the goals part: its tables, its numbered lists, and the measures in its prose. */
export function readIndicators(parts: readonly Part[], setting: Setting): ParsedIndicator[] {
  const found = parts
    .filter((part) => part.role === 'goals' || part.role === 'guidance')
    .flatMap((part) => goalBlocks(part))
    .flatMap((blocks) => readBlocks(blocks, setting));
  const seen = new Set<string>();
  return found.filter(({ name, due }) => {
    const key = `${name} ${due ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The bodies under the goals: of the whole part, or of its sections on goals if it has such. */
function goalBlocks(part: Part): Block[][] {
  const [first, ...inner] = part.sections;
  if (first === undefined) return [];
  let goalLevel: number | null = null;
  const bodies: Block[][] = [];
  for (const section of inner) {
    const { level, title } = section.heading;
    if (goalLevel !== null && level <= goalLevel) goalLevel = null;
    if (goalLevel === null && /目标|指标/.test(title)) goalLevel = level;
    if (goalLevel !== null) bodies.push(section.body);
  }
  return bodies.length > 0 ? bodies : part.sections.map((section) => section.body);
}

function readBlocks(blocks: readonly Block[], setting: Setting): ParsedIndicator[] {
  const found: ParsedIndicator[][] = [];
  let list: ParagraphBlock[] = [];
  for (const block of [...blocks, null]) {
    if (block?.type === 'paragraph' && isEntry(block, list.at(-1))) {
      list.push(block);
      continue;
    }
    found.push(readList(list, setting));
    list = [];
    if (block === null) break;
    if (block.type === 'paragraph') found.push(readProse(block.passage, setting, 'prose'));
    else found.push(readFramed(block, setting));
  }
  return found.flat();
}

/** An entry of a list: numbered, behind a dash, or closed by a semicolon; one sentence alone. */
function isEntry(block: ParagraphBlock, before: ParagraphBlock | undefined): boolean {
  const { folded } = block.passage;
  if (block.number !== null) return true;
  if (folded.length > MAX_ENTRY || /[。!?]./.test(folded)) return false;
  if (/^(?:——|--|[—●■◆▲•·※★])/.test(folded) || /;$/.test(folded)) return true;
  return before !== undefined && /;$/.test(before.passage.folded);
}

function readFramed(block: FramedBlock, setting: Setting): ParsedIndicator[] {
  if (block.type === 'box' && !block.lines.slice(0, 2).some(isHeaderLine)) return [];
  return readIndicatorTable(readCells(block.lines, setting.layout), setting.term);
}

/** A list counts as one of targets when half of its entries are measured. */
function readList(list: readonly ParagraphBlock[], setting: Setting): ParsedIndicator[] {
  const entries = list.map((block) => {
    const entry = cutPassage(block.passage, block.number?.length ?? 0);
    return { entry, measured: readProse(entry, setting, 'list') };
  });
  const measured = entries.filter((one) => one.measured.length > 0).length;
  if (measured * 2 < entries.length || measured === 0) return [];
  return entries.flatMap(({ entry, measured: targets }) =>
    targets.length > 0 ? targets : qualitativeEntry(entry, setting),
  );
}

/** An entry in words beside measured ones; a date before it is its due date. */
function qualitativeEntry(entry: Passage, setting: Setting): ParsedIndicator[] {
  const date = findDatePhrases(entry.folded).find((phrase) => phrase.year <= setting.term.end);
  const words = entry.text
    .slice(date?.to ?? 0)
    .replace(/(?:[（(][^（()）]{2,6}[）)])?[；;。\s]+$/, '');
  const named = qualitativeTarget(words);
  if (named === null) return [];
  return [indicatorOf(named, entry, { due: date?.due ?? dueOfTerm(setting), from: 'list' })];
}

/** A label that tells the attribute of all targets behind it (约束性指标：…). */
const ATTRIBUTE_LABEL =
  /^(?:[一二三四五六七八九十\d(][、.)]\s?)?((?:约束|预期|指导)性)指标\s?[:。]\s?/;

/** Behind so many signs a label is a second one. */
const ATTRIBUTE_LABEL_LENGTH = 8;

/** The parts of a paragraph that each begin with such a label, or the paragraph itself. */
function labelledParts(passage: Passage): Passage[] {
  const { folded } = passage;
  if (!folded.includes('性指标', ATTRIBUTE_LABEL_LENGTH)) return [passage];
  const starts = sentenceSpans(folded)
    .filter((span) => span.from > 0 && ATTRIBUTE_LABEL.test(folded.slice(span.from, span.to)))
    .map((span) => span.from);
  return [0, ...starts].map((from, at) => cutPassage(passage, from, starts[at]));
}

function readProse(passage: Passage, setting: Setting, from: 'list' | 'prose'): ParsedIndicator[] {
  return labelledParts(passage).flatMap((part) => readLabelled(part, setting, from));
}

function readLabelled(
  passage: Passage,
  setting: Setting,
  from: 'list' | 'prose',
): ParsedIndicator[] {
  const label = ATTRIBUTE_LABEL.exec(passage.folded);
  if (label !== null) {
    const attribute = attributeOf(label[1] ?? '');
    const rest = cutPassage(passage, label[0].length);
    return readLabelled(rest, setting, from).map((one) => ({ ...one, attribute }));
  }
  return sentenceSpans(passage.folded).flatMap((span) => {
    const sentence = passage.folded.slice(span.from, span.to);
    const dates = findDatePhrases(sentence);
    const inTerm = dates.filter((date) => date.year >= setting.term.start);
    if (inTerm.some((date) => date.year > setting.term.end)) return [];
    return clauseSpans(sentence, span.from).flatMap((clause) => {
      const part = cutPassage(passage, clause.from, clause.to);
      const verb = clause.verb ?? '';
      const dues = duesBefore(sentence, inTerm, clause.to - span.from);
      const due = dues.at(-1) ?? inTerm[0]?.due ?? dueOfTerm(setting);
      return measuredTargets(verb + part.text, verb + part.folded, dues).map((named) =>
        indicatorOf(named, part, { due: named.due ?? due, from }),
      );
    });
  });
}

/** The last date before the end of a clause, with those joined to it (到2023年、2025年). */
function duesBefore(sentence: string, dates: readonly DatePhrase[], end: number): string[] {
  const before = dates.filter((date) => date.from < end);
  let first = before.length - 1;
  for (; first > 0; first -= 1) {
    const between = sentence.slice(before[first - 1]?.to, before[first]?.from);
    if (!/^\s?[、和与及]\s?$/.test(between)) break;
  }
  return before.slice(Math.max(0, first)).map((date) => date.due);
}

/** A clause; `verb` is what an entry of a list shares with the first one (建成A1支、B8支). */
interface Clause extends Span {
  verb?: string;
}

const BUILDS = /^[^\d、]{0,12}?(新增|新建|建成|创建|建设|组建|配备|培育|打造)/;

function clauseSpans(sentence: string, offset: number): Clause[] {
  const spans: Clause[] = [];
  let from = 0;
  let verb: string | undefined;
  for (const stop of [...sentence.matchAll(PARTING), null]) {
    const to = stop?.index ?? sentence.length;
    if (from < to) spans.push({ from: offset + from, to: offset + to, ...(verb && { verb }) });
    verb = stop?.[0] === '、' ? (verb ?? BUILDS.exec(sentence.slice(from, to))?.[1]) : undefined;
    from = to + 1;
  }
  return spans;
}

function indicatorOf(
  named: NamedTarget,
  where: Passage,
  said: { due: string; from: 'list' | 'prose' },
): ParsedIndicator {
  const { name, target, op, value, unit } = named;
  return {
    line: where.line,
    endLine: where.endLine,
    ...{ name, target, op, value, unit },
    baseline: named.baseline ?? null,
    attribute: attributeIn(where.folded),
    due: said.due,
    flags: [
      ...(named.value === null ? (['noTarget'] as const) : []),
      ...(named.baseline === undefined ? (['noBaseline'] as const) : []),
    ],
    confidence: confidenceWith(
      [said.from === 'list', 5],
      [said.from === 'prose', 15],
      [named.name.length > 30, 10],
      [named.value === null, 10],
    ),
  };
}

function dueOfTerm(setting: Setting): string {
  return `${String(setting.term.end)}-12-31`;
}
