/** Interviews, listings, vetoes and rectifications under way, as the rules see them. */
import type { ProceedingState } from '../../domain/proceeding/proceeding.js';
import type { PrismaClient } from '../generated/client.js';

export interface OpenProceeding {
  id: string;
  title: string;
  state: ProceedingState;
}

const MOST = 2_000;

/** Every one of a plan that has not ended; with a unit, those against it. */
export async function openProceedings(
  db: PrismaClient,
  planId: string,
  unitId?: string,
): Promise<OpenProceeding[]> {
  const rows = await db.proceeding.findMany({
    where: { planId, ended: false, ...(unitId && { unitId }) },
    orderBy: { id: 'asc' },
    take: MOST,
    select: { id: true, title: true, facts: true },
  });
  // Our own JSON, written by the record.
  return rows.map(({ facts, ...row }) => ({ ...row, state: JSON.parse(facts) as ProceedingState }));
}
