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

/** The record of a slip of one unit on one node of a task. */
export async function slipRecord(
  db: PrismaClient,
  { taskId, nodeId, unitId }: { taskId: string; nodeId: string; unitId: string },
): Promise<SlipRecord> {
  const where = { nodeId, unitId };
  const taken = await db.event.findMany({
    where: { stream: taskId, type: 'StepTaken', ...where },
    orderBy: { seq: 'asc' },
    select: { at: true, data: true },
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
    // Our own JSON: the event as it was recorded.
    steps: taken
      .map(({ at, data }) => ({ rung: (JSON.parse(data) as { rung: Rung }).rung, on: dateOf(at) }))
      .filter((step) => step.rung !== 'remind'),
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
