/** Who owns the tasks of a draft: chosen by the office, or as printed and resolved by the roster of a day. */
import type { IsoDate } from '../calendar/dates.js';
import type { OwnerRole } from '../task/task-state.js';
import { membersOn, resolveUnits, unitKey, type Roster } from '../units/resolve-owners.js';
import type { Draft, DraftTask } from './draft.js';
import { printedOwners, type NameMeaning, type PrintedOwner } from './findings.js';

interface Owner {
  unitId: string;
  role: OwnerRole;
}

interface PrintedName {
  role: OwnerRole;
  name: string;
  /** It stands for somebody, or the office said what becomes of it. */
  resolved: boolean;
}

export interface TaskOwners {
  owners: Owner[];
  printed: PrintedName[];
}

export interface RosterOnDay {
  roster: Roster;
  today: IsoDate;
}

/** What the office said a printed name means: in the review, or in an imported table. */
function meaningOf(draft: Draft, name: string, { units, groups }: Roster): NameMeaning | undefined {
  const said = draft.names[name]?.meaning;
  if (said) return said;
  const stated = draft.stated.find((s) => s.name === name);
  if (!stated) return undefined;
  if (stated.as === 'nobody') return { as: 'nobody' };
  const key = unitKey(stated.of ?? '');
  if (stated.as === 'unit') {
    const unit = units.find((u) => [u.name, ...u.aliases].some((n) => unitKey(n) === key));
    return unit && { as: 'unit', unitId: unit.unitId };
  }
  const group = groups.find((g) => [g.name, ...g.aliases].some((n) => unitKey(n) === key));
  return group && { as: 'group', groupId: group.groupId };
}

export type ResolveName = (name: string) => NameResolution;

export interface NameResolution {
  unitIds: string[];
  resolved: boolean;
  /** What it stands for; null: nobody knows. */
  as: NameMeaning['as'] | null;
  /** The office said so for this plan. */
  stated: boolean;
}

function resolveName(draft: Draft, name: string, { roster, today }: RosterOnDay): NameResolution {
  const meaning = meaningOf(draft, name, roster);
  if (!meaning) {
    const { unitIds, unresolved } = resolveUnits([name], roster, today);
    const key = unitKey(name);
    const unit = roster.units.some((u) => [u.name, ...u.aliases].some((n) => unitKey(n) === key));
    const resolved = unresolved.length === 0;
    return { unitIds, resolved, as: resolved ? (unit ? 'unit' : 'group') : null, stated: false };
  }
  const said = { as: meaning.as, stated: true };
  if (meaning.as === 'nobody') return { ...said, unitIds: [], resolved: true };
  if (meaning.as === 'unit') {
    const known = roster.units.some((u) => u.unitId === meaning.unitId);
    return { ...said, unitIds: known ? [meaning.unitId] : [], resolved: known };
  }
  const group = roster.groups.find((g) => g.groupId === meaning.groupId);
  const unitIds = group ? membersOn(group, today) : [];
  return { ...said, unitIds, resolved: unitIds.length > 0 };
}

/** What printed names stand for on a day, each looked up once: a plan prints the same few names all over. */
export function nameResolver(draft: Draft, day: RosterOnDay): ResolveName {
  const known = new Map<string, NameResolution>();
  return (name) => {
    const found = known.get(name) ?? resolveName(draft, name, day);
    known.set(name, found);
    return found;
  };
}

/** Each unit once, in order of mention; a unit named in both roles leads. */
function owners(named: readonly Owner[]): Owner[] {
  const leads = new Set(named.filter((o) => o.role === 'lead').map((o) => o.unitId));
  const supports = new Set(named.filter((o) => o.role === 'support').map((o) => o.unitId));
  return [
    ...[...leads].map((unitId) => ({ unitId, role: 'lead' as const })),
    ...[...supports]
      .filter((id) => !leads.has(id))
      .map((unitId) => ({ unitId, role: 'support' as const })),
  ];
}

/** A task's owners, those in service. Names of a task whose owners were chosen count as settled. */
export function ownersOf(
  task: DraftTask,
  { resolve, inService }: { resolve: ResolveName; inService: ReadonlySet<string> },
): TaskOwners {
  const { chosen, assigned } = task;
  const settled = chosen !== null && !chosen.withPrinted;
  const picked = (['lead', 'support'] as const).flatMap((role) =>
    (chosen?.[role] ?? []).filter((id) => inService.has(id)).map((unitId) => ({ unitId, role })),
  );
  const names = settled ? [] : printedOwners(assigned ?? task);
  const found = names.map((n) => ({ ...n, ...resolve(n.name) }));
  const byName = found.flatMap(({ unitIds, role }) => unitIds.map((unitId) => ({ unitId, role })));
  const open = found.filter((n) => !n.resolved).map(({ role, name }) => ({ role, name }));
  const shown = printedOwners(task).map((n) => ({ ...n, resolved: !holds(open, n) }));
  // Names of an imported table take the place of the printed ones; what nobody knows of them is shown beside.
  const added = open.filter((n) => !holds(shown, n));
  return {
    owners: owners([...picked, ...byName]),
    printed: [...shown, ...added.map((n) => ({ ...n, resolved: false }))],
  };
}

function holds(list: readonly PrintedOwner[], { role, name }: PrintedOwner): boolean {
  return list.some((n) => n.role === role && n.name === name);
}
