/** What papers on cases, circulars and close-outs state. */
import type { RoundUpFigures } from '../../../domain/circular/circular-state.js';
import type { Instant, IsoDate } from '../../../domain/calendar/dates.js';
import type { PrismaClient } from '../../generated/client.js';

export interface CaseFact {
  caseId: string;
  planId: string;
  unitId: string;
  approved: boolean;
  deciderName: string;
  decidedAt: Instant | null;
  nodeIds: string[];
}

/** A proposal with the nodes joined in it. */
export async function caseFacts(db: PrismaClient, caseId: string): Promise<CaseFact | undefined> {
  const row = await db.proposalCase.findUnique({
    where: { id: caseId },
    include: { items: { select: { nodeId: true } } },
  });
  if (!row) return undefined;
  const { planId, unitId, status, deciderName, decidedAt, items } = row;
  const nodeIds = items.map((i) => i.nodeId);
  const approved = status === 'approved';
  return { caseId, planId, unitId, approved, deciderName: deciderName ?? '', decidedAt, nodeIds };
}

export interface CloseOutFact {
  planId: string;
  unitId: string;
  unitName: string;
  planTitle: string;
  number: number;
  title: string;
  askedAt: Instant;
  text: string;
  decidedAt: Instant;
  decidedBy: string;
  comment: string;
  evidence: string[];
  lookBackOn: IsoDate | null;
}

/** Who closed a task and with what words: the event says it, the row does not. */
async function closing(db: PrismaClient, taskId: string) {
  const event = await db.event.findFirst({
    where: { stream: taskId, type: 'TaskClosed' },
    orderBy: { seq: 'desc' },
    select: { actorName: true, data: true },
  });
  // Our own JSON: the event as it was recorded.
  const { comment } = JSON.parse(event?.data ?? '{}') as { comment?: string };
  return { decidedBy: event?.actorName ?? '', comment: comment ?? '' };
}

/** The close-out of a closed task; `undefined` while it is not closed. */
export async function closeOutFacts(
  db: PrismaClient,
  taskId: string,
): Promise<CloseOutFact | undefined> {
  const row = await db.closeOut.findFirst({
    where: { taskId, status: 'closed' },
    orderBy: { decidedAt: 'desc' },
  });
  const task = await db.planTask.findUnique({
    where: { id: taskId },
    select: { number: true, title: true, plan: { select: { title: true } } },
  });
  if (!row || !task || row.decidedAt === null) return undefined;
  const { planId, unitId, askedAt, text, decidedAt } = row;
  const unit = await db.unit.findUnique({ where: { id: unitId }, select: { name: true } });
  const files = await db.evidence.findMany({
    where: { reportId: row.id },
    orderBy: { receivedAt: 'asc' },
    select: { name: true },
  });
  const lookBack = await db.lookBack.findFirst({ where: { taskId }, orderBy: { dueOn: 'desc' } });
  return {
    ...{ planId, unitId, askedAt, text, decidedAt },
    ...(await closing(db, taskId)),
    unitName: unit?.name ?? '',
    planTitle: task.plan.title,
    number: task.number,
    title: task.title,
    evidence: files.map((f) => f.name),
    lookBackOn: lookBack?.dueOn ?? null,
  };
}

/** How a plan's tasks stand, as a circular counts them. */
export async function planFigures(
  db: PrismaClient,
  planId: string,
): Promise<{ tasks: number; onTrack: number; overdue: number; closed: number }> {
  const phases = await db.planTask.groupBy({
    by: ['phase', 'light'],
    where: { planId, phase: { notIn: ['draft', 'cancelled'] } },
    _count: { _all: true },
  });
  const sum = (fits: (p: { phase: string; light: string }) => boolean): number =>
    phases.filter(fits).reduce((n, p) => n + p._count._all, 0);
  return {
    tasks: sum(() => true),
    onTrack: sum((p) => p.light === 'green' && p.phase !== 'closed'),
    closed: sum((p) => p.phase === 'closed'),
    overdue: sum((p) => p.light === 'red'),
  };
}

/** What the close of a round-up counted, and when; `undefined` where no round-up of the period has closed. */
export async function closedRoundUp(
  db: PrismaClient,
  planId: string,
  period: string | null,
): Promise<{ figures: RoundUpFigures; closedAt: Instant } | undefined> {
  const row = period ? await db.roundUp.findFirst({ where: { planId, period } }) : null;
  if (!row?.figures || !row.closedAt) return undefined;
  // Our own JSON, written by the record.
  return { figures: JSON.parse(row.figures) as RoundUpFigures, closedAt: row.closedAt };
}
