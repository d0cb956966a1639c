/** Names for what a unit's score is made of, so that every number opens into something readable. */
import type { UnitScore } from '../../../domain/assessment/unit-score.js';
import type { NodeKind } from '../../../domain/policy/policy.js';
import type { PrismaClient } from '../../generated/client.js';

export interface ScoreNames {
  tasks: Map<string, { taskId: string; number: number; title: string }>;
  nodes: Map<string, { title: string; kind: NodeKind; dueOn: string; doneOn: string | null }>;
  /** Receipts of reports, names of indicators, titles of rectifications, by id. */
  titles: Map<string, string>;
  /** Units whose record was carried on, by id. */
  units: Map<string, string>;
}

type Names = ScoreNames['nodes'];

/** Nodes as the unit owed them; of one that a predecessor owed too, the unit's own row holds. */
async function nodeNames(
  prisma: PrismaClient,
  nodeIds: string[],
  { unitId, heritage }: { unitId: string; heritage: string[] },
): Promise<Names> {
  const owed = await prisma.owedNode.findMany({
    where: { nodeId: { in: nodeIds }, unitId: { in: [unitId, ...heritage] } },
    include: { node: { select: { title: true } } },
  });
  const own = (o: { unitId: string }): number => Number(o.unitId === unitId);
  return new Map(
    owed
      .toSorted((a, b) => own(a) - own(b))
      .map(({ nodeId, kind, dueOn, satisfiedOn: doneOn, node }) => {
        // A column that holds the words of NodeKind.
        return [nodeId, { title: node.title, kind: kind as NodeKind, dueOn, doneOn }];
      }),
  );
}

/** Receipts of reports, names of indicators, titles of rectifications. */
async function titlesOf(prisma: PrismaClient, ids: string[]): Promise<Map<string, string>> {
  const where = { id: { in: ids } };
  const reports = await prisma.report.findMany({ where, select: { id: true, receipt: true } });
  const indicators = await prisma.indicator.findMany({ where });
  const items = await prisma.proceeding.findMany({ where, select: { id: true, title: true } });
  return new Map([
    ...reports.map((r) => [r.id, r.receipt] as const),
    ...indicators.map((i) => [i.id, i.name] as const),
    ...items.map((p) => [p.id, p.title] as const),
  ]);
}

/** Reads the names of everything in one unit's score. */
export async function scoreNames(prisma: PrismaClient, score: UnitScore): Promise<ScoreNames> {
  const parts = score.items.flatMap((i) => ('parts' in i.from ? i.from.parts : []));
  const left = score.items.flatMap((i) => ('left' in i.from ? i.from.left.map((l) => l.id) : []));
  const { lines } = score.rungs;
  const ids = [...new Set([...parts.map((p) => p.id), ...left, ...lines.map((l) => l.nodeId)])];
  const taskIds = [...parts, ...lines].flatMap((p) => p.taskId ?? []);
  const heritage = [...new Set([...parts, ...lines].flatMap((p) => p.inheritedFrom ?? []))];
  const tasks = await prisma.planTask.findMany({
    where: { id: { in: [...new Set([...taskIds, ...ids])] } },
    select: { id: true, number: true, title: true },
  });
  const units = await prisma.unit.findMany({ where: { id: { in: heritage } } });
  return {
    tasks: new Map(tasks.map((t) => [t.id, { taskId: t.id, number: t.number, title: t.title }])),
    nodes: await nodeNames(prisma, ids, { unitId: score.unitId, heritage }),
    titles: await titlesOf(prisma, ids),
    units: new Map(units.map((u) => [u.id, u.name])),
  };
}

/** Names of a plan's indicators by id. */
export async function indicatorNames(
  prisma: PrismaClient,
  planId: string,
): Promise<Map<string, string>> {
  const rows = await prisma.indicator.findMany({ where: { planId } });
  return new Map(rows.map((i) => [i.id, i.name]));
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
