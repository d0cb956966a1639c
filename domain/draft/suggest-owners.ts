/** Who might own a task that names nobody: by the words of the task, and by who owns its neighbours. */
import type { OwnerRole } from '../task/task-state.js';
import { unitKey, type Roster } from '../units/resolve-owners.js';
import type { DraftTask } from './draft.js';
import { FIELDS_OF_DUTY, type FieldOfDuty } from './fields-of-duty.js';
import type { DraftSight } from './sight.js';

type Because =
  | { by: 'wording'; words: string[] }
  | { by: 'siblings'; taskNumbers: number[] }
  /** Nothing speaks for anybody else: the unit that houses the office. */
  | { by: 'host' };

export interface OwnerSuggestion {
  unitId: string;
  role: OwnerRole;
  /** Higher is likelier, for comparing within one task. */
  score: number;
  because: Because[];
}

const IN_TITLE = 4;
/** Words of the text add ever less, so that however many they are the title counts for more. */
const ALL_TEXT = 4;
const LEFT_BY_A_WORD = 0.8;
const A_SIBLING = 0.5;
const MOST_FROM_SIBLINGS = 2;
/** Two words of the text; one alone says little. */
const ENOUGH = 1.4;
const DIGITS = 100;
const MOST_SUGGESTED = 5;

interface Holding {
  field: FieldOfDuty;
  unitIds: string[];
}

/** Units that hold a field: those that bear the first of its names which anybody bears. */
function holdersOf({ units: parts }: FieldOfDuty, { units }: Roster): string[] {
  const bears = (part: string) =>
    units.filter((u) =>
      [u.name, ...u.aliases].some((name) => unitKey(name).includes(unitKey(part))),
    );
  for (const part of parts) {
    const found = bears(part);
    if (found.length > 0) return found.map((u) => u.unitId);
  }
  return [];
}

/** Every word of every field, the longest first: 应急救援 is not read as 急救. */
const ANY_WORD = new RegExp(
  FIELDS_OF_DUTY.flatMap((field) => field.words)
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

interface Used {
  title: Set<string>;
  text: Set<string>;
}

function wordsOf({ title, text }: DraftTask): Used {
  return { title: new Set(title.match(ANY_WORD)), text: new Set(text.match(ANY_WORD)) };
}

interface Found {
  title: Set<string>;
  text: Set<string>;
  siblings: number[];
}

type ByUnit = Map<string, Found>;

function entry(found: ByUnit, unitId: string): Found {
  const known = found.get(unitId) ?? { title: new Set(), text: new Set(), siblings: [] };
  found.set(unitId, known);
  return known;
}

function byWording(task: DraftTask, fields: readonly Holding[], found: ByUnit): void {
  const used = wordsOf(task);
  for (const { field, unitIds } of fields) {
    const inTitle = field.words.filter((w) => used.title.has(w));
    const inText = field.words.filter((w) => used.text.has(w) && !used.title.has(w));
    if (inTitle.length + inText.length === 0) continue;
    for (const one of unitIds.map((id) => entry(found, id))) {
      for (const word of inTitle) one.title.add(word);
      for (const word of inText) one.text.add(word);
    }
  }
}

function scoreOf({ title, text, siblings }: Found): number {
  const words = ALL_TEXT * (1 - LEFT_BY_A_WORD ** text.size);
  const beside = Math.min(MOST_FROM_SIBLINGS, siblings.length * A_SIBLING);
  return Math.round((title.size * IN_TITLE + words + beside) * DIGITS) / DIGITS;
}

/** Leads of tasks under the same headings. */
function bySiblings(task: DraftTask, { draft, owners }: DraftSight, found: ByUnit): void {
  const part = task.section.join('\n');
  draft.tasks.forEach((other, at) => {
    if (other === task || part === '' || other.section.join('\n') !== part) return;
    for (const { unitId, role } of owners.get(other.id)?.owners ?? []) {
      if (role === 'lead') entry(found, unitId).siblings.push(at + 1);
    }
  });
}

function reasons({ title, text, siblings }: Found): Because[] {
  const words = [...title, ...text];
  return [
    ...(words.length > 0 ? [{ by: 'wording' as const, words }] : []),
    ...(siblings.length > 0 ? [{ by: 'siblings' as const, taskNumbers: siblings }] : []),
  ];
}

/** The likeliest leads, the others support; the host unit when nothing speaks for anybody. */
function suggestionsFor(found: ByUnit, hostUnitId: string | null): OwnerSuggestion[] {
  const ranked = [...found]
    .map(([unitId, one]) => ({ unitId, score: scoreOf(one), because: reasons(one) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || (a.unitId < b.unitId ? -1 : 1))
    .slice(0, MOST_SUGGESTED);
  if (ranked.length === 0 && hostUnitId) {
    return [{ unitId: hostUnitId, role: 'lead', score: 0, because: [{ by: 'host' }] }];
  }
  return ranked.map((one, at) => ({ ...one, role: at === 0 ? 'lead' : 'support' }));
}

/** Suggestions for every task of a draft that nobody owns, in the order of the text. */
export function suggestOwners(
  sight: DraftSight,
  hostUnitId: string | null,
): { taskId: string; suggestions: OwnerSuggestion[] }[] {
  const fields = FIELDS_OF_DUTY.map((field) => ({
    field,
    unitIds: holdersOf(field, sight.roster),
  }));
  const ownerless = sight.draft.tasks.filter((t) => sight.owners.get(t.id)?.owners.length === 0);
  return ownerless.map((task) => {
    const found: ByUnit = new Map();
    byWording(task, fields, found);
    bySiblings(task, sight, found);
    return { taskId: task.id, suggestions: suggestionsFor(found, hostUnitId) };
  });
}
