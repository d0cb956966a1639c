import type { PrismaClient } from '../prisma/generated/client.js';
import { evidenceIsFree } from '../prisma/store/evidence.js';
import { commandRecorded } from '../prisma/store/timeline.js';

/**
 * Whether a command may name these files: they are the person's own, and none is used yet. A
 * repeated request names what its first answer has used: then the workflow says the same again.
 */
export async function mayNameEvidence(
  prisma: PrismaClient,
  ids: string[],
  by: { stream: string; key: string; personId: string },
): Promise<boolean> {
  if (await evidenceIsFree(prisma, ids, by.personId)) return true;
  return commandRecorded(prisma, by.stream, by.key);
}
