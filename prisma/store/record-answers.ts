/** Rows of reports, extensions and close-outs. */
import { dateOf } from '../../domain/calendar/dates.js';
import type { TaskEventOf } from '../../domain/task/task-events.js';
import type { Prisma } from '../generated/client.js';
import type { Place, Projection } from './record-projections.js';

type Tx = Prisma.TransactionClient;

export const submitted: Projection<'ReportSubmitted'> = async (tx, event, { planId, taskId }) => {
  const { reportId, receipt, unitId, actor, percent, done, text, at, evidenceIds } = event;
  await tx.report.create({
    data: {
      id: reportId,
      receipt,
      planId,
      taskId,
      unitId,
      personId: actor.personId,
      personName: actor.name,
      channel: actor.channel,
      percent,
      done,
      text,
      problems: event.problems ?? null,
      nextStep: event.nextStep ?? null,
      serves: JSON.stringify(event.serves),
      reportedAt: at,
      status: 'waiting',
    },
  });
  await tx.taskOwner.updateMany({
    where: { taskId, unitId },
    data: { claimedPercent: percent, lastReportAt: at },
  });
  if (event.serves.length > 0) {
    const where = { nodeId: { in: event.serves }, unitId };
    await tx.owedNode.updateMany({ where, data: { waiting: true } });
  }
  if (evidenceIds.length > 0) {
    await tx.evidence.updateMany({ where: { id: { in: evidenceIds } }, data: { reportId } });
  }
};

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
  };
  await tx.owedNode.updateMany({ where: { nodeId, unitId }, data });
};

export const extensionAsked: Projection<'ExtensionAsked'> = async (tx, event, place) => {
  const { extensionId, nodeId, unitId, actor, at, toDate, reason, decider } = event;
  const owed = await tx.owedNode.findUnique({ where: { nodeId_unitId: { nodeId, unitId } } });
  await tx.extensionRequest.create({
    data: {
      id: extensionId,
      ...place,
      nodeId,
      unitId,
      askedBy: actor.personId,
      askedName: actor.name,
      askedAt: at,
      fromDate: owed?.dueOn ?? toDate,
      toDate,
      reason,
      decider,
      status: 'waiting',
    },
  });
};

const EXTENSION_STATUS = {
  ExtensionGranted: 'granted',
  ExtensionRefused: 'refused',
  ExtensionLapsed: 'lapsed',
} as const;

export const extensionDecided = async (
  tx: Tx,
  event:
    | TaskEventOf<'ExtensionGranted'>
    | TaskEventOf<'ExtensionRefused'>
    | TaskEventOf<'ExtensionLapsed'>,
): Promise<void> => {
  const status = EXTENSION_STATUS[event.type];
  await tx.extensionRequest.update({
    where: { id: event.extensionId },
    data: {
      status,
      decidedAt: event.at,
      decidedBy: event.actor.name,
      answer: event.type === 'ExtensionRefused' ? event.reason : null,
    },
  });
};

export const closeOutAsked: Projection<'CloseOutAsked'> = async (tx, event, place) => {
  const { unitId, text, actor, at, evidenceIds } = event;
  const asked = { unitId, text, askedName: actor.name, askedAt: at, status: 'waiting' };
  const id = `${place.taskId}/close-out/${at}`;
  await tx.closeOut.create({ data: { id, ...place, ...asked } });
  if (evidenceIds.length === 0) return;
  await tx.evidence.updateMany({ where: { id: { in: evidenceIds } }, data: { reportId: id } });
};

export const closeOutDecided = async (
  tx: Tx,
  event: TaskEventOf<'TaskClosed'> | TaskEventOf<'CloseOutReturned'>,
  { taskId }: Place,
): Promise<void> => {
  const closed = event.type === 'TaskClosed';
  const reason = closed ? (event.comment ?? null) : event.reason;
  await tx.closeOut.updateMany({
    where: { taskId, status: 'waiting' },
    data: { status: closed ? 'closed' : 'returned', decidedAt: event.at, reason },
  });
  if (closed) {
    await tx.planTask.update({ where: { id: taskId }, data: { doneOn: dateOf(event.at) } });
  }
};
