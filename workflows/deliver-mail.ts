/** Sends what is queued for people, when it may go out; wakes when told or when something is due. */
import { condition, continueAsNew, isCancellation, log, setHandler } from '@temporalio/workflow';
import type { MailRun } from '../activities/contracts.js';
import { historyIsLong } from './history.js';
import { messagesQueuedSignal, type DeliverMailInput } from './messages.js';
import { planTime } from './plan-time.js';
import { sending } from './proxies.js';

/** A nudge may be lost with the process that would have sent it: look again at least this often. */
const LOOK_AGAIN_MS = 600_000;
/** With a replaced clock days pass in moments: look again soon. */
const LOOK_AGAIN_REPLACED_MS = 2_000;
/** A sender whose clock is behind this one's finds nothing due yet: it is not asked in a hurry. */
const SHORTEST_PAUSE_MS = 50;

/** A run that failed after its retries leaves the messages queued: the next one takes them up. */
async function sendDue(planId: string): Promise<Pick<MailRun, 'nextAt'>> {
  try {
    return await sending.sendDueMessages({ planId });
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.error('messages could not be sent, they stay queued', { error: String(error) });
    return {};
  }
}

/** One per plan, for the whole of its term. */
export async function deliverMail(input: DeliverMailInput): Promise<void> {
  const time = planTime(input.clockKind);
  let nudged = false;
  setHandler(messagesQueuedSignal, () => {
    nudged = true;
  });
  const longest = input.clockKind === 'real' ? LOOK_AGAIN_MS : LOOK_AGAIN_REPLACED_MS;
  while (!historyIsLong(input.historyLimit)) {
    nudged = false;
    await time.refresh();
    const run = await sendDue(input.planId);
    const delay = run.nextAt ? time.delayUntil(run.nextAt) : longest;
    await condition(() => nudged, Math.max(SHORTEST_PAUSE_MS, Math.min(delay, longest)));
  }
  await continueAsNew<typeof deliverMail>(input);
}
