import { isUnitName, splitUnits } from './unit-names.js';
import { foldWidth } from './width-folding.js';

/** Units out of one note, by their part in the task. */
export interface NotedUnits {
  lead: string[];
  support: string[];
}

/** What stands before the words of a spoken note and names nobody. */
const OPENING = /^(?:(?:本|该|此)项?(?:工作|任务|工程|项目)?[,:]?\s?)?(?:由\s?)?/;
const LEADS =
  /^(.{2,120}?)(?:共同|联合|分别|负责)?(?:牵头|主办|总牵头)(?:负责|组织实施|组织|落实|实施|推进)?$/;
const SUPPORTS =
  /^(?:会同|联合|由)?\s?(.{2,160}?)(?:等(?:有关部门|相关部门|部门|单位)?)?(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:协同|密切|积极|分别|共同|具体|分工)?(?:配合|参与|参加|协助|协办|负责|落实)(?:实施|落实|推进)?$/;
/** A会同B、C负责: the first leads. */
const TOGETHER =
  /^(.{2,60}?)会同(.{2,120}?)(?:等(?:有关部门|相关部门|部门|单位)?)?(?:共同)?(?:牵头)?(?:负责|组织实施|实施|落实|组织|开展|推进|制定|办理)(?:实施|落实|推进)?$/;
/** 列首位的为牵头单位，下同: said once, it holds for every list of units. */
const FIRST_LEADS =
  /[,，;；\s]{0,2}(?:其中)?[，,]?(?:列|排)在?(?:第一|首)位?的?(?:单位|部门)?(?:为|是)牵头(?:单位|部门)?[^)）】\]。]{0,6}/;
/** Whether a text says that the first of its units leads. */
export const firstLeads = (text: string): boolean => FIRST_LEADS.test(text);
/** A note without the words that say that its first unit leads. */
export const withoutFirstLeads = (text: string): string => text.replace(FIRST_LEADS, '');
/** A clause that only says until when. */
const UNTIL_WHEN = /^(?:力争|确保)?(?:到|于|在)?\d{4}年|^(?:长期坚持|持续推进|持续开展)/;
const WORK_OF = /^(.{2,60}?)(?:负责|主责)(?:落实|实施|推进)?$/;

/**
 * Reads a note that says in words who leads and who helps: 由A牵头，B、C配合 · A牵头，会同B负责 ·
 * A负责，B配合 · A、B按职责分工负责. Both texts are one note without its brackets, `folded` the
 * width-folded one. Null when it is no such note or names no units.
 */
export function readSpokenNote(text: string, folded: string): NotedUnits | null {
  if (!/牵头|主办|负责|落实|配合|会同/.test(folded)) return null;
  const units: NotedUnits = { lead: [], support: [] };
  const clauses = clausesOf(text, folded);
  for (const [index, clause] of clauses.entries()) {
    const follows = /配合|参与|协助|协办/.test(clauses.slice(index + 1).join());
    if (UNTIL_WHEN.test(foldWidth(clause))) continue;
    if (firstLeads(clause)) continue;
    if (!readClause(clause, units, index === 0 && follows)) return null;
  }
  return ifUnits(units);
}

/**
 * Reads the units at the beginning of a sentence that goes on to say what they do: 由A牵头，B配合，
 * 健全…机制. The work they are given is no part of it.
 */
export function readSpokenOpening(text: string, folded: string): NotedUnits | null {
  const units: NotedUnits = { lead: [], support: [] };
  for (const clause of clausesOf(text, folded)) {
    const help = units.lead.length > 0;
    if (help && !/(?:配合|参与|参加|协助|协办)$/.test(foldWidth(clause))) break;
    const said: NotedUnits = { lead: [], support: [] };
    if (!readClause(clause, said, false) || ifUnits(said) === null) break;
    units.lead.push(...said.lead);
    units.support.push(...said.support);
  }
  return units.lead.length > 0 ? units : null;
}

function ifUnits(units: NotedUnits): NotedUnits | null {
  const all = [...units.lead, ...units.support];
  return all.length > 0 && all.slice(0, 3).every(isUnitName) ? units : null;
}

/** The clauses of a note; a comma inside a list of units parts nothing. */
function clausesOf(text: string, folded: string): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const stop of folded.matchAll(
    /(?:牵头|主办|负责|落实|配合|参与|协助|实施|推进|组织)[,;]|$/g,
  )) {
    const to = stop.index + Math.max(0, stop[0].length - 1);
    const clause = text.slice(from, stop[0] === '' ? folded.length : to).trim();
    if (clause !== '') clauses.push(clause);
    from = to + 1;
  }
  return clauses;
}

/** Reads one clause into the units; false when it says nothing of owners. */
function readClause(clause: string, units: NotedUnits, first: boolean): boolean {
  const words = clause.replace(OPENING, '').replace(/[。;；\s]+$/, '');
  const together = TOGETHER.exec(words);
  if (together !== null) {
    units.lead.push(...splitUnits(together[1] ?? '').flat());
    units.support.push(...splitUnits(together[2] ?? '').flat());
    return true;
  }
  const led = LEADS.exec(words) ?? (first ? WORK_OF.exec(words) : null);
  if (led !== null) {
    units.lead.push(...splitUnits(led[1] ?? '').flat());
    return true;
  }
  const helped = SUPPORTS.exec(words);
  if (helped === null) return false;
  units.support.push(...splitUnits(helped[1] ?? '').flat());
  return true;
}
