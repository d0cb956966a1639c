/** Whether anybody of a unit can be reached by chat: its ladders stand still while nobody can. */
import type { Prisma, PrismaClient } from '../generated/client.js';

type Reader = PrismaClient | Prisma.TransactionClient;

export interface Reachability {
  unitId: string;
  reachable: boolean;
}

/** People who answer for a unit in chat. */
export const ANSWERING = ['liaison', 'standin', 'head'];

/** Whether a unit has a liaison, stand-in or head with a live chat account. */
export async function unitIsReachable(db: Reader, unitId: string): Promise<boolean> {
  const people = await db.person.findMany({
    where: { unitId, active: true, duty: { in: ANSWERING } },
    select: { id: true },
  });
  const ids = people.map((p) => p.id);
  return (await db.binding.count({ where: { personId: { in: ids }, endedAt: null } })) > 0;
}

/** Whether a unit in service can be reached; `undefined` when there is no such unit any more. */
export async function activeUnitReach(db: Reader, unitId: string): Promise<boolean | undefined> {
  const unit = await db.unit.count({ where: { id: unitId, active: true } });
  return unit > 0 ? unitIsReachable(db, unitId) : undefined;
}

/** The units of some people, and whether each can be reached now. */
export async function unitsReached(db: Reader, personIds: string[]): Promise<Reachability[]> {
  const people = await db.person.findMany({
    where: { id: { in: personIds }, unitId: { not: null } },
    select: { unitId: true },
  });
  const unitIds = [...new Set(people.flatMap((p) => (p.unitId ? [p.unitId] : [])))];
  return Promise.all(
    unitIds.map(async (unitId) => ({ unitId, reachable: await unitIsReachable(db, unitId) })),
  );
}

/** The units whose reachability differs from what it was. */
export async function changesOfReach(
  db: Reader,
  before: readonly Reachability[],
): Promise<Reachability[]> {
  const now = await Promise.all(
    before.map(async ({ unitId }) => ({ unitId, reachable: await unitIsReachable(db, unitId) })),
  );
  return now.filter((r, i) => r.reachable !== before[i]?.reachable);
}
