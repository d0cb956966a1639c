/** Every spelling of the roster belongs to one unit or group only, or owners could not be told apart. */
import { unitKey, type Roster } from '../../domain/units/resolve-owners.js';
import type { Prisma, PrismaClient } from '../generated/client.js';

type Reader = PrismaClient | Prisma.TransactionClient;

const listOf = (json: string): string[] => {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
};

/** Units in service and groups with their members, as the rules resolve owners by them. */
export async function readRoster(db: Reader): Promise<Roster> {
  const units = await db.unit.findMany({ where: { active: true }, include: { aliases: true } });
  const groups = await db.unitGroup.findMany({ include: { members: true } });
  return {
    units: units.map((u) => ({
      unitId: u.id,
      name: u.name,
      aliases: u.aliases.map((a) => a.alias),
    })),
    groups: groups.map((g) => ({
      groupId: g.id,
      name: g.name,
      aliases: listOf(g.aliases),
      members: g.members.map((m) => ({
        unitId: m.unitId,
        from: m.fromDate,
        ...(m.untilDate && { until: m.untilDate }),
      })),
    })),
  };
}

/** Which of some names another unit or group bears already, compared as the rules compare them. */
export async function takenNames(db: Reader, names: string[], exceptId = ''): Promise<string[]> {
  const units = await db.unit.findMany({ include: { aliases: true } });
  const groups = await db.unitGroup.findMany();
  const borne = [
    ...units
      .filter((u) => u.id !== exceptId)
      .flatMap((u) => [u.name, ...u.aliases.map((a) => a.alias)]),
    ...groups.filter((g) => g.id !== exceptId).flatMap((g) => [g.name, ...listOf(g.aliases)]),
  ];
  const keys = new Set(borne.map(unitKey));
  return names.filter((name) => keys.has(unitKey(name)));
}
