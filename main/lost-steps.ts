/** Tells a task that the message of one of its steps reached nobody. */
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { LostStep } from '../domain/task/unreached.js';
import { stepUnreachedSignal, taskWorkflowId } from '../workflows/messages.js';

/** A task that has ended has nothing to take back. */
export async function tellLostStep(
  client: Client,
  { taskId, ...lost }: LostStep & { taskId: string },
): Promise<void> {
  try {
    await client.workflow.getHandle(taskWorkflowId(taskId)).signal(stepUnreachedSignal, lost);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
