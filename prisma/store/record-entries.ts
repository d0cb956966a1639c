/** Rows that every recorded event gives: itself, and its messages. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Actor } from '../../domain/people/roles.js';
import type { Notice } from '../../domain/task/notices.js';
import type { Prisma } from '../generated/client.js';
import { insertRows } from './bulk-rows.js';
import { eventText, takeLinks } from './chain/links.js';
import { deliveryRows } from './delivery-rows.js';

type Tx = Prisma.TransactionClient;

export interface RecordedEntry<E> {
  seq: number;
  event: E;
  notices: (Notice & { notBefore: Instant })[];
}

/** What every recorded event has. */
export interface AnyEvent {
  type: string;
  at: Instant;
  actor: Actor;
  commandKey?: string;
}

/** A write that had to wait for others must not be given up: it would only be tried again. */
export const PATIENTLY = { maxWait: 10_000, timeout: 20_000 };

/** Events of one stream that are not on record yet. */
interface FreshEntries<E> {
  place: { stream: string; planId: string; taskId?: string };
  entries: RecordedEntry<E>[];
}
type AnyFresh = FreshEntries<AnyEvent>;

/** The row of an event. What only some events have goes into `data`. */
export function eventRow(
  { seq, event }: RecordedEntry<AnyEvent>,
  { stream, planId }: AnyFresh['place'],
  atReal: string,
): Prisma.EventCreateManyInput {
  const { type, at, actor, ...data } = event;
  const about: Record<string, unknown> = data;
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    stream,
    seq,
    planId,
    type,
    at,
    atReal,
    actorId: actor.personId,
    actorName: actor.name,
    role: actor.role,
    channel: actor.channel,
    unitId: text(about['unitId']) ?? actor.unitId ?? null,
    nodeId: text(about['nodeId']),
    data: JSON.stringify(data),
  };
}

const eventRows = insertRows<Prisma.EventCreateManyInput>('Event', [
  'stream',
  'seq',
  'planId',
  'type',
  'at',
  'atReal',
  'actorId',
  'actorName',
  'role',
  'channel',
  'unitId',
  'nodeId',
  'data',
  'link',
  'prevHash',
  'hash',
]);

/** Appends events to their streams and to the chain of the record. */
export async function insertEvents(tx: Tx, fresh: AnyFresh[], realNow: string): Promise<void> {
  const rows = fresh.flatMap(({ place, entries }) =>
    entries.map((entry) => eventRow(entry, place, realNow)),
  );
  const links = await takeLinks(tx, rows.map(eventText));
  await eventRows(
    tx,
    rows.map((row, i) => ({ ...row, ...links[i] })),
  );
}

/**
 * The messages of an event. Their keys come from stream, number, type, act and place: an event
 * whose number was taken back and given to another must not pass for it.
 */
function deliveriesOf(
  { seq, event, notices }: RecordedEntry<AnyEvent>,
  { stream, planId, taskId }: AnyFresh['place'],
): Prisma.DeliveryCreateManyInput[] {
  const act = event.commandKey ? `~${event.commandKey.slice(-16)}` : '';
  return notices.map(({ notBefore, ...notice }, i) => {
    const { nodeId, unitId, kind, reminder } = notice;
    const key = `${stream}/${seq}/${event.type}${act}/${i}`;
    const payload = JSON.stringify(notice);
    const queuedAt = event.at;
    const about = { planId, taskId, nodeId, unitId, kind, reminder };
    return { id: key, key, ...about, payload, queuedAt, notBefore };
  });
}

/** Queues the messages of events, addressed by function. @returns how many. */
export async function insertDeliveries(tx: Tx, fresh: AnyFresh[]): Promise<number> {
  const rows = fresh.flatMap(({ place, entries }) =>
    entries.flatMap((entry) => deliveriesOf(entry, place)),
  );
  await deliveryRows(tx, rows);
  return rows.length;
}
