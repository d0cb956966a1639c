/** Units and their aliases, as the office keeps them. */
import type { PrismaClient, Prisma } from '../generated/client.js';
import { newId } from './ids.js';
import { takenNames } from './roster-names.js';

export type UnitKind =
  'department' | 'town' | 'street' | 'office' | 'committee' | 'enterprise' | 'government';

export interface UnitRow {
  id: string;
  name: string;
  kind: UnitKind;
  host: boolean;
  active: boolean;
  aliases: string[];
  people: number;
  reachable: boolean;
  openTasks: number;
}

export interface NewUnit {
  name: string;
  kind: UnitKind;
  aliases: string[];
  host: boolean;
}

interface CountRow {
  unitId: string;
  n: number | bigint;
}
const byUnit = (rows: CountRow[]): Map<string, number> =>
  new Map(rows.map((r) => [r.unitId, Number(r.n)]));

/**
 * Open tasks each unit owns: all of them, counted off an index, less those not begun or ended, which are few for
 * most of a term.
 */
async function openTasks(db: PrismaClient): Promise<Map<string, number>> {
  const owned = await db.$queryRaw<CountRow[]>`
    SELECT "unitId", COUNT(*) AS n FROM "TaskOwner" WHERE "acceptance" <> 'left' GROUP BY "unitId"`;
  const idle = await db.$queryRaw<CountRow[]>`
    SELECT o."unitId", COUNT(*) AS n FROM "PlanTask" t JOIN "TaskOwner" o ON o."taskId" = t."id"
    WHERE t."planId" IN (SELECT "id" FROM "Plan") AND t."phase" IN ('draft', 'closed', 'cancelled')
      AND o."acceptance" <> 'left'
    GROUP BY o."unitId"`;
  const less = byUnit(idle);
  return new Map(owned.map((r) => [r.unitId, Number(r.n) - (less.get(r.unitId) ?? 0)]));
}

/** People with a live chat account who answer for each unit. */
async function answering(db: PrismaClient): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<CountRow[]>`
    SELECT p."unitId", COUNT(*) AS n FROM "Binding" b JOIN "Person" p ON p."id" = b."personId"
    WHERE b."endedAt" IS NULL AND p."active" AND p."unitId" IS NOT NULL
      AND p."duty" IN ('liaison', 'standin', 'head')
    GROUP BY p."unitId"`;
  return byUnit(rows);
}

/** Units in order of their making; all, or the ones named by id. */
export async function listUnits(db: PrismaClient, ids?: string[]): Promise<UnitRow[]> {
  const units = await db.unit.findMany({
    where: ids ? { id: { in: ids } } : {},
    orderBy: [{ kind: 'asc' }, { name: 'asc' }],
    include: {
      aliases: { orderBy: { alias: 'asc' } },
      _count: { select: { people: { where: { active: true } } } },
    },
  });
  const [tasks, reached] = [await openTasks(db), await answering(db)];
  return units.map(({ aliases, _count, ...unit }) => ({
    ...unit,
    // Only this room writes the column, from a UnitKind.
    kind: unit.kind as UnitKind,
    aliases: aliases.map((a) => a.alias),
    people: _count.people,
    reachable: reached.has(unit.id),
    openTasks: tasks.get(unit.id) ?? 0,
  }));
}

type Tx = Prisma.TransactionClient;

/** Writes one unit within a transaction; the caller has looked for taken names. */
export async function insertUnit(tx: Tx, unit: NewUnit): Promise<string> {
  const id = newId('U');
  const { name, kind, host } = unit;
  if (host) await tx.unit.updateMany({ data: { host: false } });
  await tx.unit.create({ data: { id, name, kind, host } });
  const aliases = [...new Set(unit.aliases)].filter((a) => a !== name);
  if (aliases.length > 0) {
    await tx.unitAlias.createMany({ data: aliases.map((alias) => ({ alias, unitId: id })) });
  }
  return id;
}

/** Adds a unit; the first name that another unit or group already has refuses it. */
export function addUnit(
  db: PrismaClient,
  unit: NewUnit,
): Promise<{ id: string } | { taken: string }> {
  return db.$transaction(async (tx) => {
    const taken = (await takenNames(tx, [unit.name, ...unit.aliases]))[0];
    return taken === undefined ? { id: await insertUnit(tx, unit) } : { taken };
  });
}

export type UnitChange = Partial<Pick<UnitRow, 'name' | 'kind' | 'host' | 'active'>>;

/** Changes a unit; its former name stays as an alias, because plans go on printing it. */
export function changeUnit(
  db: PrismaClient,
  id: string,
  change: UnitChange,
): Promise<{ taken: string } | 'done' | 'unknown'> {
  return db.$transaction(async (tx) => {
    const unit = await tx.unit.findUnique({ where: { id } });
    if (!unit) return 'unknown';
    const renamed = change.name !== undefined && change.name !== unit.name;
    if (renamed && change.name) {
      const taken = (await takenNames(tx, [change.name], id))[0];
      if (taken !== undefined) return { taken };
      await tx.unitAlias.deleteMany({ where: { alias: change.name } });
      await tx.unitAlias.create({ data: { alias: unit.name, unitId: id } });
    }
    if (change.host) await tx.unit.updateMany({ data: { host: false } });
    await tx.unit.update({ where: { id }, data: change });
    return 'done';
  });
}

/** Adds aliases to a unit; names it has already are passed over. */
export function addAliases(
  db: PrismaClient,
  unitId: string,
  aliases: string[],
): Promise<{ taken: string } | 'done' | 'unknown'> {
  return db.$transaction(async (tx) => {
    const unit = await tx.unit.findUnique({ where: { id: unitId }, include: { aliases: true } });
    if (!unit) return 'unknown';
    const own = new Set([unit.name, ...unit.aliases.map((a) => a.alias)]);
    const fresh = [...new Set(aliases)].filter((a) => !own.has(a));
    const taken = (await takenNames(tx, fresh))[0];
    if (taken !== undefined) return { taken };
    await tx.unitAlias.createMany({ data: fresh.map((alias) => ({ alias, unitId })) });
    return 'done';
  });
}

/** The unit that houses the office, if one was named. */
export async function hostUnitId(db: PrismaClient): Promise<string | null> {
  const host = await db.unit.findFirst({ where: { host: true, active: true } });
  return host?.id ?? null;
}
