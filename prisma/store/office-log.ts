/** What people changed of kept data outside a task's life: appended, never changed. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../generated/client.js';

export interface Deed {
  at: Instant;
  /** Real time, ISO. */
  atReal: string;
  actor: { personId: string; name: string };
  /** Noun and past verb, such as `UnitAdded`. */
  deed: string;
  /** Id of what it was done to. */
  subject: string;
  data?: Record<string, unknown>;
}

export async function writeDeed(
  db: PrismaClient | Prisma.TransactionClient,
  { at, atReal, actor, deed, subject, data = {} }: Deed,
): Promise<void> {
  const by = { actorId: actor.personId, actorName: actor.name };
  await db.officeLog.create({
    data: { at, atReal, ...by, deed, subject, data: JSON.stringify(data) },
  });
}
