/** What the writers of all streams but a task's have in common: one batch, one transaction. */
import type { Prisma, PrismaClient } from '../generated/client.js';
import {
  PATIENTLY,
  insertDeliveries,
  insertEvents,
  type AnyEvent,
  type RecordedEntry,
} from './record-entries.js';
import { standingSeq, type Undo } from './record-truth.js';

type Tx = Prisma.TransactionClient;

/** A batch that starts later than the record ends: an earlier one is missing, try again. */
export class RecordGap extends Error {}

interface StreamBatch<E extends AnyEvent> {
  planId: string;
  stream: string;
  /** Without entries, only the rows are written anew. */
  entries: RecordedEntry<E>[];
  /** The last number the workflow has given out, with these entries. */
  upTo: number;
  realNow: string;
}

/** The rows that pages read of a stream. */
interface StreamRows<E> {
  /** Mends what events that were taken back had written; rows written whole each time need none. */
  undo?: Undo<E>;
  write(tx: Tx, fresh: RecordedEntry<E>[], lastSeq: number): Promise<void>;
}

/** What of a batch is not on record yet; `undefined` when it came before as a whole. @throws RecordGap */
export function freshEntries<E>(
  { stream, entries }: { stream: string; entries: RecordedEntry<E>[] },
  lastSeq: number,
): RecordedEntry<E>[] | undefined {
  const fresh = entries.filter((e) => e.seq > lastSeq);
  const [first] = fresh;
  if (!first) return entries.length > 0 ? undefined : fresh;
  if (first.seq === lastSeq + 1) return fresh;
  throw new RecordGap(`${stream}: ${first.seq} follows ${lastSeq}`);
}

async function lastSeqOf(tx: Tx, stream: string): Promise<number> {
  const last = await tx.event.findFirst({
    where: { stream },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  });
  return last?.seq ?? 0;
}

/** Writes a batch; one that comes again changes nothing. @returns messages queued. @throws RecordGap */
export async function writeStream<E extends AnyEvent>(
  prisma: PrismaClient,
  batch: StreamBatch<E>,
  rows: StreamRows<E>,
): Promise<number> {
  const { planId, stream, realNow } = batch;
  return prisma.$transaction(async (tx) => {
    const known = await lastSeqOf(tx, stream);
    const lastSeq = await standingSeq(tx, batch, { lastSeq: known, realNow, undo: rows.undo });
    const fresh = freshEntries(batch, lastSeq);
    if (!fresh) return 0;
    const part = [{ place: { stream, planId }, entries: fresh }];
    await insertEvents(tx, part, realNow);
    await rows.write(tx, fresh, fresh.at(-1)?.seq ?? lastSeq);
    return insertDeliveries(tx, part);
  }, PATIENTLY);
}

/** Files that an event names belong to it from now on. */
export async function linkEvidence(
  tx: Tx,
  stream: string,
  entries: RecordedEntry<AnyEvent & { evidenceIds?: string[] }>[],
): Promise<void> {
  for (const { seq, event } of entries) {
    const { evidenceIds = [] } = event;
    if (evidenceIds.length === 0) continue;
    const data = { reportId: `${stream}/${seq}` };
    await tx.evidence.updateMany({ where: { id: { in: evidenceIds } }, data });
  }
}
