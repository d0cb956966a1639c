/** A whole roster from a file: units, groups and people, added to what is kept already. */
import type { Role } from '../../domain/people/roles.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { insertGroup } from './groups.js';
import { newId } from './ids.js';
import { insertUnit, type UnitKind } from './units.js';

export interface RosterFile {
  units: { name: string; kind: UnitKind; aliases: string[]; host?: boolean }[];
  groups: { name: string; aliases: string[]; members: string[] }[];
  people: { name: string; unit: string; duty: Role }[];
}

export interface RosterAdded {
  units: number;
  groups: number;
  people: number;
}

type Tx = Prisma.TransactionClient;

async function addPeople(
  tx: Tx,
  people: RosterFile['people'],
  unitIds: Map<string, string>,
): Promise<number> {
  const kept = await tx.person.findMany({ select: { name: true, unitId: true, duty: true } });
  const keyOf = (p: { name: string; unitId: string | null; duty: string }) =>
    JSON.stringify([p.name, p.unitId, p.duty]);
  const known = new Set(kept.map(keyOf));
  const fresh = people
    .map(({ name, unit, duty }) => ({ name, unitId: unitIds.get(unit) ?? null, duty }))
    .filter((p) => !known.has(keyOf(p)))
    .map((p) => ({ id: newId('H'), ...p }));
  if (fresh.length > 0) await tx.person.createMany({ data: fresh });
  return fresh.length;
}

/** Adds what is not there yet, by name; nothing kept is changed, so a second import adds nothing. */
export function importRoster(db: PrismaClient, roster: RosterFile): Promise<RosterAdded> {
  return db.$transaction(async (tx) => {
    const units = await tx.unit.findMany({ select: { id: true, name: true } });
    const unitIds = new Map(units.map((u) => [u.name, u.id]));
    const newUnits = roster.units.filter((u) => !unitIds.has(u.name));
    for (const unit of newUnits) {
      unitIds.set(unit.name, await insertUnit(tx, { ...unit, host: unit.host ?? false }));
    }
    const groups = await tx.unitGroup.findMany({ select: { name: true } });
    const newGroups = roster.groups.filter((g) => groups.every(({ name }) => name !== g.name));
    for (const { name, aliases, members } of newGroups) {
      const memberIds = members.flatMap((m) => unitIds.get(m) ?? []);
      await insertGroup(tx, { name, aliases, memberIds });
    }
    const people = await addPeople(tx, roster.people, unitIds);
    return { units: newUnits.length, groups: newGroups.length, people };
  });
}
