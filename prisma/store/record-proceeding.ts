/**
 * The one writer of a proceeding's record: its events, its row, the messages to send. The row is
 * what the workflow says it is, whole, so that it needs no making anew when events are taken back.
 */
import type { AnyFact } from '../../domain/proceeding/kinds.js';
import type { ProceedingState, Stamp } from '../../domain/proceeding/proceeding.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { PATIENTLY, insertDeliveries, insertEvents, type RecordedEntry } from './record-entries.js';
import { RecordGap } from './record-task.js';
import { agreedUpTo, takeBack } from './record-truth.js';

type Tx = Prisma.TransactionClient;
export type ProceedingEvent = AnyFact & Stamp;

export interface ProceedingRecordInput {
  planId: string;
  proceedingId: string;
  /** Without entries, only the row is written anew. */
  entries: RecordedEntry<ProceedingEvent>[];
  /** The last number the workflow has given out, with these entries. */
  upTo: number;
  view: {
    state: ProceedingState;
    ended: boolean;
    dueOn?: string;
    nextFireAt?: string;
    nextFire?: object;
  };
}

/** What only some kinds have, for lists. */
interface KindFields {
  taskId?: string;
  parentId?: string;
  level?: string;
}

/** Files that an event names belong to it from now on. */
async function linkEvidence(
  tx: Tx,
  stream: string,
  entries: RecordedEntry<ProceedingEvent>[],
): Promise<void> {
  for (const { seq, event } of entries) {
    const { evidenceIds = [] } = event as ProceedingEvent & { evidenceIds?: string[] };
    if (evidenceIds.length === 0) continue;
    const data = { reportId: `${stream}/${seq}` };
    await tx.evidence.updateMany({ where: { id: { in: evidenceIds } }, data });
  }
}

async function writeRow(tx: Tx, record: ProceedingRecordInput, lastSeq: number): Promise<void> {
  const { proceedingId: id, planId, view } = record;
  const { state } = view;
  const { kind, unitId, title, phase, openedOn, items } = state;
  const { taskId, parentId, level } = state as ProceedingState & KindFields;
  const row = {
    planId,
    kind,
    unitId,
    title,
    openedOn,
    taskId: taskId ?? (items[0]?.taskId || null),
    parentId: parentId ?? null,
    level: level ?? null,
    state: phase,
    ended: view.ended,
    dueOn: view.dueOn ?? null,
    nextFireAt: view.nextFireAt ?? null,
    nextFire: view.nextFire ? JSON.stringify(view.nextFire) : null,
    facts: JSON.stringify(state),
    lastSeq,
  };
  await tx.proceeding.upsert({ where: { id }, create: { id, ...row }, update: row });
}

/** What the history lost with a killed worker is taken back (record-truth.ts). */
async function standing(
  tx: Tx,
  { planId, proceedingId: stream, entries, upTo }: ProceedingRecordInput,
  { lastSeq, realNow }: { lastSeq: number; realNow: string },
): Promise<number> {
  const agreed = await agreedUpTo(tx, { planId, stream, entries, upTo }, lastSeq);
  if (agreed < lastSeq) {
    await takeBack<ProceedingEvent>(tx, { stream, through: agreed, realNow });
  }
  return agreed;
}

/** Writes a batch; one that comes again changes nothing. @throws RecordGap @returns its messages. */
export async function writeProceedingRecord(
  prisma: PrismaClient,
  record: ProceedingRecordInput,
  realNow: string,
): Promise<number> {
  const { planId, proceedingId: stream, entries } = record;
  return prisma.$transaction(async (tx) => {
    const last = await tx.event.findFirst({
      where: { stream },
      orderBy: { seq: 'desc' },
      select: { seq: true },
    });
    const lastSeq = await standing(tx, record, { lastSeq: last?.seq ?? 0, realNow });
    const fresh = entries.filter((e) => e.seq > lastSeq);
    const [first] = fresh;
    if (!first && entries.length > 0) return 0;
    if (first && first.seq !== lastSeq + 1) {
      throw new RecordGap(`${stream}: ${first.seq} after ${lastSeq}`);
    }
    const part = [{ place: { stream, planId }, entries: fresh }];
    await insertEvents(tx, part, realNow);
    await linkEvidence(tx, stream, fresh);
    await writeRow(tx, record, fresh.at(-1)?.seq ?? lastSeq);
    return insertDeliveries(tx, part);
  }, PATIENTLY);
}
