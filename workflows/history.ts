/** When a workflow starts anew with the facts it has, before its history grows long. */
import { allHandlersFinished, condition, sleep, workflowInfo } from '@temporalio/workflow';

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

/**
 * Resolves once everything is on the server's record as well as on ours, so that a run may end in a
 * step that does nothing else. The server refuses an end when a message has just come in, and the
 * step is begun again: what a local activity wrote in it would be written anew, at a later date.
 */
export async function restBeforeEnd(records: {
  isIdle(): boolean;
  nextSeq(): number;
}): Promise<void> {
  const quiet = () => condition(() => allHandlersFinished() && records.isIdle());
  let before: number;
  await quiet();
  do {
    before = records.nextSeq();
    await sleep(1);
    await quiet();
  } while (records.nextSeq() !== before);
}
