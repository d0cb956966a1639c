/** What the assignment of tasks writes: a plan's activation assigns them all within minutes. */
import { dateOf } from '../../domain/calendar/dates.js';
import type { TaskEventOf } from '../../domain/task/task-events.js';
import type { Prisma } from '../generated/client.js';
import { updateRows } from './bulk-rows.js';
import { addNodesOf, ownerRows } from './record-nodes.js';
import type { Place } from './record-projections.js';

export interface Assigned {
  event: TaskEventOf<'TaskAssigned'>;
  place: Place;
}

const firstDates = updateRows<{ id: string; firstDueOn?: string }>(
  'PlanTask',
  ['id'],
  ['firstDueOn'],
);

/** The last date a task was first promised for. */
const promised = ({ nodes }: Assigned['event']): string | undefined =>
  nodes
    .map((n) => n.dueOn)
    .sort()
    .at(-1);

/** Assignments of different tasks: a few statements for all of them. */
export async function assigned(tx: Prisma.TransactionClient, many: Assigned[]): Promise<void> {
  const ids = (of: Assigned[]) => ({ in: of.map((a) => a.place.taskId) });
  await tx.taskOwner.deleteMany({ where: { taskId: ids(many) } });
  await ownerRows(
    tx,
    many.flatMap(({ event, place: { taskId } }) =>
      event.owners.map(({ unitId, role }) => ({ taskId, unitId, role })),
    ),
  );
  await addNodesOf(
    tx,
    many.map(({ event: { nodes }, place }) => ({ nodes, place })),
  );
  for (const today of new Set(many.map((a) => dateOf(a.event.at)))) {
    const on = many.filter((a) => dateOf(a.event.at) === today);
    const where = { taskId: ids(on), dueOn: { lte: today } };
    await tx.taskDuty.updateMany({ where, data: { lapsed: true } });
  }
  await firstDates(
    tx,
    many.map(({ event, place }) => ({ id: place.taskId, firstDueOn: promised(event) })),
  );
}
