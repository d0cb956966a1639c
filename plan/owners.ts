import { splitUnits } from './unit-names.js';

export interface Owners {
  lead: string[];
  support: string[];
}

const LEAD_WORDS =
  '牵头(?:责任)?(?:单位|部门)|主(?:办|责|管|抓)(?:责任)?(?:单位|部门)|主要责任(?:单位|部门)|第一责任单位|组织单位|牵头';
const SUPPORT_WORDS =
  '(?:共同|具体|主要)?责任(?:单位|部门|主体)|配合(?:责任)?(?:单位|部门)|(?:协|参)(?:办|与|加|同|助)(?:单位|部门)|落实(?:单位|部门)|实施(?:单位|主体)|承办单位|配合';
const LABEL = new RegExp(`(?:(${LEAD_WORDS})|(?:${SUPPORT_WORDS}))\\s?:\\s?`, 'g');
const NOTE_END = /[)】\]。\n]/;
const MAX_NOTE = 300;
const BRACKET_NOTE = /[(【[]([^()【】[\]]{2,200})[)】\]]/g;
const SPOKEN_SENTENCE = /(?<=^|[。;\n])由[^。;\n]{2,60}?牵头[^。;\n]{0,120}/g;
const LED_BY =
  /^(?:由\s?)?([^,;。]{2,80}?)(?:负责)?牵头(?:负责|组织实施|组织|落实|实施)?(?:[,;]\s?(?:由\s?)?([^;。]{2,120}?)(?:等)?(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:协同|密切|积极)?(?:配合|参与|参加|协助|负责|落实)(?:实施|落实)?)?$/;
const SHARED = /^([^;。]{2,120}?)(?:等)?(?:按(?:照)?(?:各自)?职责(?:分工)?)?负责$/;

/**
 * The units a text names as owners, in every printed manner: 牵头单位：A，责任单位：B，各街道 ·
 * 【责任部门：A】 · （A牵头，B配合） · （A、B按职责分工负责）. Units in the form of a trailing group
 * behind 牵头单位 alone (A，各街道) are support. Names stay as printed. `folded` is the text width
 * folded, of equal length.
 */
export function readOwners(text: string, folded: string): Owners {
  const owners: Owners = { lead: [], support: [] };
  const labels = [...folded.matchAll(LABEL)].filter((label) => opensNote(folded, label.index));
  for (const [index, label] of labels.entries()) {
    const from = label.index + label[0].length;
    const next = labels[index + 1]?.index ?? folded.length;
    const group = noteFrom(folded, from, next);
    const alone = from + group.length < next || next === folded.length;
    const units = text.slice(from, from + group.length);
    if (label[1] === undefined) add(owners.support, splitUnits(units).flat());
    else addLead(owners, splitUnits(units), alone);
  }
  if (labels.length === 0) readSpokenNotes(text, folded, owners);
  return owners;
}

/** A label counts at the beginning of a note: after a bracket, a comma, a stop, or a line's start. */
function opensNote(folded: string, at: number): boolean {
  return at === 0 || /[(【[,;。、:\s)\]】]/.test(folded.charAt(at - 1));
}

function noteFrom(folded: string, from: number, to: number): string {
  const text = folded.slice(from, Math.min(to, from + MAX_NOTE));
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '(') depth += 1;
    else if (sign === ')' && depth > 0) depth -= 1;
    else if (NOTE_END.test(sign)) return text.slice(0, at);
  }
  return text;
}

function addLead(owners: Owners, groups: string[][], alone: boolean): void {
  for (const [index, group] of groups.entries()) {
    const trailing = alone && index > 0 && index === groups.length - 1;
    const everybody = group.every((unit) => /^(?:各|其他|其它|有关|相关)/.test(unit));
    add(trailing && everybody ? owners.support : owners.lead, group);
  }
}

/** Notes without a label: in brackets, or a sentence 由A牵头，B配合。 */
function readSpokenNotes(text: string, folded: string, owners: Owners): void {
  for (const note of folded.matchAll(BRACKET_NOTE)) {
    readSpokenNote(text, { at: note.index + 1, words: note[1] ?? '' }, owners);
  }
  for (const note of folded.matchAll(SPOKEN_SENTENCE)) {
    readSpokenNote(text, { at: note.index, words: note[0] }, owners);
  }
}

function readSpokenNote(text: string, note: { at: number; words: string }, owners: Owners): void {
  if (!/牵头|负责/.test(note.words)) return;
  const led = LED_BY.exec(note.words);
  const found = led ?? SHARED.exec(note.words);
  if (found === null) return;
  const first = unitsOf(text, note, found[1]);
  if (first.length === 0 || !first.every(isUnitName)) return;
  add(led === null ? owners.support : owners.lead, first);
  add(owners.support, unitsOf(text, note, found[2]));
}

function unitsOf(
  text: string,
  note: { at: number; words: string },
  words: string | undefined,
): string[] {
  if (words === undefined || words === '') return [];
  const from = note.at + note.words.indexOf(words);
  return splitUnits(text.slice(from, from + words.length)).flat();
}

function isUnitName(name: string): boolean {
  return /(?:局|委|办|部|院|会|厅|署|处|所|站|队|中心|公司|政府|法院|检察院|单位|部门|街道|乡镇|镇|乡|区|县|市|园区|集团|学校|银行|支队|大队|总工会|妇联|团委|电视台|人行|气象台|分局)$/.test(
    name.replace(/\(.*\)$/, '').replace(/（.*）$/, ''),
  );
}

function add(list: string[], units: readonly string[]): void {
  for (const unit of units) if (!list.includes(unit)) list.push(unit);
}
