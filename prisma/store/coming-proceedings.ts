/** What interviews, listings, vetoes and rectifications bring next by themselves. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { PrismaClient } from '../generated/client.js';

export interface ComingOfProceeding {
  id: string;
  kind: string;
  title: string;
  unitId: string;
  at: Instant;
  fact: { type: string };
}

const MOST = 500;

/** The next fire of each open one up to a moment, soonest first. */
export async function comingOfProceedings(
  db: PrismaClient,
  planId: string,
  until: Instant,
): Promise<ComingOfProceeding[]> {
  const rows = await db.proceeding.findMany({
    where: { planId, ended: false, nextFireAt: { lte: until } },
    orderBy: { nextFireAt: 'asc' },
    take: MOST,
    select: { id: true, kind: true, title: true, unitId: true, nextFireAt: true, nextFire: true },
  });
  return rows.flatMap(({ nextFireAt: at, nextFire, ...row }) =>
    // Our own JSON of the fact that will be recorded.
    at && nextFire ? [{ ...row, at, fact: JSON.parse(nextFire) as { type: string } }] : [],
  );
}
