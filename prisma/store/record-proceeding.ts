/**
 * The one writer of a proceeding's record: its events, its row, the messages to send. The row is
 * what the workflow says it is, whole, so that it needs no making anew when events are taken back.
 */
import type { AnyFact } from '../../domain/proceeding/kinds.js';
import type { ProceedingState, Stamp } from '../../domain/proceeding/proceeding.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import type { RecordedEntry } from './record-entries.js';
import { linkEvidence, writeStream } from './record-stream.js';

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

/** Writes a batch; one that comes again changes nothing. @throws RecordGap @returns its messages. */
export async function writeProceedingRecord(
  prisma: PrismaClient,
  record: ProceedingRecordInput,
  realNow: string,
): Promise<number> {
  const { proceedingId: stream } = record;
  return writeStream(
    prisma,
    { ...record, stream, realNow },
    {
      write: async (tx, fresh, lastSeq) => {
        await linkEvidence(tx, stream, fresh);
        await writeRow(tx, record, lastSeq);
      },
    },
  );
}
