/** Rows of the ladder: the rung reached, and what is named in a circular. */
import { RUNGS } from '../../domain/policy/policy.js';
import type { Projection } from './record-projections.js';

export const stepTaken: Projection<'StepTaken'> = async (tx, event, place) => {
  const { nodeId, unitId, rung, at } = event;
  const where = { nodeId, unitId };
  if (rung === 'remind') {
    await tx.owedNode.updateMany({
      where: { ...where, status: 'pending' },
      data: { status: 'dueSoon' },
    });
    return;
  }
  // After a jump the steps below it still come: the highest rung stays the one that is shown.
  const rungOrder = RUNGS.indexOf(rung);
  await tx.owedNode.updateMany({
    where: { ...where, rungOrder: { lte: rungOrder } },
    data: { rung, rungOrder, rungAt: at },
  });
  if (rung !== 'circulate') return;
  const id = { nodeId_unitId: where };
  const entry = { ...where, ...place, queuedAt: at };
  await tx.circularEntry.upsert({ where: id, create: entry, update: {} });
};

/** The circular is out: what was queued for it has been named. */
export const namedInCircular: Projection<'NamedInCircular'> = async (tx, { nodeId, unitId }) => {
  const where = { nodeId, unitId };
  await tx.circularEntry.updateMany({ where, data: { status: 'published' } });
};
