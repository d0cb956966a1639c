/** What a unit's people are asked and shown in chat: their tasks and what is owed on them. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { NodeKind } from '../../domain/policy/policy.js';
import type { OwedStatus, OwnerRole, TaskPhase } from '../../domain/task/task-state.js';
import type { Prisma, PrismaClient } from '../generated/client.js';

/** One thing a unit still owes on a task. */
export interface DueItem {
  nodeId: string;
  kind: NodeKind;
  title: string;
  dueOn: IsoDate;
  status: OwedStatus;
  /** A report that answers it waits for its reviewer. */
  waiting: boolean;
  extensions: number;
}

/** A task as one of its owners sees it. */
export interface OwnTask {
  taskId: string;
  planId: string;
  number: number;
  title: string;
  text: string;
  phase: TaskPhase;
  role: OwnerRole;
  acceptance: 'awaiting' | 'accepted' | 'returned' | 'left';
  claimedPercent: number;
  verifiedPercent: number;
  /** Open items, soonest first. */
  due: DueItem[];
  lastReport?: { receipt: string; percent: number; status: string; reason?: string };
}

const OPEN = ['pending', 'dueSoon', 'overdue'];
const LIVE = ['assigned', 'active', 'submitted', 'suspended'];

const withTask = (unitId: string) =>
  ({
    task: {
      include: {
        nodes: {
          where: { owed: { some: { unitId, status: { in: OPEN } } } },
          include: { owed: { where: { unitId, status: { in: OPEN } } } },
        },
        reports: { where: { unitId }, orderBy: { reportedAt: 'desc' }, take: 1 },
      },
    },
  }) satisfies Prisma.TaskOwnerInclude;
type OwnerRow = Prisma.TaskOwnerGetPayload<{ include: ReturnType<typeof withTask> }>;

function dueOf(row: OwnerRow): DueItem[] {
  return row.task.nodes
    .flatMap((node) =>
      node.owed.map((owed) => ({
        nodeId: node.id,
        title: node.title,
        dueOn: owed.dueOn,
        waiting: owed.waiting,
        extensions: owed.extensions,
        // Closed sets of words; the record's projections write nothing else.
        kind: node.kind as NodeKind,
        status: owed.status as OwedStatus,
      })),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function ownTaskOf(row: OwnerRow): OwnTask {
  const { task } = row;
  const last = task.reports[0];
  const { receipt = '', percent = 0, status = '', reason } = last ?? {};
  return {
    taskId: task.id,
    planId: task.planId,
    number: task.number,
    title: task.title,
    text: task.text,
    phase: task.phase as TaskPhase,
    role: row.role as OwnerRole,
    acceptance: row.acceptance as OwnTask['acceptance'],
    claimedPercent: row.claimedPercent,
    verifiedPercent: row.verifiedPercent,
    due: dueOf(row),
    ...(last && { lastReport: { receipt, percent, status, ...(reason && { reason }) } }),
  };
}

const firstDue = (task: OwnTask): string => task.due[0]?.dueOn ?? '9999';

/** The live tasks of a unit, what is due soonest first. Tasks it handed back for good are left out. */
export async function openTasksOf(db: PrismaClient, unitId: string): Promise<OwnTask[]> {
  const rows = await db.taskOwner.findMany({
    where: { unitId, acceptance: { not: 'left' }, task: { phase: { in: LIVE } } },
    include: withTask(unitId),
  });
  return rows
    .map(ownTaskOf)
    .sort((a, b) =>
      firstDue(a) === firstDue(b) ? a.number - b.number : firstDue(a) < firstDue(b) ? -1 : 1,
    );
}

/** One task in any phase as a unit sees it; `undefined` when the unit does not own it. */
export async function taskOfUnit(
  db: PrismaClient,
  { taskId, unitId }: { taskId: string; unitId: string },
): Promise<OwnTask | undefined> {
  const row = await db.taskOwner.findFirst({
    where: { taskId, unitId, acceptance: { not: 'left' } },
    include: withTask(unitId),
  });
  return row ? ownTaskOf(row) : undefined;
}
