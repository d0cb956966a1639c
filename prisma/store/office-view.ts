/** The office's and leaders' lists in chat: what is overdue, what comes due, what is proposed. */
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import type { NodeKind, Rung } from '../../domain/policy/policy.js';
import { DECIDED_RUNGS, type DecidedRung } from '../../domain/policy/measure-policy.js';
import type { ListingLevel } from '../../domain/policy/measure-policy.js';
import type { PrismaClient } from '../generated/client.js';
import { slipRecord, type SlipRecord } from './slip-record.js';
import { namesOfUnits, type NamedTask, namedTasks } from './named-tasks.js';

/** Something a unit owes, with the names a list needs. */
export interface OwedView {
  task: NamedTask;
  unitName: string;
  node: { kind: NodeKind; title: string };
  dueOn: IsoDate;
  rung?: Rung;
}

/** Which open items: due from one date to another, both included; of one unit or of all. */
export interface OwedQuestion {
  from?: IsoDate;
  to: IsoDate;
  unitId?: string;
  skip: number;
  take: number;
}

/** Open items due within the dates, earliest first, and how many there are in all. */
export async function owedWithin(
  db: PrismaClient,
  { from, to, unitId, skip, take }: OwedQuestion,
): Promise<{ rows: OwedView[]; total: number }> {
  const dueOn = { lte: to, ...(from && { gte: from }) };
  const where = { status: { in: OPEN_STATUSES }, dueOn, ...(unitId && { unitId }) };
  const total = await db.owedNode.count({ where });
  const orderBy = [{ dueOn: 'asc' as const }, { taskId: 'asc' as const }];
  const include = { node: { select: { title: true } } };
  const rows = await db.owedNode.findMany({ where, orderBy, skip, take, include });
  const tasks = await namedTasks(
    db,
    rows.map((r) => r.taskId),
  );
  const units = await namesOfUnits(
    db,
    rows.map((r) => r.unitId),
  );
  const views = rows.map((r) => ({
    task: tasks.get(r.taskId) ?? { taskId: r.taskId, planId: r.planId, number: 0, title: '' },
    unitName: units.get(r.unitId) ?? '',
    node: { kind: r.kind as NodeKind, title: r.node.title },
    dueOn: r.dueOn,
    ...(r.rung && { rung: r.rung as Rung }),
  }));
  return { rows: views, total };
}

export interface ProposalView {
  caseId: string;
  planId: string;
  unitName: string;
  status: 'proposed' | 'approved' | 'rejected';
  openedAt: Instant;
  rung: DecidedRung;
  /** Who proposed it by hand, and why. */
  proposerName?: string;
  grounds?: string;
  level?: ListingLevel;
  items: { title: string; dueOn: IsoDate; record?: SlipRecord }[];
}

type CaseQuestion = { id: string } | { status: 'proposed' };

async function proposalViews(db: PrismaClient, where: CaseQuestion): Promise<ProposalView[]> {
  const rows = await db.proposalCase.findMany({
    where,
    include: { items: true },
    orderBy: { openedAt: 'asc' },
  });
  const units = await namesOfUnits(
    db,
    rows.map((r) => r.unitId),
  );
  return rows.map((r) => ({
    caseId: r.id,
    planId: r.planId,
    unitName: units.get(r.unitId) ?? '',
    status: r.status as ProposalView['status'],
    openedAt: r.openedAt,
    rung: DECIDED_RUNGS.find((rung) => rung === r.rung) ?? 'interview',
    ...(r.proposerName && { proposerName: r.proposerName }),
    ...(r.grounds && { grounds: r.grounds }),
    // The column holds the words of ListingLevel.
    ...(r.level && { level: r.level as ListingLevel }),
    items: r.items.map(({ title, dueOn }) => ({ title, dueOn })),
  }));
}

/** The record of each slip, for who decides with the card before their eyes. */
async function withRecords(db: PrismaClient, view: ProposalView): Promise<ProposalView> {
  const found = await db.proposalCase.findUnique({
    where: { id: view.caseId },
    include: { items: true },
  });
  const items = await Promise.all(
    (found?.items ?? []).map(async ({ title, dueOn, taskId, nodeId }) => {
      const of = { taskId, nodeId, unitId: found?.unitId ?? '' };
      return { title, dueOn, record: await slipRecord(db, of) };
    }),
  );
  return { ...view, items };
}

/** Proposals that no leader has decided yet, oldest first. */
export async function proposalsWaiting(db: PrismaClient): Promise<ProposalView[]> {
  const views = await proposalViews(db, { status: 'proposed' });
  // A veto is decided in its own proceeding, after the unit was heard.
  const decided = views.filter((v) => v.rung !== 'veto');
  return Promise.all(decided.map((view) => withRecords(db, view)));
}

/** One proposal, whatever became of it. */
export async function proposalById(
  db: PrismaClient,
  caseId: string,
): Promise<ProposalView | undefined> {
  return (await proposalViews(db, { id: caseId }))[0];
}

export interface CloseOutView {
  task: NamedTask;
  unitName: string;
  askedName: string;
  text: string;
}

/** Close-outs that wait for the office, oldest first. */
export async function closeOutsWaiting(db: PrismaClient): Promise<CloseOutView[]> {
  const rows = await db.closeOut.findMany({
    where: { status: 'waiting' },
    orderBy: { askedAt: 'asc' },
  });
  const tasks = await namedTasks(
    db,
    rows.map((r) => r.taskId),
  );
  const units = await namesOfUnits(
    db,
    rows.map((r) => r.unitId),
  );
  return rows.map((r) => ({
    task: tasks.get(r.taskId) ?? { taskId: r.taskId, planId: r.planId, number: 0, title: '' },
    unitName: units.get(r.unitId) ?? '',
    askedName: r.askedName,
    text: r.text,
  }));
}

/** A task for people who may see every task. */
export interface PlainTask extends NamedTask {
  phase: string;
  light: string;
  claimedPercent: number;
  verifiedPercent: number;
  owners: { unitName: string; role: string; acceptance: string }[];
  due: OwedView[];
}

/** One task with its owners and what is still owed on it. */
export async function taskForOffice(
  db: PrismaClient,
  taskId: string,
): Promise<PlainTask | undefined> {
  const row = await db.planTask.findUnique({ where: { id: taskId }, include: { owners: true } });
  if (!row) return undefined;
  const units = await namesOfUnits(
    db,
    row.owners.map((o) => o.unitId),
  );
  const task = { taskId: row.id, planId: row.planId, number: row.number, title: row.title };
  const owed = await db.owedNode.findMany({
    where: { taskId, status: { in: OPEN_STATUSES } },
    include: { node: { select: { title: true } } },
    orderBy: { dueOn: 'asc' },
    take: 10,
  });
  const { phase, light, claimedPercent, verifiedPercent } = row;
  return {
    ...task,
    ...{ phase, light, claimedPercent, verifiedPercent },
    owners: row.owners.map(({ unitId, role, acceptance }) => ({
      unitName: units.get(unitId) ?? '',
      role,
      acceptance,
    })),
    due: owed.map((o) => ({
      task,
      unitName: units.get(o.unitId) ?? '',
      node: { kind: o.kind as NodeKind, title: o.node.title },
      dueOn: o.dueOn,
    })),
  };
}
