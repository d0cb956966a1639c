/** Units silent to the last step of a self-assessment's chase: they wait for the next circular, as slips do. */
import type { AssessmentEvent } from '../../../domain/assessment/life/assessment-events.js';
import type { Prisma } from '../../generated/client.js';

type Tx = Prisma.TransactionClient;

/** What stands in the place of a node. */
const SELF = '/self';

interface Place {
  planId: string;
  assessmentId: string;
}

/** What an event of an assessment does to the queue: in at the last step, out with the answer or more time. */
export async function projectSilence(
  tx: Tx,
  event: AssessmentEvent,
  { planId, assessmentId: taskId }: Place,
): Promise<void> {
  const waiting = { taskId, status: 'queued' };
  switch (event.type) {
    case 'SelfAssessmentReminded': {
      if (event.rung !== 'circulate') return;
      const where = { nodeId: `${taskId}${SELF}`, unitId: event.unitId };
      const entry = { ...where, planId, taskId, queuedAt: event.at };
      const id = { nodeId_unitId: where };
      await tx.circularEntry.upsert({ where: id, create: entry, update: {} });
      return;
    }
    case 'SelfAssessmentSubmitted':
      await tx.circularEntry.deleteMany({ where: { ...waiting, unitId: event.unitId } });
      return;
    case 'PhaseExtended':
    case 'PhaseEntered':
    case 'AssessmentCancelled':
      await tx.circularEntry.deleteMany({ where: waiting });
      return;
    default:
  }
}

/** Entries made anew from the events that stand; a circular that went out has named whom it named. */
export async function remakeSilence(
  tx: Tx,
  place: Place,
  left: readonly AssessmentEvent[],
): Promise<void> {
  await tx.circularEntry.deleteMany({ where: { taskId: place.assessmentId, status: 'queued' } });
  for (const event of left) await projectSilence(tx, event, place);
}

/** What was taken back of circulars: nobody is named until the events that stand say so again. */
export async function requeueSelfAssessments(tx: Tx, planId: string): Promise<void> {
  const where = { planId, nodeId: { endsWith: SELF } };
  await tx.circularEntry.updateMany({ where, data: { status: 'queued' } });
}
