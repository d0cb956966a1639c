/** Sends a lost message anew, at the office's word: to whoever holds the post by now. */
import { createHash } from 'node:crypto';
import { earliestSendAt } from '../../domain/calendar/sending-hours.js';
import type { Instant } from '../../domain/calendar/dates.js';
import type { Notice } from '../../domain/task/notices.js';
import type { Delivery, PrismaClient } from '../generated/client.js';
import { rulesOf } from './activation.js';
import { isMoot } from './notice-facts.js';

/** Why a message is not sent anew. */
export type ResendRefusal = 'MessageNotLost' | 'MessageMoot' | 'MessageSentAnew';

export interface Resent {
  planId: string;
  unitId: string | null;
  /** Not under this key before. */
  fresh: boolean;
}

const LOST = ['failed', 'unreachable', 'lost'];
const HASH_LETTERS = 20;

/** The message by function that one for a person was made of; of one by function, itself. */
const rootOf = ({ id, personId }: Delivery): string =>
  personId ? id.slice(0, id.lastIndexOf('/')) : id;

/** Ids of messages made of another one lie next to each other: `0` follows `/`. */
const madeOf = (id: string) => ({ gt: `${id}/`, lt: `${id}0` });

/** Others of the unit got it: then it is this person's alone. Else it goes to the post once more. */
async function readerOf(db: PrismaClient, lost: Delivery): Promise<string | null> {
  if (!lost.personId) return null;
  const where = { id: madeOf(rootOf(lost)), status: 'sent' };
  return (await db.delivery.count({ where })) > 0 ? lost.personId : null;
}

async function refusalOf(
  db: PrismaClient,
  lost: Delivery,
  { notice, now }: { notice: Notice; now: Instant },
): Promise<ResendRefusal | undefined> {
  if (!LOST.includes(lost.status)) return 'MessageNotLost';
  const { id: deliveryId, key, attempts } = lost;
  const about = { personId: lost.personId ?? '', planId: lost.planId ?? '' };
  if (await isMoot(db, { deliveryId, key, attempts, notice, ...about }, now)) return 'MessageMoot';
  const again = { id: madeOf(`resend/${rootOf(lost)}`), status: { notIn: [...LOST, 'expanded'] } };
  return (await db.delivery.count({ where: again })) > 0 ? 'MessageSentAnew' : undefined;
}

/**
 * Queues the message once more, for the next hour in which messages go out. It is no step of a
 * ladder, whatever became of the first one. The same key again queues nothing more.
 * @returns nothing when there is no such message
 */
export async function resendMessage(
  db: PrismaClient,
  { id, key, now }: { id: string; key: string; now: Instant },
): Promise<Resent | { refused: ResendRefusal } | undefined> {
  const lost = await db.delivery.findUnique({ where: { id } });
  if (!lost?.planId) return undefined;
  const { planId, taskId, nodeId, unitId, kind, reminder } = lost;
  const hash = createHash('sha256').update(key).digest('hex').slice(0, HASH_LETTERS);
  const again = `resend/${rootOf(lost)}/${hash}`;
  if (await db.delivery.findUnique({ where: { id: again } }))
    return { planId, unitId, fresh: false };
  // Our own JSON, written by the record.
  const notice: Notice = { ...(JSON.parse(lost.payload) as Notice), resent: true };
  const refused = await refusalOf(db, lost, { notice, now });
  if (refused) return { refused };
  const { policy, calendar } = await rulesOf(db, planId);
  const notBefore = earliestSendAt(now, policy.sendingHours, calendar);
  const about = { planId, taskId, nodeId, unitId, kind, reminder };
  const personId = await readerOf(db, lost);
  const payload = JSON.stringify(notice);
  const times = { queuedAt: now, notBefore };
  await db.delivery.create({
    data: { id: again, key: again, ...about, personId, payload, ...times },
  });
  return { planId, unitId, fresh: true };
}
