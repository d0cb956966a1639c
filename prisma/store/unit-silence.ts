/** Units that are silent: they never reported, or nobody of theirs can be reached. */
import { Prisma, type PrismaClient } from '../generated/client.js';

export interface SilentUnit {
  unitId: string;
  unitName: string;
  /** Open tasks of theirs. */
  tasks: number;
}
export type UnreachableUnit = SilentUnit & { people: number };

const { sql } = Prisma;
/** Nobody of unit `u` who answers for it has a live chat account. */
const OUT_OF_REACH = sql`NOT EXISTS (SELECT 1 FROM "Person" p JOIN "Binding" b
  ON b."personId" = p."id" WHERE p."unitId" = u."id" AND p."active"
  AND p."duty" IN ('liaison', 'standin', 'head') AND b."endedAt" IS NULL)`;

/** How many open tasks a unit owns, and how many of these it has accepted. */
interface Load {
  owned: number;
  accepted: number;
}

/**
 * The load of every unit, read off one index: what does not count (tasks that ended, other plans) is the smaller
 * set, so that no task has to be looked up.
 */
async function loads(db: PrismaClient, planId: string): Promise<Map<string, Load>> {
  const rows = await db.$queryRaw<{ unitId: string; acceptance: string; n: number | bigint }[]>`
    SELECT o."unitId", o."acceptance", COUNT(*) AS n FROM "TaskOwner" o
    WHERE o."acceptance" <> 'left' AND o."taskId" NOT IN (
      SELECT "id" FROM "PlanTask" WHERE "planId" IN (SELECT "id" FROM "Plan" WHERE "id" <> ${planId})
      UNION ALL
      SELECT "id" FROM "PlanTask" WHERE "planId" = ${planId} AND "phase" IN ('closed', 'cancelled'))
    GROUP BY o."unitId", o."acceptance"`;
  const found = new Map<string, Load>();
  for (const { unitId, acceptance, n } of rows) {
    const { owned, accepted } = found.get(unitId) ?? { owned: 0, accepted: 0 };
    const more = acceptance === 'accepted' ? Number(n) : 0;
    found.set(unitId, { owned: owned + Number(n), accepted: accepted + more });
  }
  return found;
}

interface UnitRow {
  unitId: string;
  unitName: string;
}

/** Units of which the record holds no report on this plan. */
function withoutReport(db: PrismaClient, planId: string): Promise<UnitRow[]> {
  return db.$queryRaw<UnitRow[]>`
    SELECT u."id" AS "unitId", u."name" AS "unitName" FROM "Unit" u WHERE NOT EXISTS
      (SELECT 1 FROM "Report" r WHERE r."unitId" = u."id" AND r."planId" || '' = ${planId})`;
}

function outOfReach(db: PrismaClient): Promise<(UnitRow & { people: number | bigint })[]> {
  return db.$queryRaw`
    SELECT u."id" AS "unitId", u."name" AS "unitName",
      (SELECT COUNT(*) FROM "Person" q WHERE q."unitId" = u."id" AND q."active"
        AND q."duty" IN ('liaison', 'standin', 'head')) AS "people"
    FROM "Unit" u WHERE ${OUT_OF_REACH}`;
}

/** Units that carry anything, who carries most first. */
function carrying<U extends UnitRow>(units: U[], tasksOf: (unitId: string) => number | undefined) {
  return units
    .map((unit) => ({ ...unit, tasks: tasksOf(unit.unitId) ?? 0 }))
    .filter((unit) => unit.tasks > 0)
    .sort((a, b) => b.tasks - a.tasks || a.unitId.localeCompare(b.unitId));
}

/** Units that accepted tasks and never reported on any, and units out of reach that own open tasks. */
export async function unitSilence(
  db: PrismaClient,
  planId: string,
): Promise<{ neverReported: SilentUnit[]; unreachable: UnreachableUnit[] }> {
  const load = await loads(db, planId);
  const mute = await withoutReport(db, planId);
  const far = (await outOfReach(db)).map((u) => ({ ...u, people: Number(u.people) }));
  return {
    neverReported: carrying(mute, (unitId) => load.get(unitId)?.accepted),
    unreachable: carrying(far, (unitId) => load.get(unitId)?.owned),
  };
}

/** How many units own open tasks while nobody of theirs can be reached in chat. */
export async function countUnreachableUnits(db: PrismaClient, planId: string): Promise<number> {
  const rows = await db.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS n FROM "Unit" u WHERE ${OUT_OF_REACH} AND EXISTS
      (SELECT 1 FROM "TaskOwner" o JOIN "PlanTask" t ON t."id" = o."taskId"
       WHERE o."unitId" = u."id" AND o."acceptance" <> 'left' AND t."planId" || '' = ${planId}
       AND t."phase" NOT IN ('closed', 'cancelled'))`;
  return Number(rows[0]?.n ?? 0);
}
