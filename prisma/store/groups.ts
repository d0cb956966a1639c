/** Groups of units ("各街道"): names with dated members. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { newId } from './ids.js';
import { takenNames } from './roster-names.js';

/** The date from which a member belongs when nobody said: before every plan. */
const ALWAYS: IsoDate = '1949-10-01';

export interface GroupRow {
  id: string;
  name: string;
  aliases: string[];
  members: { unitId: string; unitName: string; from: IsoDate; until: IsoDate | null }[];
}

export interface NewGroup {
  name: string;
  aliases: string[];
  memberIds: string[];
  from?: IsoDate;
}

export interface GroupChange {
  name?: string;
  aliases?: string[];
  join?: { unitId: string; from: IsoDate }[];
  leave?: { unitId: string; until: IsoDate }[];
}

export type GroupOutcome = { taken: string } | { id: string } | 'unknown' | 'unknownUnit';

/** All groups by name, members in order of joining. */
export async function listGroups(db: PrismaClient, id?: string): Promise<GroupRow[]> {
  const groups = await db.unitGroup.findMany({
    where: id ? { id } : {},
    orderBy: { name: 'asc' },
    include: { members: { orderBy: [{ fromDate: 'asc' }, { unitId: 'asc' }] } },
  });
  const units = await db.unit.findMany({ select: { id: true, name: true } });
  const names = new Map(units.map((u) => [u.id, u.name]));
  return groups.map((g) => ({
    id: g.id,
    name: g.name,
    // Our own JSON list of names.
    aliases: JSON.parse(g.aliases) as string[],
    members: g.members.map((m) => ({
      unitId: m.unitId,
      unitName: names.get(m.unitId) ?? '',
      from: m.fromDate,
      until: m.untilDate,
    })),
  }));
}

type Tx = Prisma.TransactionClient;

/** Writes one group within a transaction; the caller has looked for taken names and unknown units. */
export async function insertGroup(tx: Tx, group: NewGroup): Promise<string> {
  const id = newId('G');
  const { name, aliases, memberIds, from: fromDate = ALWAYS } = group;
  await tx.unitGroup.create({ data: { id, name, aliases: JSON.stringify(aliases) } });
  const members = [...new Set(memberIds)].map((unitId) => ({ groupId: id, unitId, fromDate }));
  if (members.length > 0) await tx.unitGroupMember.createMany({ data: members });
  return id;
}

async function allKnown(tx: Tx, unitIds: string[]): Promise<boolean> {
  const unique = [...new Set(unitIds)];
  return (await tx.unit.count({ where: { id: { in: unique } } })) === unique.length;
}

export function addGroup(db: PrismaClient, group: NewGroup): Promise<GroupOutcome> {
  return db.$transaction(async (tx): Promise<GroupOutcome> => {
    const taken = (await takenNames(tx, [group.name, ...group.aliases]))[0];
    if (taken !== undefined) return { taken };
    if (!(await allKnown(tx, group.memberIds))) return 'unknownUnit';
    return { id: await insertGroup(tx, group) };
  });
}

async function changeMembers(tx: Tx, groupId: string, change: GroupChange): Promise<void> {
  for (const { unitId, until } of change.leave ?? []) {
    const where = { groupId, unitId, untilDate: null };
    await tx.unitGroupMember.updateMany({ where, data: { untilDate: until } });
  }
  for (const { unitId, from: fromDate } of change.join ?? []) {
    const open = await tx.unitGroupMember.findFirst({
      where: { groupId, unitId, untilDate: null },
    });
    if (open) continue;
    const member = { groupId, unitId, fromDate };
    await tx.unitGroupMember.upsert({
      where: { groupId_unitId_fromDate: member },
      create: member,
      update: { untilDate: null },
    });
  }
}

/** Renames a group, replaces its aliases, lets units join and leave on dates. */
export function changeGroup(
  db: PrismaClient,
  id: string,
  change: GroupChange,
): Promise<GroupOutcome> {
  return db.$transaction(async (tx): Promise<GroupOutcome> => {
    const group = await tx.unitGroup.findUnique({ where: { id } });
    if (!group) return 'unknown';
    const { name = group.name, aliases } = change;
    const taken = (await takenNames(tx, [name, ...(aliases ?? [])], id))[0];
    if (taken !== undefined) return { taken };
    if (
      !(await allKnown(
        tx,
        (change.join ?? []).map((m) => m.unitId),
      ))
    )
      return 'unknownUnit';
    const spelled = aliases && { aliases: JSON.stringify(aliases) };
    await tx.unitGroup.update({ where: { id }, data: { name, ...spelled } });
    await changeMembers(tx, id, change);
    return { id };
  });
}
