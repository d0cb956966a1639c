/** Who told of what a rectification puts right. Kept apart from the record, and read only when asked for. */
import type { PrismaClient } from '../generated/client.js';

export interface KeptComplainant {
  name: string;
  contact: string | null;
  keptBy: string;
  keptAt: string;
}

/** Keeps it; the same act again keeps it once. */
export async function keepComplainant(
  db: PrismaClient,
  proceedingId: string,
  kept: KeptComplainant,
): Promise<void> {
  await db.complainant.upsert({
    where: { proceedingId },
    create: { proceedingId, ...kept },
    update: {},
  });
}

export async function complainantOf(
  db: PrismaClient,
  proceedingId: string,
): Promise<KeptComplainant | undefined> {
  const select = { name: true, contact: true, keptBy: true, keptAt: true };
  const row = await db.complainant.findUnique({ where: { proceedingId }, select });
  return row ?? undefined;
}
