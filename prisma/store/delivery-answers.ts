import type { Instant } from '../../domain/calendar/dates.js';
import type { PrismaClient } from '../generated/client.js';

/** Notes in the delivery ledger that a person answered what was sent to them about a task. */
export async function markAnswered(
  db: PrismaClient,
  { personId, taskId, at }: { personId: string; taskId: string; at: Instant },
): Promise<void> {
  await db.delivery.updateMany({
    where: { personId, taskId, status: { in: ['sent', 'folded'] }, answeredAt: null },
    data: { answeredAt: at },
  });
}
