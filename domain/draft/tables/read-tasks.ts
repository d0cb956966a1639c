/** The sheets of tasks and of units, back into tasks with their printed and their chosen owners. */
import type { FoundTask, StatedName } from '../findings.js';
import { splitNames } from './lists.js';
import { placeOf, type Reading } from './read-places.js';
import { rowsOf, type Row } from './read-rows.js';
import {
  KIND_WORDS,
  MEANING_WORDS,
  OWNERS_FROM,
  SHEETS,
  UNRESOLVED,
  YES,
  type ReadSheet,
} from './sheets.js';

const WORDS = { ...MEANING_WORDS, unresolved: UNRESOLVED };

/** What the office said of a name in the review, or by filling in a unit in the sheet. */
function statedIn(row: Row<typeof SHEETS.names>, units: readonly string[]): StatedName[] {
  const name = row.text('name').trim();
  const as = row.word('meaning', WORDS);
  const filled = (as === null || as === 'unresolved') && units.length > 0;
  if (row.text('stated').trim() !== YES && !filled) return [];
  if (as === 'nobody') return [{ name, as }];
  if (as === 'group') return [{ name, as, of: row.text('group').trim() }];
  const [of] = units;
  if (units.length !== 1 || of === undefined) {
    row.fault('units', '应当填一个单位；几个单位请先在系统里建成单位组');
    return [];
  }
  return [{ name, as: 'unit', of }];
}

/** What printed names stand for in this plan, where the roster does not say it. */
export function readNames(sheets: readonly ReadSheet[], faults: string[]): StatedName[] {
  const rows = rowsOf(SHEETS.names, sheets, { needs: ['name', 'units'], faults });
  return rows.flatMap((row) => statedIn(row, splitNames(row.text('units'))));
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, i) => name === b[i]);

interface Owners {
  lead: string[];
  support: string[];
}

/** Owners in place of the printed ones: where the office chose them, or somebody changed the sheet. */
function assignedIn(row: Row<typeof SHEETS.tasks>, printed: Owners): Owners | undefined {
  const listed = { lead: splitNames(row.text('lead')), support: splitNames(row.text('support')) };
  const untouched = same(listed.lead, printed.lead) && same(listed.support, printed.support);
  const chosen = row.word('ownersFrom', OWNERS_FROM) === 'chosen';
  return chosen || !untouched ? listed : undefined;
}

/** Tasks in the order of the rows, and the number that each bears in its sheet. */
export function readTasks(reading: Reading): { tasks: FoundTask[]; numbers: number[] } {
  const { sheets, faults } = reading;
  const rows = rowsOf(SHEETS.tasks, sheets, { needs: ['title', 'line'], faults });
  const tasks = rows.map((row): FoundTask => {
    const printed = {
      lead: splitNames(row.text('printedLead')),
      support: splitNames(row.text('printedSupport')),
    };
    const assigned = assignedIn(row, printed);
    const title = row.text('title').trim();
    if (title === '') row.fault('title', '没有填写');
    return {
      ...placeOf(row, reading),
      title,
      kind: row.word('kind', KIND_WORDS) ?? 'task',
      ...printed,
      text: row.text('text'),
      section: row
        .text('section')
        .split('\n')
        .filter((part) => part !== ''),
      flags: row.yes('measured') ? [] : ['noMeasure'],
      ...(assigned && { assigned }),
    };
  });
  return { tasks, numbers: rows.map((row, at) => row.number('number') ?? at + 1) };
}
