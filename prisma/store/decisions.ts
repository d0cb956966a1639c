/** What waits for a decision 待批 beside reports: extensions, close-outs, returned assignments. */
import type { OwnerRole } from '../../domain/task/task-state.js';
import type { PrismaClient } from '../generated/client.js';
import {
  closeOutRows,
  extensionRows,
  type CloseOutRow,
  type ExtensionRow,
  type TaskName,
} from './task-rows.js';
import { namesOfAllUnits } from './unit-names.js';

interface ReturnedRow {
  task: TaskName;
  unitId: string;
  unitName: string;
  role: OwnerRole;
  grounds: string | null;
}

export interface WaitingDecisions {
  extensions: (ExtensionRow & { task: TaskName; nodeTitle: string })[];
  closeOuts: (CloseOutRow & { task: TaskName })[];
  returned: ReturnedRow[];
}

/** Names of tasks by id. */
async function taskNames(db: PrismaClient, ids: string[]): Promise<(taskId: string) => TaskName> {
  const tasks = await db.planTask.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, number: true, title: true },
  });
  const byId = new Map(tasks.map(({ id, ...t }) => [id, { taskId: id, ...t }]));
  return (taskId) => byId.get(taskId) ?? { taskId, number: 0, title: '' };
}

async function returnedAssignments(db: PrismaClient, planId: string): Promise<ReturnedRow[]> {
  const owners = await db.taskOwner.findMany({
    where: { acceptance: 'returned', task: { planId, phase: { notIn: ['closed', 'cancelled'] } } },
    include: { task: { select: { number: true, title: true } } },
    orderBy: { task: { number: 'asc' } },
  });
  const names = await namesOfAllUnits(db);
  return owners.map(({ taskId, unitId, role, grounds, task }) => ({
    task: { taskId, ...task },
    unitId,
    unitName: names.get(unitId) ?? '',
    // The column holds the words of OwnerRole.
    role: role as OwnerRole,
    grounds,
  }));
}

export async function waitingDecisions(
  db: PrismaClient,
  planId: string,
): Promise<WaitingDecisions> {
  const waiting = { planId, status: 'waiting' };
  const extensions = await extensionRows(db, waiting);
  const closeOuts = await closeOutRows(db, waiting);
  const nameOf = await taskNames(
    db,
    [...extensions, ...closeOuts].map((r) => r.taskId),
  );
  const nodes = await db.node.findMany({
    where: { id: { in: extensions.map((e) => e.nodeId) } },
    select: { id: true, title: true },
  });
  return {
    extensions: extensions.map((e) => ({
      ...e,
      task: nameOf(e.taskId),
      nodeTitle: nodes.find((n) => n.id === e.nodeId)?.title ?? '',
    })),
    closeOuts: closeOuts.map((c) => ({ ...c, task: nameOf(c.taskId) })),
    returned: await returnedAssignments(db, planId),
  };
}
