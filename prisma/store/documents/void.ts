/** An issued document that no longer holds. It keeps its number and its bytes; another may be drafted. */
import { mayVoid, type DocumentRefusal } from '../../../domain/document/document-rules.js';
import type { PrismaClient } from '../../generated/client.js';
import { recordDocumentFact, type DoneToDocument } from './document-record.js';
import { documentRow } from './document-rows.js';
import { freeCauses } from './draft.js';

export function voidDocument(
  prisma: PrismaClient,
  { id, reason }: { id: string; reason: string },
  done: DoneToDocument,
): Promise<{ refused: DocumentRefusal } | undefined> {
  return prisma.$transaction(async (tx) => {
    const row = await tx.officialDocument.findUniqueOrThrow({ where: { id } });
    const refused = mayVoid(documentRow(row), reason);
    if (refused) return refused;
    const ended = { endedAt: done.at, endedName: done.actor.name, endedWhy: reason };
    await tx.officialDocument.update({ where: { id }, data: { status: 'void', ...ended } });
    await freeCauses(tx, row);
    const fact = { type: 'DocumentVoided', number: row.number ?? '', reason } as const;
    await recordDocumentFact(tx, row, { ...done, fact, told: false });
    return undefined;
  });
}
