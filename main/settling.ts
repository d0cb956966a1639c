/**
 * Acts whose outcome nobody knows: the server was killed or did not answer while one was under way.
 * The record may then hold what the history lost, so the workflow is asked to write anew what
 * stands (prisma/store/record-truth.ts), again and again until it answers.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { showAnewUpdate } from '../workflows/messages.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A workflow that does not answer for so long holds nobody else up. */
const LONGEST_WAIT_MS = 30_000;

export interface Settling {
  /** Marks a workflow whose record may hold what its history does not. */
  doubt(workflowId: string): void;
  /** Resolves when nothing is in doubt, or after a while in any case. */
  settled(): Promise<void>;
}

/** Settles the doubts of one process; `giveUp` ends the asking when the process stops. */
export function createSettling(client: Client, giveUp: AbortSignal): Settling {
  const doubts = new Map<string, Promise<void>>();
  const settle = async (workflowId: string): Promise<void> => {
    for (let ms = FIRST_PAUSE_MS; !giveUp.aborted; ms = Math.min(ms * 2, LONGEST_PAUSE_MS)) {
      try {
        await client.workflow.getHandle(workflowId).executeUpdate(showAnewUpdate);
        return;
      } catch (error) {
        // One that has ended has nothing left to show.
        if (error instanceof WorkflowNotFoundError) return;
        await pause(ms, undefined, { signal: giveUp, ref: false }).catch(() => undefined);
      }
    }
  };
  return {
    doubt: (workflowId) => {
      if (doubts.has(workflowId)) return;
      doubts.set(
        workflowId,
        settle(workflowId).finally(() => doubts.delete(workflowId)),
      );
    },
    settled: async () => {
      if (doubts.size === 0) return;
      const waited = pause(LONGEST_WAIT_MS, undefined, { signal: giveUp, ref: false });
      await Promise.race([Promise.all(doubts.values()), waited.catch(() => undefined)]);
    },
  };
}
