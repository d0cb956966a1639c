/** When a workflow starts anew with the facts it has, before its history grows long. */
import { workflowInfo } from '@temporalio/workflow';

/** Well below the server's limit of 50,000 events, and small enough to replay in a moment. */
const HISTORY_LIMIT = 4_000;

export function historyIsLong(limit = HISTORY_LIMIT): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength > limit;
}
