/** One task with its owners and everything that is due from each of them. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import { RUNGS, type NodeKind, type Rung } from '../../domain/policy/policy.js';
import type { Light } from '../../domain/task/light.js';
import type { OwedStatus, OwnerRole, TaskKind, TaskPhase } from '../../domain/task/task-state.js';
import type { TaskFact } from '../../domain/task/task-events.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import type { AcceptanceRow } from './tasks.js';
import { unitIsReachable } from './unit-reach.js';
import { namesOfAllUnits } from './unit-names.js';

export interface OwedRow {
  unitId: string;
  unitName: string;
  status: OwedStatus;
  firstDueOn: IsoDate;
  dueOn: IsoDate;
  satisfiedOn: IsoDate | null;
  missedOn: IsoDate | null;
  rung: Rung | null;
  rungAt: Instant | null;
  waiting: boolean;
  extensions: number;
}

export interface NodeRow {
  nodeId: string;
  kind: NodeKind;
  title: string;
  dueOn: IsoDate;
  owed: OwedRow[];
}

interface OwnerRow {
  unitId: string;
  unitName: string;
  role: OwnerRole;
  acceptance: AcceptanceRow;
  acceptedAt: Instant | null;
  acceptedBy: string | null;
  grounds: string | null;
  claimedPercent: number;
  verifiedPercent: number;
  lastReportAt: Instant | null;
  reachable: boolean;
}

export interface TaskHead {
  id: string;
  planId: string;
  planTitle: string;
  number: number;
  title: string;
  kind: TaskKind;
  section: string[];
  text: string;
  lineStart: number;
  lineEnd: number;
  /** The new edition whose text the lines count in; null: the plan's own. */
  edition: { id: string; number: number } | null;
  phase: TaskPhase;
  light: Light;
  claimedPercent: number;
  verifiedPercent: number;
  claimedDone: boolean;
  firstDueOn: IsoDate | null;
  nextDueOn: IsoDate | null;
  doneOn: IsoDate | null;
  nextFire: { at: Instant; fact: TaskFact } | null;
  owners: OwnerRow[];
}

const HEAD = {
  plan: { select: { title: true } },
  owners: { orderBy: [{ role: 'asc' }, { unitId: 'asc' }] },
} satisfies Prisma.PlanTaskInclude;

/** A task with its owners; `undefined` when there is none of this id. */
export async function taskHead(db: PrismaClient, id: string): Promise<TaskHead | undefined> {
  const row = await db.planTask.findUnique({ where: { id }, include: HEAD });
  if (!row) return undefined;
  const names = await namesOfAllUnits(db);
  const { plan, owners, nextFireAt, nextFire, editionId, ...rest } = row;
  const edition = editionId
    ? await db.edition.findUnique({ where: { id: editionId }, select: { id: true, number: true } })
    : null;
  const { lastSeq: _seq, confidence: _sure, flags: _flags, ...task } = rest;
  const reachable = await Promise.all(owners.map((o) => unitIsReachable(db, o.unitId)));
  return {
    ...task,
    planTitle: plan.title,
    edition,
    // Columns of closed sets of words, and JSON of our own.
    kind: row.kind as TaskKind,
    phase: row.phase as TaskPhase,
    light: row.light as Light,
    section: JSON.parse(row.section) as string[],
    nextFire:
      nextFireAt && nextFire ? { at: nextFireAt, fact: JSON.parse(nextFire) as TaskFact } : null,
    owners: owners.map(({ taskId: _task, ...owner }, i) => ({
      ...owner,
      unitName: names.get(owner.unitId) ?? '',
      role: owner.role as OwnerRole,
      acceptance: owner.acceptance as AcceptanceRow,
      reachable: reachable[i] ?? false,
    })),
  };
}

/** The nodes of a task in order of date; with a unit, only what that unit owes. */
export async function taskNodes(
  db: PrismaClient,
  taskId: string,
  unitId?: string,
): Promise<NodeRow[]> {
  const nodes = await db.node.findMany({
    where: { taskId },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    include: { owed: { where: { unitId }, orderBy: { unitId: 'asc' } } },
  });
  const names = await namesOfAllUnits(db);
  return nodes.map(({ id, kind, title, dueOn, owed }) => ({
    nodeId: id,
    kind: kind as NodeKind,
    title,
    dueOn,
    owed: owed.map((o) => owedRow(o, names)),
  }));
}

type Owed = Awaited<ReturnType<PrismaClient['owedNode']['findMany']>>[number];

function owedRow(row: Owed, names: Map<string, string>): OwedRow {
  const { unitId, firstDueOn, dueOn, satisfiedOn, missedOn, rungAt, waiting, extensions } = row;
  return {
    unitId,
    unitName: names.get(unitId) ?? '',
    status: row.status as OwedStatus,
    firstDueOn,
    dueOn,
    satisfiedOn,
    missedOn,
    rung: RUNGS.find((r) => r === row.rung) ?? null,
    rungAt,
    waiting,
    extensions,
  };
}

/** What one unit owes on one node. */
export async function owedOn(
  db: PrismaClient,
  nodeId: string,
  unitId: string,
): Promise<OwedRow | undefined> {
  const row = await db.owedNode.findUnique({ where: { nodeId_unitId: { nodeId, unitId } } });
  return row ? owedRow(row, await namesOfAllUnits(db)) : undefined;
}
