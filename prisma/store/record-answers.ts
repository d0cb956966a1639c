/** Rows of extensions and close-outs. */
import { dateOf } from '../../domain/calendar/dates.js';
import type { TaskEventOf } from '../../domain/task/task-events.js';
import type { Prisma } from '../generated/client.js';
import type { Place, Projection } from './record-projections.js';

type Tx = Prisma.TransactionClient;

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
