/** Refusals of updates as values: bot, api and activities ask tasks in the same way. */
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { REFUSALS, type Refusal, type RefusalName } from '../domain/task/refusals.js';
import type { CommandAnswer } from '../workflows/messages.js';

function isRefusalName(name: string | null | undefined): name is RefusalName {
  return REFUSALS.some((r) => r === name);
}

/** The refusal inside a failed update, if it is one. */
function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof WorkflowNotFoundError) return { refused: 'TaskHasEnded' };
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  const cause = error.cause;
  if (!(cause instanceof ApplicationFailure) || !isRefusalName(cause.type)) return undefined;
  const detail = cause.details?.[0] as Refusal['detail'];
  return { refused: cause.type, ...(detail && Object.keys(detail).length > 0 && { detail }) };
}

/** What a workflow answered to an update: its refusal as a value, anything else as thrown. */
export async function orRefusal(
  ask: () => Promise<CommandAnswer>,
): Promise<CommandAnswer | Refusal> {
  try {
    return await ask();
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return refusal;
    throw error;
  }
}
