/** What each event changes in the rows that pages read. Nothing is decided here. */
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
import { dateOf } from '../../domain/calendar/dates.js';
import { RUNGS, type NodeKind } from '../../domain/policy/policy.js';
import type { TaskEvent, TaskEventOf, TaskEventType } from '../../domain/task/task-events.js';
import type { Prisma } from '../generated/client.js';
import * as amendments from './record-amendments.js';
import * as answers from './record-answers.js';
import * as excusals from './record-excusals.js';
import * as lookBacks from './record-look-backs.js';
import { assigned, type Assigned } from './record-assigned.js';
import { addNodes, owedAnew, owedRow } from './record-nodes.js';
import * as reports from './record-reports.js';
import * as steps from './record-steps.js';

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
  await owedAnew(tx, unitId, coming);
  await addNodes(tx, [acceptance], place);
};

const accepted: Projection<'AssignmentAccepted'> = async (tx, event, { taskId }) => {
  const { unitId, at, actor } = event;
  await tx.taskOwner.update({
    where: { taskId_unitId: { taskId, unitId } },
    data: { acceptance: 'accepted', acceptedAt: at, acceptedBy: actor.name },
  });
  const on = dateOf(at);
  const where = { taskId, unitId, kind: 'acceptance', status: { in: OPEN_STATUSES } };
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
  const open = await tx.owedNode.findMany({
    where: { taskId, unitId, status: { in: OPEN_STATUSES } },
  });
  await tx.owedNode.updateMany({
    where: { taskId, unitId, status: { in: OPEN_STATUSES } },
    data: { status: 'withdrawn' },
  });
  if (!newUnitId) return;
  const owner = { taskId, unitId: newUnitId, role: was.role, acceptance: 'awaiting' };
  await tx.taskOwner.upsert({
    where: { taskId_unitId: { taskId, unitId: newUnitId } },
    create: owner,
    update: owner,
  });
  // Dates first promised stay what they were, whoever answers for them.
  await owedAnew(
    tx,
    newUnitId,
    open.map((owed) => ({ ...owed, unitId: newUnitId })),
  );
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
  await tx.owedNode.updateMany({
    where: { ...where, excusedWas: { in: ['dueSoon', 'overdue'] } },
    data: { excusedWas: 'pending' },
  });
};

/** A task that has ended owes nothing more; what was missed stays in its events. */
async function withdrawOpen(tx: Tx, taskId: string): Promise<void> {
  const where = { taskId, status: { in: OPEN_STATUSES } };
  await tx.owedNode.updateMany({ where, data: { status: 'withdrawn', waiting: false } });
}

const nothing = async (): Promise<void> => {};

const PROJECTIONS: { [T in TaskEventType]: Projection<T> } = {
  TaskAssigned: (tx, event, place) => assigned(tx, [{ event, place }]),
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
  StepTaken: steps.stepTaken,
  StepUnreached: steps.stepUnreached,
  DeadlineMissed: async (tx, { nodeId, unitId, dueOn }) => {
    const data = { status: 'overdue', missedOn: dueOn };
    await tx.owedNode.updateMany({ where: { nodeId, unitId }, data });
  },
  NamedInCircular: steps.namedInCircular,
  ClimbAllowed: nothing,
  LadderPaused: nothing,
  LadderReleased: nothing,
  LadderJumped: async (tx, { nodeId, unitId, rung, at }) => {
    const where = { nodeId, unitId, rungOrder: { lt: RUNGS.indexOf(rung) } };
    const data = { rung, rungOrder: RUNGS.indexOf(rung), rungAt: at };
    await tx.owedNode.updateMany({ where, data });
  },
  Snoozed: nothing,
  ReportSubmitted: (tx, event, place) => reports.submitted(tx, [{ event, place }]),
  ReportAccepted: reports.reviewed,
  ReportReturned: reports.reviewed,
  NodeSatisfied: reports.satisfied,
  ReviewerReminded: nothing,
  ExtensionAsked: answers.extensionAsked,
  ExtensionGranted: async (tx, event) => {
    await answers.extensionDecided(tx, event);
    await dueDateMoved(tx, event, true);
  },
  ExtensionRefused: answers.extensionDecided,
  ExtensionLapsed: answers.extensionDecided,
  DeciderReminded: nothing,
  ExcusalAsked: excusals.asked,
  ExcusalGranted: excusals.granted,
  ExcusalRefused: excusals.closed,
  ExcusalDropped: excusals.closed,
  ExcusalReminded: nothing,
  ExcusalLapsed: excusals.lapsed,
  CloseOutAsked: answers.closeOutAsked,
  CloseOutReminded: nothing,
  CloseOutReturned: (tx, event, place) => answers.closeOutDecided(tx, event, place),
  TaskClosed: async (tx, event, place) => {
    await answers.closeOutDecided(tx, event, place);
    await withdrawOpen(tx, place.taskId);
    await lookBacks.awaited(tx, event, place);
  },
  LookBackDue: lookBacks.due,
  LookBackPassed: lookBacks.made,
  LookBackFailed: lookBacks.made,
  TaskSuspended: nothing,
  TaskResumed: nothing,
  TaskCancelled: (tx, _event, { taskId }) => withdrawOpen(tx, taskId),
  DueDateAmended: (tx, event) => dueDateMoved(tx, event, false),
  PlanAmended: amendments.planAmended,
  NodeWithdrawn: amendments.nodeWithdrawn,
  OwnerWithdrawn: amendments.ownerWithdrawn,
  UnitReachabilityChanged: nothing,
};

async function projectEvent(tx: Tx, event: TaskEvent, place: Place): Promise<void> {
  // The table pairs each type with its own projection; TypeScript cannot follow the index.
  const project = PROJECTIONS[event.type] as (tx: Tx, e: TaskEvent, p: Place) => Promise<void>;
  await project(tx, event, place);
}

/**
 * Applies the events of different tasks to the rows: in order within a task, and what many tasks
 * have at the same place of their batches together.
 */
export async function projectEvents(
  tx: Tx,
  fresh: { place: Place; entries: { event: TaskEvent }[] }[],
): Promise<void> {
  const longest = Math.max(0, ...fresh.map((f) => f.entries.length));
  for (let i = 0; i < longest; i += 1) {
    const together: { assigned: Assigned[]; submitted: reports.Submitted[] } = {
      assigned: [],
      submitted: [],
    };
    for (const { place, entries } of fresh) {
      const event = entries[i]?.event;
      const { planId, taskId } = place;
      const its = { planId, taskId };
      if (event?.type === 'TaskAssigned') together.assigned.push({ event, place: its });
      else if (event?.type === 'ReportSubmitted') together.submitted.push({ event, place: its });
      else if (event) await projectEvent(tx, event, its);
    }
    if (together.assigned.length > 0) await assigned(tx, together.assigned);
    if (together.submitted.length > 0) await reports.submitted(tx, together.submitted);
  }
}
