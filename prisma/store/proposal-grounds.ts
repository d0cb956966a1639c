/** What a proposal by hand can be about: the nodes of a unit that have come due, or were answered. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { CaseItem } from '../../domain/escalation/case-state.js';
import type { PrismaClient } from '../generated/client.js';

export interface GroundsRow {
  nodeId: string;
  taskId: string;
  number: number;
  title: string;
  nodeTitle: string;
  dueOn: IsoDate;
  status: string;
}

const MOST = 300;
const NEVER = ['withdrawn', 'excused'];

/** Newest date first. */
export async function groundsOf(
  db: PrismaClient,
  of: { planId: string; unitId: string },
  today: IsoDate,
): Promise<GroundsRow[]> {
  const answered = { in: ['satisfied', 'lateSatisfied', 'overdue'] };
  const owed = await db.owedNode.findMany({
    where: {
      ...of,
      status: { notIn: NEVER },
      OR: [{ dueOn: { lte: today } }, { status: answered }],
    },
    orderBy: [{ dueOn: 'desc' }, { nodeId: 'asc' }],
    take: MOST,
  });
  const nodes = await db.node.findMany({
    where: { id: { in: owed.map((o) => o.nodeId) } },
    select: { id: true, title: true },
  });
  const tasks = await db.planTask.findMany({
    where: { id: { in: [...new Set(owed.map((o) => o.taskId))] } },
    select: { id: true, number: true, title: true },
  });
  return owed.map(({ nodeId, taskId, dueOn, status }) => {
    const task = tasks.find((t) => t.id === taskId);
    const nodeTitle = nodes.find((n) => n.id === nodeId)?.title ?? '';
    return {
      nodeId,
      taskId,
      nodeTitle,
      dueOn,
      status,
      number: task?.number ?? 0,
      title: task?.title ?? '',
    };
  });
}

/** The nodes named as items of a case; `undefined` when one of them is not this unit's. */
export async function caseItems(
  db: PrismaClient,
  { planId, unitId, nodeIds }: { planId: string; unitId: string; nodeIds: string[] },
): Promise<CaseItem[] | undefined> {
  const named = [...new Set(nodeIds)];
  const owed = await db.owedNode.findMany({ where: { planId, unitId, nodeId: { in: named } } });
  if (owed.length !== named.length) return undefined;
  const tasks = await db.planTask.findMany({
    where: { id: { in: owed.map((o) => o.taskId) } },
    select: { id: true, title: true },
  });
  return owed.map(({ taskId, nodeId, dueOn }) => {
    const title = tasks.find((t) => t.id === taskId)?.title ?? '';
    return { taskId, nodeId, unitId, title, dueOn };
  });
}
