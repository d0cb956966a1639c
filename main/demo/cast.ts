/** Units and people for a plan that comes without a roster: one unit a printed name, a few a group. */
import { guessUnitKind } from '../../domain/units/guess-kind.js';
import type { RosterFile } from '../../prisma/store/import-roster.js';

/** For plans that name no owners at all. */
const USUAL_BUREAUS = ['应急管理局', '交通运输局', '住房和城乡建设局', '市场监督管理局', '教育局'];

type Unit = RosterFile['units'][number];

const isStreets = (group: string): boolean => /街道|乡镇|镇街|街镇/.test(group);

function streets(size: number): Unit[] {
  return Array.from({ length: size }, (_, i) => ({
    name: `示范${'一二三四五六七八九'.charAt(i)}街道`,
    kind: 'street' as const,
    aliases: [],
  }));
}

/** The office sits inside the emergency bureau, as it usually does (domain.md §8). */
function asHost(units: Unit[]): Unit[] {
  const host = units.find((u) => u.name.includes('应急'));
  return units.map((u) => (u === host ? { ...u, host: true } : u));
}

/**
 * A roster for printed owner names. Each group name gets the first `groupSize` departments, or as
 * many streets, as members; each unit one liaison; a clerk and a chief of the office, two assessors, and a leader.
 */
export function castFor(names: readonly string[], groupSize: number): RosterFile {
  const single = names.filter((n) => guessUnitKind(n) !== undefined);
  const groups = names.filter((n) => guessUnitKind(n) === undefined);
  const printed = single.length > 0 ? single : USUAL_BUREAUS;
  const named = printed.map((name): Unit => ({
    name,
    kind: guessUnitKind(name) ?? 'department',
    aliases: [],
  }));
  const made = groups.some(isStreets) ? streets(groupSize) : [];
  const units = asHost([...named, ...made]);
  const departments = units.filter((u) => u.kind === 'department' && !u.host);
  const members = (group: string) => (isStreets(group) ? made : departments.slice(0, groupSize));
  const office: Unit = { name: '安委会办公室', kind: 'office', aliases: [] };
  const government: Unit = { name: '政府领导', kind: 'government', aliases: [] };
  return {
    units: [...units, office, government],
    groups: groups.map((name) => ({
      name,
      aliases: [],
      members: members(name).map((u) => u.name),
    })),
    people: [
      ...units.map((u) => ({
        name: `${u.name}联络员`,
        unit: u.name,
        duty: 'liaison' as const,
      })),
      { name: '安委办经办人', unit: office.name, duty: 'office' },
      { name: '安委办负责人', unit: office.name, duty: 'office' },
      { name: '考核组甲', unit: office.name, duty: 'assessor' },
      { name: '考核组乙', unit: office.name, duty: 'assessor' },
      { name: '分管领导', unit: government.name, duty: 'leader' },
    ],
  };
}
