/** Tells a task or a rectification that the message of one of its steps reached nobody. */
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { LostMessage } from '../prisma/store/lost-messages.js';
import { stepUnreachedSignal, taskWorkflowId } from '../workflows/messages.js';
import { newsSignal, proceedingWorkflowId } from '../workflows/proceeding-messages.js';

type Lost = Omit<LostMessage, 'deliveryId'>;

async function tell({ workflow }: Client, { whose, unitId, rung, on }: Lost): Promise<void> {
  if ('proceedingId' in whose) {
    const handle = workflow.getHandle(proceedingWorkflowId(whose.proceedingId));
    return handle.signal(newsSignal, { news: 'stepUnreached', rung, on });
  }
  const { taskId, nodeId } = whose;
  const handle = workflow.getHandle(taskWorkflowId(taskId));
  return handle.signal(stepUnreachedSignal, { nodeId, unitId, rung, on });
}

/** What has ended has nothing to take back. */
export async function tellLostStep(client: Client, lost: Lost): Promise<void> {
  try {
    await tell(client, lost);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
