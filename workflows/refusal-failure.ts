/** A refusal on the wire: a failure of the update whose type is the refusal's name. */
import { ApplicationFailure } from '@temporalio/workflow';
import type { Refusal } from '../domain/task/refusals.js';

export function refused({ refused: name, detail }: Refusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable(name, name, detail ?? {});
}
