/** Rows of look-backs at closed tasks. */
import type { TaskEventOf } from '../../domain/task/task-events.js';
import type { Prisma } from '../generated/client.js';
import type { Place, Projection } from './record-projections.js';

const UNMADE = { in: ['waiting', 'due'] };

/** The day of looking back, set by the close-out. */
export const awaited: Projection<'TaskClosed'> = async (tx, { lookBackOn, at }, place) => {
  if (!lookBackOn) return;
  const id = `${place.taskId}/look-back/${at}`;
  await tx.lookBack.create({ data: { id, ...place, dueOn: lookBackOn, status: 'waiting' } });
};

export const due: Projection<'LookBackDue'> = async (tx, _event, { taskId }) => {
  await tx.lookBack.updateMany({ where: { taskId, status: 'waiting' }, data: { status: 'due' } });
};

/** Passed; or failed, and then what was done is not done. */
export const made = async (
  tx: Prisma.TransactionClient,
  event: TaskEventOf<'LookBackPassed'> | TaskEventOf<'LookBackFailed'>,
  { taskId }: Place,
): Promise<void> => {
  const failed = event.type === 'LookBackFailed';
  const { text, actor, at, evidenceIds } = event;
  const where = { taskId, status: UNMADE };
  const row = await tx.lookBack.findFirst({ where, orderBy: { dueOn: 'desc' } });
  if (!row) return;
  const status = failed ? 'failed' : 'passed';
  const reworkBy = failed ? event.dueOn : null;
  const data = { status, text, doneAt: at, doneBy: actor.name, reworkBy };
  await tx.lookBack.update({ where: { id: row.id }, data });
  if (failed) await tx.planTask.update({ where: { id: taskId }, data: { doneOn: null } });
  if (evidenceIds.length === 0) return;
  await tx.evidence.updateMany({ where: { id: { in: evidenceIds } }, data: { reportId: row.id } });
};
