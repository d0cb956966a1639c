/** Rows of excusals, and what they make of what is owed. */
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
import type { TaskEventOf } from '../../domain/task/task-events.js';
import type { Prisma } from '../generated/client.js';
import type { Projection } from './record-projections.js';

type Tx = Prisma.TransactionClient;

export const asked: Projection<'ExcusalAsked'> = async (tx, event, place) => {
  const { excusalId: id, unitId, nodeIds, basis, reason, until, actor, at, evidenceIds } = event;
  await tx.excusalRequest.create({
    data: {
      id,
      ...place,
      unitId,
      nodeIds: JSON.stringify(nodeIds),
      basis,
      reason,
      askedBy: actor.personId,
      askedName: actor.name,
      askedAt: at,
      askedUntil: until,
      until,
      status: 'waiting',
    },
  });
  if (evidenceIds.length === 0) return;
  await tx.evidence.updateMany({ where: { id: { in: evidenceIds } }, data: { reportId: id } });
};

export const granted: Projection<'ExcusalGranted'> = async (tx, event) => {
  const { excusalId: id, nodeIds, unitId, until, actor, at, comment } = event;
  await tx.excusalRequest.update({
    where: { id },
    data: {
      status: 'granted',
      nodeIds: JSON.stringify(nodeIds),
      until,
      decidedAt: at,
      decidedBy: actor.name,
      answer: comment ?? null,
    },
  });
  for (const status of OPEN_STATUSES) {
    await tx.owedNode.updateMany({
      where: { nodeId: { in: nodeIds }, unitId, status },
      data: { status: 'excused', excusedWas: status, excusedUntil: until },
    });
  }
};

/** Refused by a leader, or dropped because nothing was left to decide. */
export const closed = async (
  tx: Tx,
  event: TaskEventOf<'ExcusalRefused'> | TaskEventOf<'ExcusalDropped'>,
): Promise<void> => {
  const refused = event.type === 'ExcusalRefused';
  await tx.excusalRequest.update({
    where: { id: event.excusalId },
    data: {
      status: refused ? 'refused' : 'dropped',
      decidedAt: event.at,
      decidedBy: event.actor.name,
      answer: refused ? event.reason : null,
    },
  });
};

export const lapsed: Projection<'ExcusalLapsed'> = async (tx, event) => {
  const { excusalId: id, nodeIds, unitId } = event;
  await tx.excusalRequest.update({ where: { id }, data: { status: 'lapsed' } });
  for (const status of OPEN_STATUSES) {
    await tx.owedNode.updateMany({
      where: { nodeId: { in: nodeIds }, unitId, status: 'excused', excusedWas: status },
      data: { status, excusedWas: null },
    });
  }
};
