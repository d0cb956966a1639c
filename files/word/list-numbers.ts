/** Counts the automatic numbers of a Word document and writes them into its text. */
import {
  readLists,
  readStylePlaces,
  type ListDefinitions,
  type ListLevel,
  type ListPlace,
} from './list-definitions.js';
import { printNumber } from './number-formats.js';
import { attribute, escapedXml, tagsOf, type XmlTag } from './xml-tags.js';

interface Paragraph {
  place: ListPlace | undefined;
  style: string | undefined;
  /** Where its text begins: behind its properties. */
  textFrom: number;
  hasText: boolean;
}

interface Insertion {
  at: number;
  text: string;
}

/**
 * The document part with the number of each list paragraph (一、, （二）, 1.2) written before its
 * text, as Word shows it. Empty list paragraphs count on but stay empty.
 */
export function withListNumbers(parts: ReadonlyMap<string, string>, documentPart: string): string {
  const document = parts.get(documentPart) ?? '';
  const folder = documentPart.replace(/[^/]*$/, '');
  const numbering = parts.get(`${folder}numbering.xml`);
  if (numbering === undefined) return document;
  const lists = readLists(numbering);
  const styles = readStylePlaces(parts.get(`${folder}styles.xml`) ?? '');
  const count = listCounter(followLinks(lists, styles));
  const insertions: Insertion[] = [];
  for (const paragraph of paragraphsOf(document)) {
    const place = placeOf(paragraph, lists, styles);
    if (place === undefined) continue;
    const text = count(place.numId, place.level ?? 0);
    if (paragraph.hasText && text !== '') insertions.push({ at: paragraph.textFrom, text });
  }
  return inserted(document, insertions);
}

/** A paragraph's own place, or its style's; list 0 takes a paragraph out of its style's list. */
function placeOf(
  { place, style }: Paragraph,
  lists: ListDefinitions,
  styles: (style: string) => ListPlace | undefined,
): ListPlace | undefined {
  const ofStyle = style === undefined ? undefined : styles(style);
  const found =
    place?.numId === '' ? { ...place, numId: ofStyle?.numId ?? '0' } : (place ?? ofStyle);
  if (found === undefined || found.numId === '0') return undefined;
  if (found.level !== undefined) return found;
  const levels = lists.lists.get(lists.numbered.get(found.numId)?.list ?? '') ?? [];
  const named = [...levels].find(([, level]) => style !== undefined && level.style === style);
  return { numId: found.numId, level: named?.[0] ?? ofStyle?.level ?? 0 };
}

/** A list may point to a style for its levels: then it is the list of that style. */
function followLinks(
  lists: ListDefinitions,
  styles: (style: string) => ListPlace | undefined,
): ListDefinitions {
  for (const [list, style] of lists.links) {
    const meant = lists.numbered.get(styles(style)?.numId ?? '')?.list;
    for (const num of lists.numbered.values()) {
      if (num.list === list && meant !== undefined) num.list = meant;
    }
  }
  return lists;
}

/** Counts paragraphs on, list by list; gives the number to print. */
function listCounter({
  lists,
  numbered,
}: ListDefinitions): (numId: string, level: number) => string {
  const counted = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (numId, level) => {
    const num = numbered.get(numId);
    const levels = lists.get(num?.list ?? '');
    if (num === undefined || levels === undefined) return '';
    const counts = counted.get(num.list) ?? new Map<number, number>();
    counted.set(num.list, counts);
    const own = begun.has(`${numId}/${String(level)}`) ? undefined : num.starts.get(level);
    begun.add(`${numId}/${String(level)}`);
    const before = counts.get(level);
    const next = before === undefined ? (levels.get(level)?.start ?? 1) : before + 1;
    counts.set(level, own ?? next);
    for (const inner of counts.keys()) if (inner > level) counts.delete(inner);
    return printPlace(levels, counts, level);
  };
}

function printPlace(
  levels: ReadonlyMap<number, ListLevel>,
  counts: ReadonlyMap<number, number>,
  level: number,
): string {
  const own = levels.get(level);
  if (own === undefined || own.format === 'bullet') return '';
  const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
    const outer = Number(digit) - 1;
    const { format, start } = levels.get(outer) ?? { format: 'decimal', start: 1 };
    return printNumber(counts.get(outer) ?? start, own.legal ? 'decimal' : format);
  });
  return /[\dA-Za-z]$/.test(text) ? `${text} ` : text;
}

/** The paragraphs in the order of the text; one inside a text box stands within another. */
function paragraphsOf(document: string): Paragraph[] {
  const found: Paragraph[] = [];
  const open: Paragraph[] = [];
  let inProperties = false;
  let inFormer = false;
  for (const tag of tagsOf(document)) {
    const paragraph = open.at(-1);
    // A tracked change keeps the former properties inside the present ones.
    if (tag.name === 'w:pPrChange') inFormer = tag.kind === 'open';
    if (inFormer) continue;
    if (tag.name === 'w:p' && tag.kind === 'open') {
      const begun = { place: undefined, style: undefined, textFrom: tag.to, hasText: false };
      open.push(begun);
      found.push(begun);
    } else if (tag.name === 'w:p' && tag.kind === 'close') open.pop();
    else if (paragraph === undefined) continue;
    else if (tag.name === 'w:pPr') {
      inProperties = tag.kind === 'open';
      paragraph.textFrom = tag.to;
    } else if (inProperties) readProperty(tag, paragraph);
    else if (tag.name === 'w:t' && tag.kind === 'open') paragraph.hasText = true;
  }
  return found;
}

function readProperty(tag: XmlTag, paragraph: Paragraph): void {
  const value = attribute(tag, 'w:val');
  if (tag.kind === 'close') return;
  if (tag.name === 'w:pStyle') paragraph.style = value;
  if (tag.name === 'w:numId' && value !== undefined) {
    paragraph.place = { numId: value, level: paragraph.place?.level };
  }
  if (tag.name === 'w:ilvl') {
    paragraph.place = { numId: paragraph.place?.numId ?? '', level: Number(value ?? 0) };
  }
}

function inserted(document: string, insertions: readonly Insertion[]): string {
  let text = '';
  let from = 0;
  for (const { at, text: number } of [...insertions].sort((a, b) => a.at - b.at)) {
    text += document.slice(from, at);
    text += `<w:r><w:t xml:space="preserve">${escapedXml(number)}</w:t></w:r>`;
    from = at;
  }
  return text + document.slice(from);
}
