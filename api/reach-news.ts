/** Units that gained their first chat account or lost their last one: their ladders must hear of it. */
import type { Reachability } from '../prisma/store/unit-reach.js';
import type { AppDeps } from './deps.js';

/**
 * Tells the workflows. The change is kept already; a desk that does not answer is logged, and the change is seen
 * again when the unit's next message goes out.
 */
export async function tellReach({ desk, log }: AppDeps, changes: Reachability[]): Promise<void> {
  for (const { unitId, reachable } of changes) {
    try {
      await desk.unitReachabilityChanged(unitId, reachable);
    } catch (err) {
      log.error({ err, unitId, reachable }, 'the news of a unit reached nobody');
    }
  }
}
