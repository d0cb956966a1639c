/** What each event changes in the rows that pages read. Nothing is decided here. */
import { dateOf } from '../../domain/calendar/dates.js';
import { RUNGS, type NodeKind } from '../../domain/policy/policy.js';
import type {
  NewNode,
  TaskEvent,
  TaskEventOf,
  TaskEventType,
} from '../../domain/task/task-events.js';
import type { Prisma } from '../generated/client.js';
import * as answers from './record-answers.js';

export interface Place {
  planId: string;
  taskId: string;
}
type Tx = Prisma.TransactionClient;
export type Projection<T extends TaskEventType> = (
  tx: Tx,
  event: TaskEventOf<T>,
  place: Place,
) => Promise<void>;

/** Statuses in which something is still owed. */
export const OPEN = ['pending', 'dueSoon', 'overdue'];

function owedRow(node: NewNode, unitId: string, { planId, taskId }: Place) {
  const { nodeId, kind, dueOn } = node;
  const dates = { firstDueOn: dueOn, dueOn, dueMonth: dueOn.slice(0, 7) };
  return { nodeId, unitId, planId, taskId, kind, ...dates };
}

async function addNodes(tx: Tx, nodes: NewNode[], place: Place): Promise<void> {
  await tx.node.createMany({
    data: nodes.map(({ nodeId, kind, title, dueOn }) => ({
      id: nodeId,
      kind,
      title,
      dueOn,
      ...place,
    })),
  });
  const owed = nodes.flatMap((n) => n.unitIds.map((u) => owedRow(n, u, place)));
  if (owed.length > 0) await tx.owedNode.createMany({ data: owed });
}

const assigned: Projection<'TaskAssigned'> = async (tx, event, place) => {
  const { taskId } = place;
  await tx.taskOwner.deleteMany({ where: { taskId } });
  await tx.taskOwner.createMany({
    data: event.owners.map(({ unitId, role }) => ({ taskId, unitId, role })),
  });
  await addNodes(tx, event.nodes, place);
  const today = dateOf(event.at);
  await tx.taskDuty.updateMany({
    where: { taskId, dueOn: { lte: today } },
    data: { lapsed: true },
  });
  const last = event.nodes
    .map((n) => n.dueOn)
    .sort()
    .at(-1);
  await tx.planTask.update({ where: { id: taskId }, data: { firstDueOn: last ?? null } });
};

const appointed: Projection<'OwnerAppointed'> = async (tx, event, place) => {
  const { unitId, role, nodeIds, acceptance } = event;
  const { taskId } = place;
  const owner = { taskId, unitId, role, acceptance: 'awaiting', grounds: null };
  const where = { taskId_unitId: { taskId, unitId } };
  await tx.taskOwner.upsert({ where, create: owner, update: owner });
  const nodes = await tx.node.findMany({ where: { id: { in: nodeIds } } });
  const coming = nodes.map(({ id, kind, title, dueOn }) =>
    // The column holds the closed set of words that NodeKind names.
    owedRow({ nodeId: id, kind: kind as NodeKind, title, dueOn, unitIds: [] }, unitId, place),
  );
  if (coming.length > 0) await tx.owedNode.createMany({ data: coming });
  await addNodes(tx, [acceptance], place);
};

const accepted: Projection<'AssignmentAccepted'> = async (tx, event, { taskId }) => {
  const { unitId, at, actor } = event;
  await tx.taskOwner.update({
    where: { taskId_unitId: { taskId, unitId } },
    data: { acceptance: 'accepted', acceptedAt: at, acceptedBy: actor.name },
  });
  const on = dateOf(at);
  const where = { taskId, unitId, kind: 'acceptance', status: { in: OPEN } };
  await tx.owedNode.updateMany({
    where: { ...where, dueOn: { lt: on } },
    data: { status: 'lateSatisfied', satisfiedOn: on },
  });
  await tx.owedNode.updateMany({ where, data: { status: 'satisfied', satisfiedOn: on } });
};

const returnUpheld: Projection<'ReturnUpheld'> = async (tx, event, { taskId }) => {
  const { unitId, newUnitId } = event;
  const was = await tx.taskOwner.update({
    where: { taskId_unitId: { taskId, unitId } },
    data: { acceptance: 'left' },
  });
  const open = await tx.owedNode.findMany({ where: { taskId, unitId, status: { in: OPEN } } });
  await tx.owedNode.updateMany({
    where: { taskId, unitId, status: { in: OPEN } },
    data: { status: 'withdrawn' },
  });
  if (!newUnitId) return;
  const owner = { taskId, unitId: newUnitId, role: was.role, acceptance: 'awaiting' };
  await tx.taskOwner.upsert({
    where: { taskId_unitId: { taskId, unitId: newUnitId } },
    create: owner,
    update: owner,
  });
  for (const { nodeId, planId, kind, dueOn, dueMonth } of open) {
    const row = { nodeId, planId, taskId, kind, dueOn, dueMonth, firstDueOn: dueOn };
    await tx.owedNode.create({ data: { ...row, unitId: newUnitId } });
  }
};

