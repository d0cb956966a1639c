/**
 * The one writer of a task's record: its events, the rows that pages read, the messages to send.
 * A batch that comes again changes nothing (sequence numbers); one that contradicts the record
 * corrects it (record-truth.ts). Batches of many tasks are written
 * in one transaction, their rows of a kind in one statement.
 */
import type { TaskEvent } from '../../domain/task/task-events.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { updateRows } from './bulk-rows.js';
import { PATIENTLY, insertDeliveries, insertEvents, type RecordedEntry } from './record-entries.js';
import { projectEvents } from './record-projections.js';
import { freshEntries } from './record-stream.js';
import { remakeTask, standingSeq } from './record-truth.js';

export interface TaskRecordInput {
  planId: string;
  taskId: string;
  /** Without entries, only what pages read is written anew. */
  entries: RecordedEntry<TaskEvent>[];
  /** The last number the workflow has given out, with these entries. */
  upTo: number;
  view: {
    phase: string;
    light: string;
    claimedPercent: number;
    verifiedPercent: number;
    nextDueOn?: string;
    nextFireAt?: string;
    nextFire?: object;
  };
}

interface ViewRow {
  id: string;
  phase: string;
  light: string;
  claimedPercent: number;
  verifiedPercent: number;
  nextDueOn?: string;
  nextFireAt?: string;
  nextFire?: string;
  lastSeq: number;
}

const updateViews = updateRows<ViewRow>(
  'PlanTask',
  ['id'],
  [
    'phase',
    'light',
    'claimedPercent',
    'verifiedPercent',
    'nextDueOn',
    'nextFireAt',
    'nextFire',
    'lastSeq',
  ],
);

async function lastSeqs(
  tx: Prisma.TransactionClient,
  taskIds: string[],
): Promise<Map<string, number>> {
  const sql = `SELECT id, lastSeq FROM PlanTask WHERE id IN (SELECT value FROM json_each(?))`;
  const rows = await tx.$queryRawUnsafe<{ id: string; lastSeq: number | bigint }[]>(
    sql,
    JSON.stringify(taskIds),
  );
  return new Map(rows.map((r) => [r.id, Number(r.lastSeq)]));
}

/** What of a batch is not on record yet; `undefined` when it came before as a whole. */
function freshPart(record: TaskRecordInput, lastSeq: number | undefined) {
  const { taskId, planId, entries, view } = record;
  if (lastSeq === undefined) throw new Error(`the record knows no task ${taskId}`);
  const fresh = freshEntries({ stream: taskId, entries }, lastSeq);
  if (!fresh) return undefined;
  const nextFire = view.nextFire && JSON.stringify(view.nextFire);
  const row: ViewRow = { id: taskId, ...view, nextFire, lastSeq: fresh.at(-1)?.seq ?? lastSeq };
  return { place: { planId, taskId, stream: taskId }, entries: fresh, row };
}

/**
 * Writes one batch each of different tasks: all of them, or none.
 * @returns how many messages each queued. @throws RecordGap
 */
export async function writeTaskRecords(
  prisma: PrismaClient,
  records: TaskRecordInput[],
  realNow: string,
): Promise<number[]> {
  return prisma.$transaction(async (tx) => {
    const seqs = await lastSeqs(
      tx,
      records.map((r) => r.taskId),
    );
    for (const record of records) {
      const lastSeq = seqs.get(record.taskId);
      if (lastSeq === undefined) continue;
      const { planId, taskId } = record;
      const undo = remakeTask({ planId, taskId });
      const batch = { ...record, stream: taskId };
      seqs.set(taskId, await standingSeq(tx, batch, { lastSeq, realNow, undo }));
    }
    const parts = records.map((r) => freshPart(r, seqs.get(r.taskId)));
    const fresh = parts.filter((p) => p !== undefined);
    await insertEvents(tx, fresh, realNow);
    await projectEvents(tx, fresh);
    await insertDeliveries(tx, fresh);
    await updateViews(
      tx,
      fresh.map((p) => p.row),
    );
    return parts.map((p) => p?.entries.reduce((n, e) => n + e.notices.length, 0) ?? 0);
  }, PATIENTLY);
}

/** Writes one batch. @returns how many messages it queued. @throws RecordGap */
export async function writeTaskRecord(
  prisma: PrismaClient,
  record: TaskRecordInput,
  realNow: string,
): Promise<number> {
  const [messages = 0] = await writeTaskRecords(prisma, [record], realNow);
  return messages;
}
