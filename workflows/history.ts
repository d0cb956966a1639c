/** When a workflow starts anew with the facts it has, before its history grows long. */
import { workflowInfo } from '@temporalio/workflow';

/**
 * Far below the server's limit of 50,000 events: after a restart every open history is replayed,
 * on a busy machine at a few hundred events a second, and a step that does not fit into its time
 * is begun again.
 */
const HISTORY_LIMIT = 800;

export function historyIsLong(limit = HISTORY_LIMIT): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength > limit;
}
