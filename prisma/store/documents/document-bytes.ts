/** The exact bytes that went out. */
import type { PrismaClient } from '../../generated/client.js';
import { readEvidenceFile } from '../evidence-files.js';

/** @throws when the document was not issued, or its file is gone */
export async function documentBytes(
  db: PrismaClient,
  documentDir: string,
  id: string,
): Promise<Uint8Array> {
  const { sha256 } = await db.officialDocument.findUniqueOrThrow({
    where: { id },
    select: { sha256: true },
  });
  if (sha256 === null) throw new Error(`document ${id} was not issued`);
  return readEvidenceFile(documentDir, sha256);
}
