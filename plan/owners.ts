import { readSpokenNote, readSpokenOpening, withoutFirstLeads } from './owner-notes.js';
import { isUnitName, splitUnits } from './unit-names.js';

export interface Owners {
  lead: string[];
  support: string[];
}

const LEAD_WORDS =
  '(?:总)?牵头(?:责任)?(?:单位|部门)|主(?:办|责|管|抓)(?:责任)?(?:单位|部门)|主要责任(?:单位|部门)|第一责任单位|组织单位|牵头';
const SUPPORT_WORDS =
  '(?:共同|具体|主要)?责任(?:单位|部门|主体)|配合(?:责任)?(?:单位|部门)|(?:协|参)(?:办|与|加|同|助)(?:单位|部门)|落实(?:单位|部门)|实施(?:单位|主体)|承办单位|配合';
/** Other labels of a note: what stands behind them is no unit. */
const OTHER_WORDS =
  '(?:完成|办结|整改|工作)?(?:时限|期限|时间|节点)(?:要求)?|(?:责任|分管|牵头|包保|挂钩)(?:领导|人员?|区领导|县领导|市领导)|责任科室|进度(?:安排|要求)|工作(?:目标|要求|措施)|联系(?:人|电话)|备注';
const LABEL = new RegExp(
  `(?:(?<lead>${LEAD_WORDS})|(?<support>${SUPPORT_WORDS})|(?:${OTHER_WORDS}))(?:\\s?:\\s?|】\\s?:?\\s?|为(?=[^,。、主]{1,12}(?:局|委|办|部|政府|支队|大队|中心)))`,
  'g',
);
const NOTE_END = /[)】\]。\n]/;
const MAX_NOTE = 300;
/** A note in brackets; the name of a unit in it may carry brackets of its own. */
const BRACKET_NOTE = /[(【[]((?:[^()【】[\]]|\([^()]{1,20}\)){2,240})[)】\]]/g;
const SPOKEN_SENTENCE =
  /(?<=^|[。;\n])(?:(?:本|该|此)项?(?:工作|任务|工程|项目)?[,:]?)?由[^。;\n]{2,80}?(?:牵头|负责|会同)[^。;\n]{0,160}|(?<=^|[。;\n])[^。;:\n()【】[\]]{2,80}?牵头,[^。;:\n【】[\]]{2,160}(?:配合|参与|负责|落实|协助)[^。;\n]{0,20}/g;
/** A group that closes a list of leads without being one of them. */
const EVERYBODY = /^(?:各|其他|其它|(?:[省市县区州旗镇]?[级直属]?(?:各)?)(?:有关|相关))/;
const BARE_NOTE = /[(【[]((?:[^()【】[\]。:]|\([^()]{1,20}\)){3,200})[)】\]][。\s]*$/;
/** A unit of the region itself, as plans write it among their owners. */
const OWN_UNIT = /^(?:[省市区县州旗镇乡]|各|有关|相关)[\u4e00-\u9fa5]{2}/;
const LEADER_MARK = /[(（〔[](?:牵头|主办|总牵头)(?:单位|部门)?[)）〕\]]$/;

/**
 * The units a text names as owners, in every printed manner: 牵头单位：A，责任单位：B，各街道 ·
 * 【责任部门：A】 · 责任单位：A（牵头）、B · （A牵头，B配合） · （A、B按职责分工负责）. Units in the form
 * of a trailing group behind 牵头单位 alone (A，各街道) are support. Names stay as printed. `folded`
 * is the text width folded, of equal length.
 */
export function readOwners(text: string, folded: string): Owners {
  const owners: Owners = { lead: [], support: [] };
  const labels = [...folded.matchAll(LABEL)].filter((label) => opensNote(folded, label.index));
  const named = labels.filter((label) => label.groups?.['lead'] ?? label.groups?.['support']);
  for (const [index, label] of labels.entries()) {
    if (!named.includes(label)) continue;
    const from = label.index + label[0].length;
    const following = labels[index + 1];
    const next = following?.index ?? folded.length;
    const group = noteFrom(folded, from, next);
    const alone = from + group.length < next || following?.groups?.['support'] === undefined;
    const said = text.slice(from, from + group.length);
    const units = withoutFirstLeads(said).replace(/[（(【[\s]+$/, '');
    if (label.groups?.['lead'] === undefined) addSupport(owners, units, group);
    else addLead(owners, splitUnits(units), alone);
  }
  if (named.length === 0) readSpokenNotes(text, folded, owners);
  if (owners.lead.length + owners.support.length === 0) add(owners.support, bareNote(text, folded));
  owners.support = owners.support.filter((unit) => !owners.lead.includes(unit));
  return owners;
}

/** A label counts at the beginning of a note: after a bracket, a comma, a stop, or a line's start. */
function opensNote(folded: string, at: number): boolean {
  return at === 0 || /[(【[,;。、:\s)\]】|]/.test(folded.charAt(at - 1));
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
    const everybody = group.every((unit) => EVERYBODY.test(unit));
    add(trailing && everybody ? owners.support : owners.lead, group);
  }
}

/** Units behind 责任单位; the note may say in words which of them leads. */
function addSupport(owners: Owners, text: string, folded: string): void {
  const spoken = /牵头|主办/.test(folded) ? readSpokenNote(text, folded) : null;
  if (spoken !== null) {
    add(owners.lead, spoken.lead);
    add(owners.support, spoken.support);
    return;
  }
  for (const unit of splitUnits(text).flat()) {
    const leads = LEADER_MARK.test(unit);
    add(leads ? owners.lead : owners.support, [unit.replace(LEADER_MARK, '')]);
  }
}

/** Notes without a label: in brackets, or a sentence 由A牵头，B配合。 */
function readSpokenNotes(text: string, folded: string, owners: Owners): void {
  const notes = [...folded.matchAll(BRACKET_NOTE)].map((note) => [note.index + 1, note[1] ?? '']);
  const sentences = [...folded.matchAll(SPOKEN_SENTENCE)].map((note) => [note.index, note[0]]);
  for (const [at, words] of [...notes, ...sentences] as [number, string][]) {
    const said = text.slice(at, at + words.length);
    const opens = /^(?:(?:本|该|此)项?(?:工作|任务|工程|项目)?[,:]?)?由/.test(words);
    const spoken = readSpokenNote(said, words) ?? (opens ? readSpokenOpening(said, words) : null);
    if (spoken === null) continue;
    add(owners.lead, spoken.lead);
    add(owners.support, spoken.support);
  }
}

/** （市应急局、市公安局） at the very end: names alone, none of which is said to lead. */
function bareNote(text: string, folded: string): string[] {
  const note = BARE_NOTE.exec(folded);
  if (note === null || /牵头|主办|负责|配合/.test(note[0])) return [];
  const from = note.index + 1;
  const units = splitUnits(text.slice(from, from + (note[1]?.length ?? 0))).flat();
  return units.every((unit) => isUnitName(unit) && OWN_UNIT.test(unit)) ? units : [];
}

function add(list: string[], units: readonly string[]): void {
  for (const unit of units) if (!list.includes(unit)) list.push(unit);
}
