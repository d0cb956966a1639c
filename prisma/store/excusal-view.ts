/** Excusals as those who decide see them, with the record of what they are to forgive. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import type { NodeKind, Rung } from '../../domain/policy/policy.js';
import type { ExcusalBasis } from '../../domain/task/task-state.js';
import type { ExcusalRequest, Prisma, PrismaClient } from '../generated/client.js';
import { namesOfUnits, namedTasks, type NamedTask } from './named-tasks.js';

export interface ExcusedNode {
  nodeId: string;
  kind: NodeKind;
  title: string;
  firstDueOn: IsoDate;
  dueOn: IsoDate;
  rung: Rung | null;
}

export interface ExcusalView {
  excusalId: string;
  task: NamedTask;
  unitId: string;
  unitName: string;
  nodes: ExcusedNode[];
  basis: ExcusalBasis;
  reason: string;
  askedName: string;
  askedAt: Instant;
  askedUntil: IsoDate;
  until: IsoDate;
  status: 'waiting' | 'granted' | 'refused' | 'dropped' | 'lapsed';
  decidedAt: Instant | null;
  decidedBy: string | null;
  answer: string | null;
  evidence: number;
}

const MOST = 200;

// Our own JSON list of node ids.
const nodeIdsOf = (row: Pick<ExcusalRequest, 'nodeIds'>): string[] =>
  JSON.parse(row.nodeIds) as string[];

async function nodesOf(db: PrismaClient, rows: ExcusalRequest[]) {
  const nodeId = { in: rows.flatMap(nodeIdsOf) };
  const owed = await db.owedNode.findMany({
    where: { nodeId },
    include: { node: { select: { title: true } } },
    orderBy: { dueOn: 'asc' },
  });
  return (row: ExcusalRequest): ExcusedNode[] => {
    const ids = nodeIdsOf(row);
    return owed
      .filter((o) => o.unitId === row.unitId && ids.includes(o.nodeId))
      .map(({ nodeId: id, kind, node, firstDueOn, dueOn, rung }) => ({
        nodeId: id,
        title: node.title,
        firstDueOn,
        dueOn,
        // Columns that hold the closed sets of words of NodeKind and Rung.
        kind: kind as NodeKind,
        rung: rung as Rung | null,
      }));
  };
}

/** Excusals that fit, oldest first. */
export async function listExcusals(
  db: PrismaClient,
  where: Prisma.ExcusalRequestWhereInput,
): Promise<ExcusalView[]> {
  const orderBy = { askedAt: 'asc' as const };
  const rows = await db.excusalRequest.findMany({ where, orderBy, take: MOST });
  const tasks = await namedTasks(
    db,
    rows.map((r) => r.taskId),
  );
  const units = await namesOfUnits(
    db,
    rows.map((r) => r.unitId),
  );
  const nodes = await nodesOf(db, rows);
  const files = await db.evidence.groupBy({
    by: ['reportId'],
    where: { reportId: { in: rows.map((r) => r.id) } },
    _count: true,
  });
  return rows.map((row) => {
    const { id, taskId, planId, unitId, reason, askedName, askedAt, askedUntil, until } = row;
    const { decidedAt, decidedBy, answer } = row;
    return {
      excusalId: id,
      task: tasks.get(taskId) ?? { taskId, planId, number: 0, title: '' },
      unitId,
      unitName: units.get(unitId) ?? '',
      nodes: nodes(row),
      ...{ reason, askedName, askedAt, askedUntil, until, decidedAt, decidedBy, answer },
      // Columns that hold ExcusalView's words.
      basis: row.basis as ExcusalBasis,
      status: row.status as ExcusalView['status'],
      evidence: files.find((f) => f.reportId === id)?._count ?? 0,
    };
  });
}

/** Excusals that no leader has decided yet. */
export function excusalsWaiting(db: PrismaClient): Promise<ExcusalView[]> {
  return listExcusals(db, { status: 'waiting' });
}

/** One excusal, whatever became of it. */
export async function excusalById(db: PrismaClient, id: string): Promise<ExcusalView | undefined> {
  return (await listExcusals(db, { id }))[0];
}
