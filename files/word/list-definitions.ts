/** The lists a Word document defines (word/numbering.xml), and which styles belong to them (word/styles.xml). */
import { attribute, tagsOf, type XmlTag } from './xml-tags.js';

/** How the numbers of one level of a list are made. */
export interface ListLevel {
  start: number;
  format: string;
  /** %1 stands for the number of the outermost level. */
  text: string;
  /** All numbers in Arabic digits. */
  legal: boolean;
  /** The paragraph style that stands on this level. */
  style: string | undefined;
}

export interface ListDefinitions {
  /** By the id of the abstract list, then by level. */
  lists: Map<string, Map<number, ListLevel>>;
  /** Numbered lists, each on an abstract list, some with starts of their own. */
  numbered: Map<string, { list: string; starts: Map<number, number> }>;
  /** Lists that take their levels from the list of a style. */
  links: Map<string, string>;
}

/** A paragraph's place in a list. */
export interface ListPlace {
  numId: string;
  level: number | undefined;
}

export function readLists(xml: string): ListDefinitions {
  const found: ListDefinitions = { lists: new Map(), numbered: new Map(), links: new Map() };
  const at: { list?: string; num?: string; level?: number } = {};
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') {
      if (tag.name === 'w:abstractNum') at.list = undefined;
      if (tag.name === 'w:num') at.num = undefined;
      if (tag.name === 'w:lvl' || tag.name === 'w:lvlOverride') at.level = undefined;
      continue;
    }
    if (tag.name === 'w:abstractNum') at.list = attribute(tag, 'w:abstractNumId');
    else if (tag.name === 'w:num') at.num = attribute(tag, 'w:numId');
    else if (/^w:lvl(?:Override)?$/.test(tag.name))
      at.level = Number(attribute(tag, 'w:ilvl') ?? 0);
    else if (at.num !== undefined) readNumbered(tag, at.num, { found, level: at.level });
    else if (at.list !== undefined && tag.name === 'w:numStyleLink') {
      found.links.set(at.list, attribute(tag, 'w:val') ?? '');
    } else if (at.list !== undefined) readLevel(tag, levelOf(found, at.list, at.level ?? 0));
  }
  return found;
}

function readNumbered(
  tag: XmlTag,
  num: string,
  { found, level }: { found: ListDefinitions; level: number | undefined },
): void {
  const value = attribute(tag, 'w:val') ?? '';
  if (tag.name === 'w:abstractNumId') found.numbered.set(num, { list: value, starts: new Map() });
  if (tag.name === 'w:startOverride' && level !== undefined) {
    found.numbered.get(num)?.starts.set(level, Number(value));
  }
}

function levelOf(found: ListDefinitions, list: string, level: number): ListLevel {
  const levels = found.lists.get(list) ?? new Map<number, ListLevel>();
  found.lists.set(list, levels);
  const known = levels.get(level);
  if (known !== undefined) return known;
  const made = { start: 1, format: 'decimal', text: '', legal: false, style: undefined };
  levels.set(level, made);
  return made;
}

function readLevel(tag: XmlTag, level: ListLevel): void {
  const value = attribute(tag, 'w:val');
  if (tag.name === 'w:start') level.start = Number(value ?? 1);
  if (tag.name === 'w:numFmt') level.format = value ?? 'decimal';
  if (tag.name === 'w:lvlText') level.text = value ?? '';
  if (tag.name === 'w:isLgl') level.legal = value !== '0' && value !== 'false';
  if (tag.name === 'w:pStyle') level.style = value;
}

interface StyleNumbers {
  basedOn?: string;
  numId?: string;
  level?: number;
}

/** The list place that a paragraph style brings along, its own or its base's. */
export function readStylePlaces(xml: string): (style: string) => ListPlace | undefined {
  const styles = new Map<string, StyleNumbers>();
  let at: StyleNumbers | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'w:style' && tag.kind !== 'close') {
      at = {};
      styles.set(attribute(tag, 'w:styleId') ?? '', at);
    }
    if (at === undefined || tag.kind === 'close') continue;
    const value = attribute(tag, 'w:val');
    if (tag.name === 'w:basedOn') at.basedOn = value;
    if (tag.name === 'w:numId') at.numId = value;
    if (tag.name === 'w:ilvl') at.level = Number(value ?? 0);
  }
  return (style) => placeOf(styles, style);
}

const MAX_BASES = 20;

function placeOf(styles: ReadonlyMap<string, StyleNumbers>, style: string): ListPlace | undefined {
  let level: number | undefined;
  let at = styles.get(style);
  for (let depth = 0; at !== undefined && depth < MAX_BASES; depth += 1) {
    level ??= at.level;
    if (at.numId !== undefined) return { numId: at.numId, level };
    at = at.basedOn === undefined ? undefined : styles.get(at.basedOn);
  }
  return undefined;
}
