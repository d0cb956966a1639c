/**
 * What a new edition of the plan changes in a task's rows. Each of these may come twice, when the
 * rows are made anew from events: done twice it changes nothing more.
 */
import { dateOf, type IsoDate } from '../../domain/calendar/dates.js';
import type { DutyChange } from '../../domain/task/amendment.js';
import type { DatedDuty } from '../../domain/task/plan-nodes.js';
import { OPEN_STATUSES, type OwedStatus } from '../../domain/task/task-state.js';
import type { TaskEvent, TaskEventOf } from '../../domain/task/task-events.js';
import type { Prisma } from '../generated/client.js';
import type { Projection } from './record-projections.js';

type Tx = Prisma.TransactionClient;

/** What is excused is owed still, and goes with what is open. */
const OWING: OwedStatus[] = [...OPEN_STATUSES, 'excused'];

/** Number after the last duty's own, so that an id is never given twice while its duty stands. */
async function freeDutyId(tx: Tx, taskId: string): Promise<string> {
  const rows = await tx.taskDuty.findMany({ where: { taskId }, select: { id: true } });
  const numbers = rows.map(({ id }) => Number(id.slice(id.lastIndexOf('-D') + 2)) || 0);
  return `${taskId}-D${Math.max(0, ...numbers) + 1}`;
}

const duty = ({ kind, title, dueOn }: DatedDuty) => ({ kind, title, dueOn });

async function changeDuty(
  tx: Tx,
  taskId: string,
  { from, to, today, line }: DutyChange & { today: IsoDate; line?: number },
): Promise<void> {
  const fresh = to && { ...duty(to), lapsed: to.dueOn <= today, ...(line && { line }) };
  if (from && fresh) {
    await tx.taskDuty.updateMany({ where: { taskId, ...duty(from) }, data: fresh });
  } else if (from) {
    await tx.taskDuty.deleteMany({ where: { taskId, ...duty(from) } });
  } else if (to && fresh) {
    if (await tx.taskDuty.findFirst({ where: { taskId, ...duty(to) } })) return;
    const task = await tx.planTask.findUniqueOrThrow({ where: { id: taskId } });
    const id = await freeDutyId(tx, taskId);
    await tx.taskDuty.create({ data: { id, taskId, line: task.lineStart, ...fresh } });
  }
}

async function nameOwner(tx: Tx, taskId: string, owner: { role: string; name: string }) {
  const { role, name } = owner;
  if (name === '') return;
  const where = { taskId_role_name: { taskId, role, name } };
  const create = { taskId, role, name, resolved: true };
  await tx.taskOwnerName.upsert({ where, create, update: { resolved: true } });
}

export const planAmended: Projection<'PlanAmended'> = async (tx, event, { taskId }) => {
  const { title, text, place, lines, edition, roles, joins } = event;
  const placed = place && { section: JSON.stringify(place.to.section), kind: place.to.kind };
  const printed = lines && {
    lineStart: lines.start,
    lineEnd: lines.end,
    editionId: edition.editionId,
  };
  const words = { ...(title && { title: title.to }), ...(text && { text: text.to }) };
  await tx.planTask.update({ where: { id: taskId }, data: { ...words, ...placed, ...printed } });
  const today = dateOf(event.at);
  for (const change of event.duties) {
    await changeDuty(tx, taskId, { ...change, today, line: lines?.start });
  }
  for (const { nodeId, title: name, dueOn } of event.nodes) {
    await tx.node.update({ where: { id: nodeId }, data: { title: name, dueOn } });
  }
  for (const { unitId, to } of roles) {
    await tx.taskOwner.updateMany({ where: { taskId, unitId }, data: { role: to } });
  }
  for (const join of joins) await nameOwner(tx, taskId, join);
};

export const nodeWithdrawn: Projection<'NodeWithdrawn'> = async (tx, { nodeId, unitIds }) => {
  const where = { nodeId, unitId: { in: unitIds }, status: { in: OWING } };
  await tx.owedNode.updateMany({ where, data: { status: 'withdrawn', waiting: false } });
};

export const ownerWithdrawn: Projection<'OwnerWithdrawn'> = async (tx, event, { taskId }) => {
  const { unitId, names } = event;
  await tx.taskOwner.updateMany({ where: { taskId, unitId }, data: { acceptance: 'left' } });
  const open = { taskId, unitId, status: { in: OWING } };
  await tx.owedNode.updateMany({ where: open, data: { status: 'withdrawn', waiting: false } });
  await tx.taskOwnerName.deleteMany({ where: { taskId, name: { in: names } } });
};

async function undoPlanAmended(
  tx: Tx,
  taskId: string,
  event: TaskEventOf<'PlanAmended'>,
): Promise<void> {
  const { title, text, place, duties, joins } = event;
  const placed = place && { section: JSON.stringify(place.from.section), kind: place.from.kind };
  const words = { ...(title && { title: title.from }), ...(text && { text: text.from }) };
  await tx.planTask.update({ where: { id: taskId }, data: { ...words, ...placed } });
  const today = dateOf(event.at);
  for (const { from, to } of duties) await changeDuty(tx, taskId, { from: to, to: from, today });
  for (const { role, name } of joins) {
    await tx.taskOwnerName.deleteMany({ where: { taskId, role, name } });
  }
}

/**
 * Puts back the words, dates and names that lost events had changed; nodes and owners are made anew
 * from the events that stand. Lines stay those of the edition: the same amendment comes again.
 * @param lost events that never happened, in their order
 */
export async function undoAmendments(
  tx: Tx,
  taskId: string,
  lost: readonly TaskEvent[],
): Promise<void> {
  for (const event of lost.toReversed()) {
    if (event.type === 'PlanAmended') await undoPlanAmended(tx, taskId, event);
    if (event.type !== 'OwnerWithdrawn') continue;
    const { role, names } = event;
    for (const name of names) await nameOwner(tx, taskId, { role, name });
  }
}
