/** Rows of evidence; the bytes lie under the data folder (evidence-files.ts). */
import type { Instant } from '../../domain/calendar/dates.js';
import type { PrismaClient } from '../generated/client.js';
import { newId } from './ids.js';
import { supporterReportIds } from './supporter-reports.js';

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

/** Evidence of reports, oldest first; with a unit, what that unit may see of it. */
export async function evidenceOf(
  db: PrismaClient,
  reportIds: string[],
  unitId?: string,
): Promise<EvidenceRow[]> {
  const reports = { reportId: { in: reportIds } };
  return db.evidence.findMany({
    where: unitId ? { AND: [reports, await seenBy(db, unitId, reportIds)] } : reports,
    orderBy: { receivedAt: 'asc' },
    select: FIELDS,
  });
}

/** A unit sees what it sent, and what supporters of tasks it leads put to their reports. */
async function seenBy(db: PrismaClient, unitId: string, reportIds: string[]) {
  const supported = await supporterReportIds(db, unitId, { id: { in: reportIds } });
  return { OR: [{ unitId }, { reportId: { in: supported } }] };
}

/** Whether a unit may see this evidence. */
export async function unitSeesEvidence(
  db: PrismaClient,
  unitId: string,
  evidence: EvidenceRow,
): Promise<boolean> {
  if (evidence.unitId === unitId) return true;
  const { reportId: id } = evidence;
  return id !== null && (await supporterReportIds(db, unitId, { id })).length > 0;
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
