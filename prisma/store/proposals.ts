/** Proposals with the slips joined in them. */
import type { Instant, IsoDate } from '../../domain/calendar/dates.js';
import type { CaseStatus } from '../../domain/escalation/case-state.js';
import { RUNGS, type Rung } from '../../domain/policy/policy.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { namesOfAllUnits } from './unit-names.js';

export interface ProposalItemRow {
  nodeId: string;
  taskId: string;
  number: number;
  title: string;
  dueOn: IsoDate;
  joinedAt: Instant;
}

export interface ProposalRow {
  id: string;
  planId: string;
  unitId: string;
  unitName: string;
  rung: Rung;
  status: CaseStatus;
  openedAt: Instant;
  remindedAt: Instant | null;
  decidedAt: Instant | null;
  deciderName: string | null;
  reason: string | null;
  items: ProposalItemRow[];
}

const MOST = 500;

/** Proposals that fit, undecided and oldest first. */
export async function listProposals(
  db: PrismaClient,
  where: Pick<Prisma.ProposalCaseWhereInput, 'id' | 'planId' | 'unitId' | 'status'>,
): Promise<ProposalRow[]> {
  const cases = await db.proposalCase.findMany({
    where,
    orderBy: [{ decidedAt: { sort: 'desc', nulls: 'first' } }, { openedAt: 'asc' }],
    take: MOST,
    include: { items: { orderBy: { joinedAt: 'asc' } } },
  });
  const names = await namesOfAllUnits(db);
  const taskIds = [...new Set(cases.flatMap((c) => c.items.map((i) => i.taskId)))];
  const tasks = await db.planTask.findMany({
    where: { id: { in: taskIds } },
    select: { id: true, number: true },
  });
  const numbers = new Map(tasks.map((t) => [t.id, t.number]));
  return cases.map(({ items, decidedBy: _by, ...row }) => ({
    ...row,
    unitName: names.get(row.unitId) ?? '',
    rung: RUNGS.find((r) => r === row.rung) ?? 'interview',
    // A column that only the record writes, from CaseStatus.
    status: row.status as CaseStatus,
    items: items.map(({ caseId: _case, ...item }) => ({
      ...item,
      number: numbers.get(item.taskId) ?? 0,
    })),
  }));
}
