/**
 * Keeps a task's record equal to its workflow's history. A local activity can write and its
 * workflow task be lost a moment later (the worker was killed, the server restarted): then the
 * record holds events that the history never got. The history is the truth: such events are taken
 * back, and the task's rows are made anew from the events that stand.
 */
import { randomUUID } from 'node:crypto';
import type { TaskEvent } from '../../domain/task/task-events.js';
import type { Event, Prisma } from '../generated/client.js';
import { undoAmendments } from './record-amendments.js';
import { eventRow, type AnyEvent, type RecordedEntry } from './record-entries.js';
import { moveToTakenBack } from './chain/taken-back.js';
import { projectEvents } from './record-projections.js';

type Tx = Prisma.TransactionClient;

interface Batch<E extends AnyEvent> {
  planId: string;
  /** A task's id, or a plan's for its own stream. */
  stream: string;
  entries: RecordedEntry<E>[];
  /** The last number the workflow has given out. */
  upTo: number;
}

/** An event as it was recorded, of the fields that folds read. */
// Our own JSON and closed sets of words, written by the record.
export function eventOf<E extends AnyEvent>(row: Event): E {
  const { type, at, actorId, actorName, role, channel, data } = row;
  const actor = { personId: actorId, name: actorName, role, channel };
  return { type, at, actor, ...JSON.parse(data) } as E;
}

function isSame<E extends AnyEvent>(row: Event, entry: RecordedEntry<E> | undefined): boolean {
  if (!entry) return false;
  const told = eventRow(entry, row, row.atReal);
  return row.type === told.type && row.at === told.at && row.data === told.data;
}

/**
 * The last number up to which record and workflow agree. A batch that is older than what stands in
 * its place is a straggler of a lost attempt and changes nothing; only a task that shows itself
 * anew, without entries, takes back what lies beyond its last number.
 */
async function agreedUpTo<E extends AnyEvent>(
  tx: Tx,
  batch: Batch<E>,
  lastSeq: number,
): Promise<number> {
  const { entries, upTo, stream } = batch;
  const from = entries[0]?.seq;
  if (lastSeq <= (from ?? upTo + 1) - 1) return lastSeq;
  if (from === undefined) return upTo;
  const rows = await tx.event.findMany({
    where: { stream, seq: { gte: from, lte: upTo } },
    orderBy: { seq: 'asc' },
  });
  const bad = rows.find((row) => !isSame(row, entries[row.seq - from]));
  if (!bad) return lastSeq;
  const instead = entries[bad.seq - from];
  return instead && instead.event.at >= bad.at ? bad.seq - 1 : lastSeq;
}

/** The events of a stream after a number, in their order. */
async function eventsAfter<E extends AnyEvent>(tx: Tx, stream: string, seq: number): Promise<E[]> {
  const where = { stream, seq: { gt: seq } };
  const rows = await tx.event.findMany({ where, orderBy: { seq: 'asc' } });
  return rows.map((row) => eventOf<E>(row));
}

/**
 * Takes back the events after a number, with their unsent messages; the chain keeps them and says
 * so. @returns those that stand.
 */
async function takeBack<E extends AnyEvent>(
  tx: Tx,
  lost: { stream: string; through: number; realNow: string },
): Promise<E[]> {
  const { stream, through } = lost;
  await moveToTakenBack(tx, lost);
  await withdrawMessages(tx, stream, through);
  const rows = await tx.event.findMany({ where: { stream }, orderBy: { seq: 'asc' } });
  return rows.map((row) => eventOf<E>(row));
}

async function clearRows(tx: Tx, taskId: string): Promise<void> {
  const where = { taskId };
  await tx.owedNode.deleteMany({ where });
  await tx.node.deleteMany({ where });
  await tx.report.deleteMany({ where });
  await tx.extensionRequest.deleteMany({ where });
  await tx.excusalRequest.deleteMany({ where });
  await tx.closeOut.deleteMany({ where });
  await tx.lookBack.deleteMany({ where });
  await tx.circularEntry.deleteMany({ where });
  await tx.taskOwner.deleteMany({ where });
}

/**
 * Messages of events that never happened: those that have not gone out are withdrawn; those that
 * have keep their place in the ledger under another key, so that what comes instead goes out too.
 */
async function withdrawMessages(tx: Tx, stream: string, after: number): Promise<void> {
  const messages = await tx.delivery.findMany({
    where: { key: { startsWith: `${stream}/` } },
    select: { id: true, key: true, status: true },
  });
  const seqOf = (key: string) => Number(key.slice(stream.length + 1).split('/')[0]);
  const lost = messages.filter((d) => seqOf(d.key) > after);
  const unsent = lost.filter((d) => ['queued', 'expanded', 'lost'].includes(d.status));
  await tx.delivery.deleteMany({ where: { id: { in: unsent.map((d) => d.id) } } });
  for (const { id } of lost.filter((d) => !unsent.includes(d))) {
    const kept = `lost/${randomUUID()}/${id}`;
    await tx.delivery.update({ where: { id }, data: { id: kept, key: kept } });
  }
}

/** Mends the rows that events taken back had written, `left` being those that stand. */
export type Undo<E> = (tx: Tx, events: { lost: E[]; left: E[] }) => Promise<void>;

/**
 * Makes sure that a stream's record holds nothing its workflow does not know, before a batch is written.
 * @param on.undo none for rows that are written whole each time
 * @returns the last number on record that stands.
 */
export async function standingSeq<E extends AnyEvent>(
  tx: Tx,
  batch: Batch<E>,
  on: { lastSeq: number; realNow: string; undo?: Undo<E> | undefined },
): Promise<number> {
  const { stream } = batch;
  const { lastSeq, realNow, undo } = on;
  const through = await agreedUpTo(tx, batch, lastSeq);
  if (through >= lastSeq) return lastSeq;
  const lost = await eventsAfter<E>(tx, stream, through);
  const left = await takeBack<E>(tx, { stream, through, realNow });
  await undo?.(tx, { lost, left });
  return through;
}

/** A task's rows, made anew from the events that stand. */
export const remakeTask =
  (place: { planId: string; taskId: string }): Undo<TaskEvent> =>
  async (tx, { lost, left }) => {
    await undoAmendments(tx, place.taskId, lost);
    await clearRows(tx, place.taskId);
    await projectEvents(tx, [{ place, entries: left.map((event) => ({ event })) }]);
  };
