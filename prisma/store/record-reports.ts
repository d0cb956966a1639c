/** Rows of reports: what was claimed, what the review made of it, which nodes it answers. */
import { dateOf } from '../../domain/calendar/dates.js';
import type { TaskEventOf } from '../../domain/task/task-events.js';
import type { Prisma } from '../generated/client.js';
import { insertRows, updateRows } from './bulk-rows.js';
import type { Place, Projection } from './record-projections.js';

type Tx = Prisma.TransactionClient;

const reportRows = insertRows<Prisma.ReportCreateManyInput>('Report', [
  'id',
  'receipt',
  'planId',
  'taskId',
  'unitId',
  'personId',
  'personName',
  'channel',
  'percent',
  'done',
  'text',
  'problems',
  'nextStep',
  'serves',
  'reportedAt',
  'status',
  'ownHost',
]);

interface Claim {
  taskId: string;
  unitId: string;
  claimedPercent: number;
  lastReportAt: string;
}
const claims = updateRows<Claim>(
  'TaskOwner',
  ['taskId', 'unitId'],
  ['claimedPercent', 'lastReportAt'],
);

interface Awaited {
  nodeId: string;
  unitId: string;
  waiting: boolean;
}
const awaited = updateRows<Awaited>('OwedNode', ['nodeId', 'unitId'], ['waiting']);

function reportRow({ event, place }: Submitted): Prisma.ReportCreateManyInput {
  const { reportId, receipt, unitId, actor, percent, done, text, at } = event;
  return {
    id: reportId,
    receipt,
    ...place,
    unitId,
    personId: actor.personId,
    personName: actor.name,
    channel: actor.channel,
    percent: Math.round(percent),
    done,
    text,
    problems: event.problems,
    nextStep: event.nextStep,
    serves: JSON.stringify(event.serves),
    reportedAt: at,
    status: 'waiting',
    ownHost: false,
  };
}

export interface Submitted {
  event: TaskEventOf<'ReportSubmitted'>;
  place: Place;
}

/** Reports of different tasks, the most frequent event by far: a few statements for all of them. */
export async function submitted(tx: Tx, reports: Submitted[]): Promise<void> {
  await reportRows(tx, reports.map(reportRow));
  const claimed = reports.map(({ event: { unitId, percent, at }, place: { taskId } }) => ({
    taskId,
    unitId,
    claimedPercent: Math.round(percent),
    lastReportAt: at,
  }));
  await claims(tx, claimed);
  const served = reports.flatMap(({ event: { serves, unitId } }) =>
    serves.map((nodeId) => ({ nodeId, unitId, waiting: true })),
  );
  await awaited(tx, served);
  for (const { evidenceIds, reportId } of reports.map((r) => r.event)) {
    if (evidenceIds.length === 0) continue;
    await tx.evidence.updateMany({ where: { id: { in: evidenceIds } }, data: { reportId } });
  }
}

export const reviewed = async (
  tx: Tx,
  event: TaskEventOf<'ReportAccepted'> | TaskEventOf<'ReportReturned'>,
  { taskId }: Place,
): Promise<void> => {
  const { reportId, unitId, actor, at, ownHost } = event;
  const accepted = event.type === 'ReportAccepted';
  const report = await tx.report.update({
    where: { id: reportId },
    data: {
      status: accepted ? 'accepted' : 'returned',
      reviewedAt: at,
      reviewedBy: actor.personId,
      reviewerName: actor.name,
      ownHost,
      reason: accepted ? (event.comment ?? null) : event.reason,
    },
  });
  const waiting = await tx.report.findMany({
    where: { taskId, unitId, status: 'waiting' },
    select: { serves: true },
  });
  // Our own JSON of node ids.
  const ids = (serves: string) => JSON.parse(serves) as string[];
  const held = new Set(waiting.flatMap((r) => ids(r.serves)));
  const freed = ids(report.serves).filter((id) => !held.has(id));
  const where = { nodeId: { in: freed }, unitId };
  await tx.owedNode.updateMany({ where, data: { waiting: false } });
  if (!accepted) return;
  const { percent } = report;
  await tx.taskOwner.updateMany({ where: { taskId, unitId }, data: { verifiedPercent: percent } });
};

export const satisfied: Projection<'NodeSatisfied'> = async (tx, event) => {
  const { nodeId, unitId, inTime } = event;
  const data = {
    status: inTime ? 'satisfied' : 'lateSatisfied',
    satisfiedOn: event.doneOn ?? dateOf(event.at),
    waiting: false,
    excusedWas: null,
  };
  await tx.owedNode.updateMany({ where: { nodeId, unitId }, data });
};
