/** Names of units by id. A region has some dozens of units: all of them are read at once. */
import type { PrismaClient } from '../generated/client.js';

export async function namesOfAllUnits(db: PrismaClient): Promise<Map<string, string>> {
  const units = await db.unit.findMany({ select: { id: true, name: true } });
  return new Map(units.map((u) => [u.id, u.name]));
}
