/** Tasks that a new edition adds to a running plan: their rows, before their workflows start. */
import { dateOf, type Instant } from '../../domain/calendar/dates.js';
import type { EditionChange } from '../../domain/edition/change.js';
import type { EditionTask } from '../../domain/edition/compared-plans.js';
import type { Prisma, PrismaClient } from '../generated/client.js';

type Tx = Prisma.TransactionClient;

export interface TaskToAdd {
  changeId: string;
  planId: string;
  editionId: string;
  now: Instant;
}

async function insertTask(
  tx: Tx,
  task: EditionTask,
  { planId, editionId, now }: TaskToAdd,
): Promise<{ taskId: string; number: number }> {
  const last = await tx.planTask.findFirst({ where: { planId }, orderBy: { number: 'desc' } });
  const number = (last?.number ?? 0) + 1;
  const taskId = `${planId}-T${number}`;
  const { title, kind, text, section, lines, confidence, flags } = task;
  const lists = { section: JSON.stringify(section), flags: JSON.stringify(flags) };
  const place = { lineStart: lines.start, lineEnd: lines.end, editionId };
  const words = { title, kind, text, confidence, ...lists };
  await tx.planTask.create({ data: { id: taskId, planId, number, ...words, ...place } });
  const owners = task.owners.map(({ unitId, role }) => ({ taskId, unitId, role }));
  await tx.taskOwner.createMany({ data: owners });
  const names = task.printed.map(({ name, role, unitIds }) => {
    return { taskId, name, role, resolved: unitIds.length > 0 };
  });
  await tx.taskOwnerName.createMany({ data: names });
  const today = dateOf(now);
  const duties = task.duties.map(({ kind: of, title: what, dueOn }, i) => {
    const id = `${taskId}-D${i + 1}`;
    return { id, taskId, kind: of, title: what, dueOn, line: lines.start, lapsed: dueOn <= today };
  });
  await tx.taskDuty.createMany({ data: duties });
  return { taskId, number };
}

/**
 * Adds the task of a confirmed change to its plan, under the next number. Asked again for the same
 * change it answers with the task that was added then.
 * @throws when there is no such change, or it adds no task
 */
export function addEditionTask(
  db: PrismaClient,
  add: TaskToAdd,
): Promise<{ changeId: string; taskId: string; number: number }> {
  const { changeId } = add;
  return db.$transaction(async (tx) => {
    const row = await tx.editionChange.findUniqueOrThrow({ where: { id: changeId } });
    if (row.taskId) {
      const before = await tx.planTask.findUniqueOrThrow({ where: { id: row.taskId } });
      return { changeId, taskId: before.id, number: before.number };
    }
    // Our own JSON, written by saveComparison.
    const change = JSON.parse(row.content) as EditionChange;
    if (change.kind !== 'taskAdded') throw new Error(`${changeId} adds no task`);
    const added = await insertTask(tx, change.task, add);
    const data = { taskId: added.taskId };
    await tx.editionChange.update({ where: { id: changeId }, data });
    return { changeId, ...added };
  });
}

/** The number an indicator added to a plan gets first. */
export async function nextIndicatorNumber(db: PrismaClient, planId: string): Promise<number> {
  const rows = await db.indicator.findMany({ where: { planId }, select: { id: true } });
  return Math.max(0, ...rows.map(({ id }) => Number(id.slice(id.lastIndexOf('-I') + 2)) || 0)) + 1;
}
