/** What a unit's people are asked and shown in chat: their tasks and what is owed on them. */
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
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

const LIVE = ['assigned', 'active', 'submitted', 'suspended'];

const OWNER = {
  role: true,
  acceptance: true,
  claimedPercent: true,
  verifiedPercent: true,
  task: {
    select: { id: true, planId: true, number: true, title: true, text: true, phase: true },
  },
} satisfies Prisma.TaskOwnerSelect;
type OwnerRow = Prisma.TaskOwnerGetPayload<{ select: typeof OWNER }>;

interface LastReport {
  taskId: string;
  receipt: string;
  percent: number;
  status: string;
  reason: string | null;
}

/** What a unit still owes on some tasks, soonest first, by task. */
async function dueByTask(
  db: PrismaClient,
  unitId: string,
  taskIds: string[],
): Promise<Map<string, DueItem[]>> {
  const rows = await db.owedNode.findMany({
    where: { unitId, taskId: { in: taskIds }, status: { in: OPEN_STATUSES } },
    orderBy: { dueOn: 'asc' },
    include: { node: { select: { title: true } } },
  });
  const found = new Map<string, DueItem[]>();
  for (const { taskId, nodeId, dueOn, waiting, extensions, node, ...row } of rows) {
    // Closed sets of words; the record's projections write nothing else.
    const words = { kind: row.kind as NodeKind, status: row.status as OwedStatus };
    const item = { nodeId, title: node.title, dueOn, waiting, extensions, ...words };
    found.set(taskId, [...(found.get(taskId) ?? []), item]);
  }
  return found;
}

/** The newest report of a unit on each task it reported on. */
async function lastReports(db: PrismaClient, unitId: string): Promise<Map<string, LastReport>> {
  const rows = await db.$queryRaw<LastReport[]>`
    SELECT "taskId", "receipt", "percent", "status", "reason" FROM (
      SELECT r.*, ROW_NUMBER() OVER (PARTITION BY "taskId" ORDER BY "reportedAt" DESC, "id" DESC) AS n
      FROM "Report" r WHERE "unitId" = ${unitId})
    WHERE n = 1`;
  return new Map(rows.map((r) => [r.taskId, r]));
}

function ownTaskOf(row: OwnerRow, due: DueItem[], last: LastReport | undefined): OwnTask {
  const { id, phase, ...task } = row.task;
  const reason = last?.reason ? { reason: last.reason } : {};
  return {
    taskId: id,
    ...task,
    phase: phase as TaskPhase,
    role: row.role as OwnerRole,
    acceptance: row.acceptance as OwnTask['acceptance'],
    claimedPercent: row.claimedPercent,
    verifiedPercent: row.verifiedPercent,
    due,
    ...(last && {
      lastReport: {
        receipt: last.receipt,
        percent: Number(last.percent),
        status: last.status,
        ...reason,
      },
    }),
  };
}

async function ownTasks(
  db: PrismaClient,
  unitId: string,
  where: Prisma.TaskOwnerWhereInput,
): Promise<OwnTask[]> {
  const rows = await db.taskOwner.findMany({
    where: { unitId, acceptance: { not: 'left' }, ...where },
    select: OWNER,
  });
  const taskIds = rows.map((r) => r.task.id);
  const due = await dueByTask(db, unitId, taskIds);
  const last = await lastReports(db, unitId);
  return rows.map((r) => ownTaskOf(r, due.get(r.task.id) ?? [], last.get(r.task.id)));
}

const firstDue = (task: OwnTask): string => task.due[0]?.dueOn ?? '9999';

/** The live tasks of a unit, what is due soonest first. Tasks it handed back for good are left out. */
export async function openTasksOf(db: PrismaClient, unitId: string): Promise<OwnTask[]> {
  const own = await ownTasks(db, unitId, { task: { phase: { in: LIVE } } });
  return own.sort((a, b) =>
    firstDue(a) === firstDue(b) ? a.number - b.number : firstDue(a) < firstDue(b) ? -1 : 1,
  );
}

/** One task in any phase as a unit sees it; `undefined` when the unit does not own it. */
export async function taskOfUnit(
  db: PrismaClient,
  { taskId, unitId }: { taskId: string; unitId: string },
): Promise<OwnTask | undefined> {
  return (await ownTasks(db, unitId, { taskId }))[0];
}
