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

/** No rung was reached: the one below it shows again, and no circular names it. */
export const stepUnreached: Projection<'StepUnreached'> = async (tx, event) => {
  const { nodeId, unitId, rung, stands, at } = event;
  const where = { nodeId, unitId };
  const lost = { unreachedRung: rung, unreachedAt: at };
  await tx.owedNode.updateMany({ where, data: lost });
  const below = stands ? RUNGS.indexOf(stands) : 0;
  await tx.owedNode.updateMany({
    where: { ...where, rung },
    data: { rung: stands ?? null, rungOrder: below, ...(!stands && { rungAt: null }) },
  });
  if (rung !== 'circulate') return;
  await tx.circularEntry.deleteMany({ where: { ...where, status: 'queued' } });
};

/** The circular is out: what was queued for it has been named. */
export const namedInCircular: Projection<'NamedInCircular'> = async (tx, { nodeId, unitId }) => {
  const where = { nodeId, unitId };
  await tx.circularEntry.updateMany({ where, data: { status: 'published' } });
};
