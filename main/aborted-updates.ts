/**
 * Updates that the server gave up without the workflow's word: a workflow that starts anew, or
 * loses a step while many people act at once, leaves some without answer. The same key changes
 * nothing twice, so they are sent again before anybody hears of it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { ServiceError, WorkflowUpdateFailedError, isGrpcServiceError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';

/** Failures that the server itself gives an update whose run ended or never looked at it. */
const GIVEN_UP = ['AcceptedUpdateCompletedWorkflow', 'UnprocessedUpdate'];
/** gRPC's RESOURCE_EXHAUSTED, ABORTED, UNAVAILABLE. */
const PASSING_CODES: number[] = [8, 10, 14];
/** A person waits meanwhile: some ten seconds in all. */
const PAUSES_MS: readonly number[] = [100, 300, 900, 2_700, 6_000];

/** Whether an update failed for a reason that passes, and may be sent again under its key. */
export function wasAborted(error: unknown): boolean {
  if (error instanceof WorkflowUpdateFailedError) {
    const { cause } = error;
    return cause instanceof ApplicationFailure && GIVEN_UP.includes(cause.type ?? '');
  }
  if (!(error instanceof ServiceError)) return false;
  const { cause } = error;
  return isGrpcServiceError(cause) && PASSING_CODES.includes(cause.code);
}

/**
 * What the workflow answered, asked again while updates are aborted.
 * @param pausesMs real milliseconds before each further try.
 * @throws what is not an abort, and the last abort
 */
export async function untilAnswered<T>(
  ask: () => Promise<T>,
  pausesMs: readonly number[] = PAUSES_MS,
): Promise<T> {
  for (const ms of pausesMs) {
    try {
      return await ask();
    } catch (error) {
      if (!wasAborted(error)) throw error;
      await pause(ms);
    }
  }
  return ask();
}
