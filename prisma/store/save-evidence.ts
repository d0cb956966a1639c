/** Takes a file in as evidence: kind told by its bytes, bytes under the data folder, one row. */
import type { Instant } from '../../domain/calendar/dates.js';
import { evidenceType, MOST_EVIDENCE_BYTES } from '../../domain/evidence/file-kinds.js';
import type { PrismaClient } from '../generated/client.js';
import { keepEvidenceFile } from './evidence-files.js';
import { addEvidence, type EvidenceRow } from './evidence.js';

export interface EvidenceSent {
  name: string;
  bytes: Uint8Array;
  person: { personId: string; unitId?: string };
  receivedAt: Instant;
}

const LONGEST_NAME = 120;

/** Control characters and separators have no place in a name that is offered for download. */
function cleanName(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, ' ').trim();
  return clean.slice(-LONGEST_NAME) || 'file';
}

/** Keeps a file as evidence; `undefined` for kinds and sizes that are not taken. */
export async function saveEvidence(
  db: PrismaClient,
  folder: string,
  { name, bytes, person, receivedAt }: EvidenceSent,
): Promise<EvidenceRow | undefined> {
  const mime = evidenceType(name, bytes);
  if (!mime || bytes.length > MOST_EVIDENCE_BYTES) return undefined;
  const sha256 = await keepEvidenceFile(folder, bytes);
  const { personId, unitId = null } = person;
  const about = { name: cleanName(name), mime, size: bytes.length, receivedAt };
  return addEvidence(db, { sha256, ...about, personId, unitId });
}
