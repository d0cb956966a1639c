/** Names for what a unit's score is made of, so that every number opens into something readable. */
import type { UnitScore } from '../../../domain/assessment/unit-score.js';
import type { NodeKind } from '../../../domain/policy/policy.js';
import type { PrismaClient } from '../../generated/client.js';

export interface ScoreNames {
  tasks: Map<string, { taskId: string; number: number; title: string }>;
  nodes: Map<string, { title: string; kind: NodeKind; dueOn: string; doneOn: string | null }>;
  /** Receipts of reports, names of indicators, titles of rectifications, by id. */
  titles: Map<string, string>;
}

/** Reads the names of everything in one unit's score. */
export async function scoreNames(prisma: PrismaClient, score: UnitScore): Promise<ScoreNames> {
  const parts = score.items.flatMap((i) => ('parts' in i.from ? i.from.parts : []));
  const left = score.items.flatMap((i) => ('left' in i.from ? i.from.left.map((l) => l.id) : []));
  const ids = [...parts.map((p) => p.id), ...left, ...score.rungs.lines.map((l) => l.nodeId)];
  const taskIds = [...parts, ...score.rungs.lines].flatMap((p) => p.taskId ?? []);
  const id = { in: [...new Set(ids)] };
  const tasks = await prisma.planTask.findMany({
    where: { id: { in: [...new Set([...taskIds, ...ids])] } },
    select: { id: true, number: true, title: true },
  });
  const owed = await prisma.owedNode.findMany({
    where: { nodeId: id, unitId: score.unitId },
    include: { node: { select: { title: true } } },
  });
  const reports = await prisma.report.findMany({
    where: { id },
    select: { id: true, receipt: true },
  });
  const indicators = await prisma.indicator.findMany({ where: { id } });
  const items = await prisma.proceeding.findMany({
    where: { id },
    select: { id: true, title: true },
  });
  return {
    tasks: new Map(tasks.map((t) => [t.id, { taskId: t.id, number: t.number, title: t.title }])),
    nodes: new Map(
      owed.map((o) => {
        const { nodeId, dueOn, satisfiedOn: doneOn, node } = o;
        // A column that holds the words of NodeKind.
        return [nodeId, { title: node.title, kind: o.kind as NodeKind, dueOn, doneOn }];
      }),
    ),
    titles: new Map([
      ...reports.map((r) => [r.id, r.receipt] as const),
      ...indicators.map((i) => [i.id, i.name] as const),
      ...items.map((p) => [p.id, p.title] as const),
    ]),
  };
}

/** What waits for somebody and would change a unit's score: reports, and excusals asked for. */
export async function openMattersOf(
  prisma: PrismaClient,
  planId: string,
  unitId: string,
): Promise<
  {
    reportId: string | null;
    excusalId: string | null;
    taskId: string;
    title: string;
    at: string;
  }[]
> {
  const where = { planId, unitId, status: 'waiting' };
  const reports = await prisma.report.findMany({ where, orderBy: { reportedAt: 'asc' } });
  const excusals = await prisma.excusalRequest.findMany({ where, orderBy: { askedAt: 'asc' } });
  return [
    ...reports.map(({ id, taskId, receipt, reportedAt }) => {
      return { reportId: id, excusalId: null, taskId, title: receipt, at: reportedAt };
    }),
    ...excusals.map(({ id, taskId, reason, askedAt }) => {
      return { reportId: null, excusalId: id, taskId, title: reason, at: askedAt };
    }),
  ];
}
