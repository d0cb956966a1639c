import type { Block, FramedBlock, ParagraphBlock } from './blocks.js';
import { findDatePhrases } from './deadlines.js';
import { measuredTarget, qualitativeTarget, type NamedTarget } from './indicator-names.js';
import { readIndicatorTable } from './indicator-table.js';
import type { PageLayout } from './page-layout.js';
import { cutPassage, lineAt, sentenceSpans, type Passage, type Span } from './passage.js';
import { isHeaderLine } from './regions.js';
import type { Part } from './roles.js';
import { readCells } from './table-cells.js';
import type { ParsedIndicator } from './types.js';

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
  const names = new Set<string>();
  return found.filter((indicator) => !names.has(indicator.name) && names.add(indicator.name));
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
  const found: ParsedIndicator[] = [];
  let list: ParagraphBlock[] = [];
  for (const block of [...blocks, null]) {
    if (block?.type === 'paragraph' && block.number !== null) {
      list.push(block);
      continue;
    }
    found.push(...readList(list, setting));
    list = [];
    if (block === null) break;
    if (block.type === 'paragraph') found.push(...readProse(block.passage, setting));
    else found.push(...readFramed(block, setting));
  }
  return found;
}

function readFramed(block: FramedBlock, setting: Setting): ParsedIndicator[] {
  if (block.type === 'box' && !block.lines.slice(0, 2).some(isHeaderLine)) return [];
  return readIndicatorTable(readCells(block.lines, setting.layout), setting.term);
}

/** A numbered list counts as one of targets when half of its entries are measured. */
function readList(list: readonly ParagraphBlock[], setting: Setting): ParsedIndicator[] {
  const entries = list.map((block) => {
    const entry = cutPassage(block.passage, block.number?.length ?? 0);
    return { entry, measured: readProse(entry, setting) };
  });
  const measured = entries.filter((one) => one.measured.length > 0).length;
  if (measured * 2 < entries.length || measured === 0) return [];
  return entries.flatMap(({ entry, measured: targets }) => {
    if (targets.length > 0) return targets;
    const named = qualitativeTarget(entry.text.replace(/[；;。\s]+$/, ''));
    return named === null ? [] : [indicatorOf(named, entry.line, dueOfTerm(setting))];
  });
}

function readProse(passage: Passage, setting: Setting): ParsedIndicator[] {
  return sentenceSpans(passage.folded).flatMap((span) => {
    const sentence = passage.folded.slice(span.from, span.to);
    const dates = findDatePhrases(sentence);
    const inTerm = dates.filter((date) => date.year >= setting.term.start);
    if (inTerm.some((date) => date.year > setting.term.end)) return [];
    const due = inTerm.at(-1)?.due ?? dueOfTerm(setting);
    return clauseSpans(sentence, span.from).flatMap((clause) => {
      const text = passage.text.slice(clause.from, clause.to);
      const named = measuredTarget(text, passage.folded.slice(clause.from, clause.to));
      return named === null ? [] : [indicatorOf(named, lineAt(passage, clause.from), due)];
    });
  });
}

function clauseSpans(sentence: string, offset: number): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const stop of sentence.matchAll(/[,;。!?](?!\d)/g)) {
    spans.push({ from: offset + from, to: offset + stop.index });
    from = stop.index + 1;
  }
  if (from < sentence.length) spans.push({ from: offset + from, to: offset + sentence.length });
  return spans;
}

function indicatorOf(named: NamedTarget, line: number, due: string): ParsedIndicator {
  return { line, ...named, baseline: null, attribute: null, due };
}

function dueOfTerm(setting: Setting): string {
  return `${String(setting.term.end)}-12-31`;
}
