/** What one version of a score sheet has otherwise than another, in the words of its workbook. */
import type { ScoreSheet, SheetItem } from '../../domain/assessment/score-sheet.js';
import type { Cell } from '../lists/write-list.js';
import { RULES } from './rule-rows.js';
import { SECTION_WORDS, methodWords } from './sheet-words.js';
import { TITLES } from './write-score-sheet.js';

export interface SheetChange {
  /** The rule, or the item with what of it. */
  what: string;
  /** Null: there was none, or there is none any more. */
  was: string | null;
  is: string | null;
}

/** What tells one version from the next by itself. */
const OF_EVERY_VERSION: readonly string[] = ['version', 'sheetId'];

const said = (cell: Cell): string | null =>
  cell === null || cell === undefined || cell === '' ? null : String(cell);

function ofRules(before: ScoreSheet, after: ScoreSheet): SheetChange[] {
  return RULES.filter(({ at }) => !OF_EVERY_VERSION.includes(at)).flatMap(({ name, write }) => {
    const [was, is] = [said(write(before)), said(write(after))];
    return was === is ? [] : [{ what: name, was, is }];
  });
}

const factsOf = ({ section, title, points, criteria, by }: SheetItem): [string, string][] => [
  [TITLES.section, SECTION_WORDS[section]],
  [TITLES.title, title],
  [TITLES.points, `${points}分`],
  [TITLES.criteria, criteria],
  [TITLES.method, methodWords(by)],
];

const inShort = ({ section, points, by }: SheetItem): string =>
  `${SECTION_WORDS[section]}，${points}分，${methodWords(by)}`;

function ofItem(old: SheetItem, item: SheetItem): SheetChange[] {
  const before = new Map(factsOf(old));
  return factsOf(item).flatMap(([fact, is]) => {
    const was = before.get(fact) ?? null;
    return was === is ? [] : [{ what: `“${old.title}”的${fact}`, was, is }];
  });
}

function ofItems(before: ScoreSheet, after: ScoreSheet): SheetChange[] {
  const known = new Map(before.items.map((i) => [i.itemId, i]));
  const kept = new Set(after.items.map((i) => i.itemId));
  const changed = after.items.flatMap((item): SheetChange[] => {
    const old = known.get(item.itemId);
    return old
      ? ofItem(old, item)
      : [{ what: `新增“${item.title}”`, was: null, is: inShort(item) }];
  });
  const gone = before.items
    .filter((i) => !kept.has(i.itemId))
    .map((i): SheetChange => ({ what: `取消“${i.title}”`, was: inShort(i), is: null }));
  return [...changed, ...gone];
}

/** Every difference, the items first; empty when both score alike. */
export const sheetChanges = (before: ScoreSheet, after: ScoreSheet): SheetChange[] => [
  ...ofItems(before, after),
  ...ofRules(before, after),
];
