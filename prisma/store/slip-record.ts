/** What the decider of a proposal has to see of each slip: steps taken, messages delivered, last report. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import { dateOf } from '../../domain/calendar/dates.js';
import type { Rung } from '../../domain/policy/policy.js';
import type { PrismaClient } from '../generated/client.js';

export interface SlipRecord {
  /** Steps after the due date, in their order. */
  steps: { rung: Rung; on: IsoDate }[];
  /** Messages about it that reached somebody of the unit, and when the last one did. */
  delivered: number;
  lastDeliveredOn?: IsoDate;
  lastReport?: { percent: number; on: IsoDate; status: string };
  /** Whether it has been answered since. */
  answered: boolean;
}

const ANSWERED = ['satisfied', 'lateSatisfied', 'excused', 'withdrawn'];

/** Steps after the due date that reached somebody. */
function standingSteps(events: { type: string; at: string; data: string }[]): SlipRecord['steps'] {
  let steps: SlipRecord['steps'] = [];
  for (const { type, at, data } of events) {
    // Our own JSON: the event as it was recorded.
    const { rung, on = dateOf(at) } = JSON.parse(data) as { rung: Rung; on?: IsoDate };
    if (type === 'StepTaken') steps.push({ rung, on });
    else steps = steps.filter((step) => step.rung !== rung || step.on !== on);
  }
  return steps.filter((step) => step.rung !== 'remind');
}

/** The record of a slip of one unit on one node of a task. */
export async function slipRecord(
  db: PrismaClient,
  { taskId, nodeId, unitId }: { taskId: string; nodeId: string; unitId: string },
): Promise<SlipRecord> {
  const where = { nodeId, unitId };
  const taken = await db.event.findMany({
    where: { stream: taskId, type: { in: ['StepTaken', 'StepUnreached'] }, ...where },
    orderBy: { seq: 'asc' },
    select: { type: true, at: true, data: true },
  });
  const sent = await db.delivery.findMany({
    where: { ...where, status: 'sent' },
    orderBy: { sentAt: 'desc' },
    select: { sentAt: true },
  });
  const report = await db.report.findFirst({
    where: { taskId, unitId },
    orderBy: { reportedAt: 'desc' },
  });
  const owed = await db.owedNode.findUnique({ where: { nodeId_unitId: where } });
  const last = sent[0]?.sentAt;
  return {
    steps: standingSteps(taken),
    delivered: sent.length,
    ...(last && { lastDeliveredOn: dateOf(last) }),
    ...(report && {
      lastReport: {
        percent: report.percent,
        on: dateOf(report.reportedAt),
        status: report.status,
      },
    }),
    answered: ANSWERED.includes(owed?.status ?? ''),
  };
}
