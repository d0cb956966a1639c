/** Messages that an act of the api queued: their sender is told, or finds them at its next look. */
import type { AppDeps } from './deps.js';

export async function tellMail({ desk, log }: AppDeps, planId: string): Promise<void> {
  try {
    await desk.messagesQueued(planId);
  } catch (err) {
    log.warn({ err, planId }, 'the sender of messages was not told; it looks again by itself');
  }
}
