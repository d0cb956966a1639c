/** Rows that every recorded event gives: itself, and its messages. */
import type { Instant } from '../../domain/calendar/dates.js';
import type { Actor } from '../../domain/people/roles.js';
import type { Notice } from '../../domain/task/notices.js';
import type { Prisma } from '../generated/client.js';

export interface RecordedEntry<E> {
  seq: number;
  event: E;
  notices: (Notice & { notBefore: Instant })[];
}

interface AnyEvent {
  type: string;
  at: Instant;
  actor: Actor;
  commandKey?: string;
}

/** The row of an event. What only some events have goes into `data`. */
export function eventRow(
  { seq, event }: RecordedEntry<AnyEvent>,
  place: { stream: string; planId: string; realNow: string },
): Prisma.EventCreateManyInput {
  const { type, at, actor, ...data } = event;
  const about: Record<string, unknown> = data;
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    stream: place.stream,
    seq,
    planId: place.planId,
    type,
    at,
    atReal: place.realNow,
    actorId: actor.personId,
    actorName: actor.name,
    role: actor.role,
    channel: actor.channel,
    unitId: text(about['unitId']) ?? actor.unitId ?? null,
    nodeId: text(about['nodeId']),
    data: JSON.stringify(data),
  };
}

/** Queues the messages of events. Their keys come from stream, sequence number and place. */
export async function insertDeliveries(
  tx: Prisma.TransactionClient,
  entries: RecordedEntry<AnyEvent>[],
  place: { stream: string; planId: string; taskId?: string },
): Promise<number> {
  const rows = entries.flatMap(({ seq, event, notices }) =>
    notices.map(({ notBefore, ...notice }, i): Prisma.DeliveryCreateManyInput => {
      const key = `${place.stream}/${seq}/${i}`;
      return {
        id: key,
        key,
        planId: place.planId,
        taskId: place.taskId ?? null,
        nodeId: notice.nodeId ?? null,
        unitId: notice.unitId ?? null,
        personId: null,
        kind: notice.kind,
        reminder: notice.reminder,
        payload: JSON.stringify(notice),
        queuedAt: event.at,
        notBefore,
      };
    }),
  );
  if (rows.length > 0) await tx.delivery.createMany({ data: rows });
  return rows.length;
}
