/** Names of units as a plan prints them, to the units and groups that the office keeps. */
import type { IsoDate } from '../calendar/dates.js';

interface KnownUnit {
  unitId: string;
  name: string;
  aliases: string[];
}

export interface KnownGroup {
  groupId: string;
  name: string;
  aliases: string[];
  /** Membership is dated: units join and leave. `until` is exclusive. */
  members: { unitId: string; from: IsoDate; until?: IsoDate }[];
}

export interface Roster {
  units: KnownUnit[];
  groups: KnownGroup[];
}

export interface Resolution {
  unitIds: string[];
  /** Names that stand for no unit or group the office keeps: listed, never dropped. */
  unresolved: string[];
}

/** Bureau names are printed short and long: "区应急局" is "区应急管理局". */
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ['应急管理局', '应急局'],
  ['发展和改革委员会', '发改委'],
  ['发展和改革局', '发展改革局'],
  ['发展改革局', '发改局'],
  ['市场监督管理局', '市场监管局'],
  ['住房和城乡建设局', '住房城乡建设局'],
  ['住房城乡建设局', '住建局'],
  ['自然资源和规划局', '自然资源局'],
  ['文化和旅游局', '文旅局'],
  ['农业农村局', '农业局'],
  ['人力资源和社会保障局', '人社局'],
  ['卫生健康委员会', '卫健委'],
  ['卫生健康局', '卫健局'],
  ['教育和体育局', '教体局'],
  ['科技和工业信息化局', '科工局'],
  ['工业和信息化局', '工信局'],
  ['城市管理局', '城管局'],
  ['综合行政执法局', '综合执法局'],
  ['机构编制委员会办公室', '编办'],
  ['街道办事处', '街道'],
  ['人民政府', '政府'],
];

/** The form under which names are compared: width folded, no spaces, long forms made short. */
export function unitKey(name: string): string {
  const folded = name.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
  return SHORT_FORMS.reduce((key, [long, short]) => key.replace(long, short), folded);
}

const listsName = (known: { name: string; aliases: string[] }, key: string): boolean =>
  unitKey(known.name) === key || known.aliases.some((a) => unitKey(a) === key);

/** Members of a group on a date. */
export function membersOn(group: KnownGroup, date: IsoDate): string[] {
  return group.members
    .filter((m) => m.from <= date && (!m.until || date < m.until))
    .map((m) => m.unitId);
}

function resolveOne(name: string, roster: Roster, date: IsoDate): string[] | undefined {
  const key = unitKey(name);
  const unit = roster.units.find((u) => listsName(u, key));
  if (unit) return [unit.unitId];
  const group = roster.groups.find((g) => listsName(g, key));
  const members = group ? membersOn(group, date) : [];
  return members.length > 0 ? members : undefined;
}

/**
 * Resolves names on a date. A group gives its members of that day; a group nobody belongs to is
 * unresolved like an unknown name. Each unit comes once, in order of mention.
 */
export function resolveUnits(names: readonly string[], roster: Roster, date: IsoDate): Resolution {
  const unitIds = new Set<string>();
  const unresolved: string[] = [];
  for (const name of names) {
    const found = resolveOne(name, roster, date);
    if (found) found.forEach((id) => unitIds.add(id));
    else unresolved.push(name);
  }
  return { unitIds: [...unitIds], unresolved };
}

export interface ResolvedOwners {
  owners: { unitId: string; role: 'lead' | 'support' }[];
  unresolved: { name: string; role: 'lead' | 'support' }[];
}

/** Lead and support of a task. A unit named as both leads; a member of a group owes for itself. */
export function resolveOwners(
  printed: { lead: string[]; support: string[] },
  roster: Roster,
  date: IsoDate,
): ResolvedOwners {
  const lead = resolveUnits(printed.lead, roster, date);
  const support = resolveUnits(printed.support, roster, date);
  return {
    owners: [
      ...lead.unitIds.map((unitId) => ({ unitId, role: 'lead' as const })),
      ...support.unitIds
        .filter((id) => !lead.unitIds.includes(id))
        .map((unitId) => ({ unitId, role: 'support' as const })),
    ],
    unresolved: [
      ...lead.unresolved.map((name) => ({ name, role: 'lead' as const })),
      ...support.unresolved.map((name) => ({ name, role: 'support' as const })),
    ],
  };
}