const stepTaken: Projection<'StepTaken'> = async (tx, event, place) => {
  const { nodeId, unitId, rung, at } = event;
  const where = { nodeId, unitId };
  if (rung === 'remind') {
    await tx.owedNode.updateMany({
      where: { ...where, status: 'pending' },
      data: { status: 'dueSoon' },
    });
    return;
  }
  await tx.owedNode.updateMany({
    where,
    data: { rung, rungOrder: RUNGS.indexOf(rung), rungAt: at },
  });
  if (rung !== 'circulate') return;
  const id = { nodeId_unitId: where };
  const entry = { ...where, ...place, queuedAt: at };
  await tx.circularEntry.upsert({ where: id, create: entry, update: {} });
};

const dueDateMoved = async (
  tx: Tx,
  event: { nodeId: string; unitId: string; dueOn: string },
  extension: boolean,
): Promise<void> => {
  const { nodeId, unitId, dueOn } = event;
  const where = { nodeId, unitId };
  const moved = { dueOn, dueMonth: dueOn.slice(0, 7) };
  await tx.owedNode.updateMany({
    where,
    data: { ...moved, ...(extension && { extensions: { increment: 1 } }) },
  });
  await tx.owedNode.updateMany({
    where: { ...where, status: { in: ['dueSoon', 'overdue'] } },
    data: { status: 'pending' },
  });
};

const nothing = async (): Promise<void> => {};

const PROJECTIONS: { [T in TaskEventType]: Projection<T> } = {
  TaskAssigned: assigned,
  NodeOpened: (tx, event, place) => addNodes(tx, [event.node], place),
  OwnerAppointed: appointed,
  AssignmentAccepted: accepted,
  AssignmentReturned: async (tx, { unitId, grounds }, { taskId }) => {
    const where = { taskId_unitId: { taskId, unitId } };
    await tx.taskOwner.update({ where, data: { acceptance: 'returned', grounds } });
  },
  ReturnReminded: nothing,
  ReturnUpheld: returnUpheld,
  ReturnRejected: async (tx, { unitId }, { taskId }) => {
    const where = { taskId_unitId: { taskId, unitId } };
    await tx.taskOwner.update({ where, data: { acceptance: 'awaiting' } });
  },
  StepTaken: stepTaken,
  DeadlineMissed: async (tx, { nodeId, unitId, dueOn }) => {
    const data = { status: 'overdue', missedOn: dueOn };
    await tx.owedNode.updateMany({ where: { nodeId, unitId }, data });
  },
  ClimbAllowed: nothing,
  LadderPaused: nothing,
  Snoozed: nothing,
  ReportSubmitted: answers.submitted,
  ReportAccepted: answers.reviewed,
  ReportReturned: answers.reviewed,
  NodeSatisfied: answers.satisfied,
  ReviewerReminded: nothing,
  ExtensionAsked: answers.extensionAsked,
  ExtensionGranted: async (tx, event) => {
    await answers.extensionDecided(tx, event);
    await dueDateMoved(tx, event, true);
  },
  ExtensionRefused: answers.extensionDecided,
  ExtensionLapsed: answers.extensionDecided,
  DeciderReminded: nothing,
  CloseOutAsked: answers.closeOutAsked,
  CloseOutReminded: nothing,
  CloseOutReturned: (tx, event, place) => answers.closeOutDecided(tx, event, place),
  TaskClosed: answers.closeOutDecided,
  TaskSuspended: nothing,
  TaskResumed: nothing,
  TaskCancelled: async (tx, _event, { taskId }) => {
    const where = { taskId, status: { in: OPEN } };
    await tx.owedNode.updateMany({ where, data: { status: 'withdrawn' } });
  },
  DueDateAmended: (tx, event) => dueDateMoved(tx, event, false),
  UnitReachabilityChanged: nothing,
};

/** Applies one event to the rows. */
export async function projectEvent(tx: Tx, event: TaskEvent, place: Place): Promise<void> {
  // The table pairs each type with its own projection; TypeScript cannot follow the index.
  const project = PROJECTIONS[event.type] as (tx: Tx, e: TaskEvent, p: Place) => Promise<void>;
  await project(tx, event, place);
}
