/** Rows of evidence; the bytes lie under the data folder (evidence-files.ts). */
import type { Instant } from '../../domain/calendar/dates.js';
import type { PrismaClient } from '../generated/client.js';
import { newId } from './ids.js';

export interface EvidenceRow {
  id: string;
  sha256: string;
  name: string;
  mime: string;
  size: number;
  receivedAt: Instant;
  unitId: string | null;
  reportId: string | null;
}

export type NewEvidence = Omit<EvidenceRow, 'id' | 'reportId'> & { personId: string };

const FIELDS = {
  id: true,
  sha256: true,
  name: true,
  mime: true,
  size: true,
  receivedAt: true,
  unitId: true,
  reportId: true,
} as const;

/** Adds evidence that no report names yet. */
export function addEvidence(db: PrismaClient, evidence: NewEvidence): Promise<EvidenceRow> {
  return db.evidence.create({ data: { id: newId('F'), ...evidence }, select: FIELDS });
}

export function evidenceById(db: PrismaClient, id: string): Promise<EvidenceRow | null> {
  return db.evidence.findUnique({ where: { id }, select: FIELDS });
}

/** Evidence of reports, oldest first; with a unit, that unit's alone. */
export function evidenceOf(
  db: PrismaClient,
  reportIds: string[],
  unitId?: string,
): Promise<EvidenceRow[]> {
  return db.evidence.findMany({
    where: { reportId: { in: reportIds }, ...(unitId && { unitId }) },
    orderBy: { receivedAt: 'asc' },
    select: FIELDS,
  });
}

/** Whether all of these are evidence that this person sent and no report names yet. */
export async function evidenceIsFree(
  db: PrismaClient,
  ids: string[],
  personId: string,
): Promise<boolean> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return true;
  const free = await db.evidence.count({ where: { id: { in: unique }, personId, reportId: null } });
  return free === unique.length;
}
