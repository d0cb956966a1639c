/** What people changed of kept data outside a task's life: appended, never changed. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { deedText, takeLinks } from './chain/links.js';

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

type Tx = Prisma.TransactionClient;

/** Appends a line within a transaction that also does what it tells of. */
export async function appendDeed(tx: Tx, deed: Deed): Promise<void> {
  const { at, atReal, actor, data = {} } = deed;
  const by = { actorId: actor.personId, actorName: actor.name };
  const about = { deed: deed.deed, subject: deed.subject, data: JSON.stringify(data) };
  const row = { at, atReal, ...by, ...about };
  const [link] = await takeLinks(tx, [deedText(row)]);
  await tx.officeLog.create({ data: { ...row, ...link } });
}

/** Appends a line by itself. */
export async function writeDeed(prisma: PrismaClient, deed: Deed): Promise<void> {
  await prisma.$transaction((tx) => appendDeed(tx, deed));
}
