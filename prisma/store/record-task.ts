/**
 * The one writer of a task's record: its events, the rows that pages read, the messages to send.
 * One transaction a batch; a batch that comes again changes nothing (sequence numbers).
 */
import type { TaskEvent } from '../../domain/task/task-events.js';
import type { PrismaClient } from '../generated/client.js';
import { eventRow, insertDeliveries, type RecordedEntry } from './record-entries.js';
import { projectEvent } from './record-projections.js';

export interface TaskRecordInput {
  planId: string;
  taskId: string;
  entries: RecordedEntry<TaskEvent>[];
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

/** A batch that starts later than the record ends: an earlier one is missing, try again. */
export class RecordGap extends Error {}

/** Writes a batch. @returns how many messages it queued. @throws RecordGap */
export async function writeTaskRecord(
  prisma: PrismaClient,
  record: TaskRecordInput,
  realNow: string,
): Promise<number> {
  const { planId, taskId, view } = record;
  return prisma.$transaction(async (tx) => {
    const task = await tx.planTask.findUniqueOrThrow({
      where: { id: taskId },
      select: { lastSeq: true },
    });
    const fresh = record.entries.filter((e) => e.seq > task.lastSeq);
    const first = fresh[0];
    if (!first) return 0;
    if (first.seq !== task.lastSeq + 1) {
      throw new RecordGap(`${taskId}: ${first.seq} follows ${task.lastSeq}`);
    }
    const stream = { stream: taskId, planId, realNow };
    await tx.event.createMany({ data: fresh.map((e) => eventRow(e, stream)) });
    for (const { event } of fresh) await projectEvent(tx, event, { planId, taskId });
    const messages = await insertDeliveries(tx, fresh, { planId, taskId, stream: taskId });
    await tx.planTask.update({
      where: { id: taskId },
      data: {
        ...view,
        nextDueOn: view.nextDueOn ?? null,
        nextFireAt: view.nextFireAt ?? null,
        nextFire: view.nextFire ? JSON.stringify(view.nextFire) : null,
        lastSeq: fresh.at(-1)?.seq ?? task.lastSeq,
      },
    });
    return messages;
  });
}
