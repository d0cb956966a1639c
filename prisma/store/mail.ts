/** The outbox: messages addressed by function, expanded to persons, and what became of them. */
import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/dates.js';
import type { Notice, Reader } from '../../domain/task/notices.js';
import type { Delivery, Prisma, PrismaClient } from '../generated/client.js';
import { deliveryRows } from './delivery-rows.js';
import { endWithoutReader } from './lost-messages.js';
import { ANSWERING } from './unit-reach.js';

/** A message for one person, ready to go out. */
export interface Letter {
  deliveryId: string;
  key: string;
  personId: string;
  unitId?: string;
  taskId?: string;
  planId?: string;
  notice: Notice;
  attempts: number;
}

const BATCH = 500;

// Our own JSON, written by the record.
const noticeOf = (row: Pick<Delivery, 'payload'>): Notice => JSON.parse(row.payload) as Notice;

type PersonRow = { id: string; unitId: string | null; duty: string };

/** Active people of the duties that a reader names. */
async function peopleFor(prisma: PrismaClient, reader: Reader): Promise<PersonRow[]> {
  const select = { id: true, unitId: true, duty: true };
  const where = ((): Prisma.PersonWhereInput => {
    switch (reader.to) {
      case 'unit':
        return { unitId: reader.unitId, duty: { in: reader.duties } };
      case 'office':
        return { duty: 'office' };
      case 'leaders':
        return { duty: 'leader' };
      case 'person':
        return { id: reader.personId };
    }
  })();
  return prisma.person.findMany({ where: { ...where, active: true }, select });
}

/** Office and leaders have their lists on the page; chat is an extra for them. */
const hasPage = (reader: Reader): boolean => reader.to === 'office' || reader.to === 'leaders';

async function boundAmong(prisma: PrismaClient, people: PersonRow[]): Promise<PersonRow[]> {
  const live = await prisma.binding.findMany({
    where: { personId: { in: people.map((p) => p.id) }, endedAt: null },
    select: { personId: true },
  });
  const bound = new Set(live.map((b) => b.personId));
  return people.filter((p) => bound.has(p.id));
}

/**
 * Who gets a message by function. Where nobody of those named has an account, whoever else answers
 * for the unit gets it too: it counts that somebody reads it.
 */
async function readersOf(prisma: PrismaClient, reader: Reader): Promise<PersonRow[]> {
  const named = await peopleFor(prisma, reader);
  const bound = reader.to === 'person' ? named : await boundAmong(prisma, named);
  if (hasPage(reader)) return bound;
  if (reader.to !== 'unit' || bound.length > 0) return named;
  const { unitId } = reader;
  const duty = { in: ANSWERING.filter((d) => !reader.duties.some((own) => own === d)) };
  const select = { id: true, unitId: true, duty: true };
  const others = await prisma.person.findMany({ where: { unitId, duty, active: true }, select });
  return [...named, ...(await boundAmong(prisma, others))];
}

function childOf(parent: Delivery, personId: string): Prisma.DeliveryCreateManyInput {
  const id = `${parent.id}/${personId}`;
  const { planId, taskId, nodeId, unitId, kind, reminder, payload, queuedAt, notBefore } = parent;
  const about = { planId, taskId, nodeId, unitId, kind, reminder, payload, queuedAt, notBefore };
  return { ...about, id, key: id, personId };
}

/**
 * Turns all due messages addressed by function into one per person, as the posts are filled now:
 * what a person gets of one morning must not be cut into several digests.
 */
export async function expandDue(
  prisma: PrismaClient,
  planId: string,
  now: Instant,
): Promise<number> {
  let expanded = 0;
  for (;;) {
    const parents = await expandBatch(prisma, planId, now);
    expanded += parents;
    if (parents < BATCH) return expanded;
  }
}

async function expandBatch(prisma: PrismaClient, planId: string, now: Instant): Promise<number> {
  const parents = await prisma.delivery.findMany({
    where: { planId, status: 'queued', personId: null, notBefore: { lte: now } },
    orderBy: { queuedAt: 'asc' },
    take: BATCH,
  });
  const known = new Map<string, PersonRow[]>();
  const children: Prisma.DeliveryCreateManyInput[] = [];
  const endings = new Map<string, string[]>();
  for (const parent of parents) {
    const notice = noticeOf(parent);
    const { reader } = notice;
    const key = JSON.stringify(reader);
    const people = known.get(key) ?? (await readersOf(prisma, reader));
    known.set(key, people);
    children.push(...people.map((p) => childOf(parent, p.id)));
    const without = hasPage(reader) ? 'listed' : endWithoutReader(notice);
    const end = people.length > 0 ? 'expanded' : without;
    endings.set(end, [...(endings.get(end) ?? []), parent.id]);
  }
  await prisma.$transaction(async (tx) => {
    await deliveryRows(tx, children);
    for (const [status, ids] of endings) {
      await tx.delivery.updateMany({ where: { id: { in: ids } }, data: { status } });
    }
  });
  return parents.length;
}

/**
 * Messages for persons that may go out now, person by person, each person's oldest first. Of the
 * last person of a full page only part may have been read: that one waits for the next page.
 */
export async function dueLetters(
  prisma: PrismaClient,
  planId: string,
  now: Instant,
): Promise<Letter[]> {
  const rows = await prisma.delivery.findMany({
    where: { planId, status: 'queued', personId: { not: null }, notBefore: { lte: now } },
    orderBy: [{ personId: 'asc' }, { queuedAt: 'asc' }],
    take: BATCH,
  });
  const last = rows.at(-1)?.personId;
  const cut = rows.length === BATCH && rows[0]?.personId !== last;
  const whole = cut ? rows.filter((r) => r.personId !== last) : rows;
  return whole.map((row) => ({
    deliveryId: row.id,
    key: row.key,
    personId: row.personId ?? '',
    unitId: row.unitId ?? undefined,
    taskId: row.taskId ?? undefined,
    planId: row.planId ?? undefined,
    notice: noticeOf(row),
    attempts: row.attempts,
  }));
}

/** What became of messages. Only rows still queued change: two senders never both act. */
export async function settle(
  prisma: PrismaClient,
  ids: string[],
  data: Prisma.DeliveryUpdateManyMutationInput & { status: string },
): Promise<void> {
  await prisma.delivery.updateMany({ where: { id: { in: ids }, status: 'queued' }, data });
}

/** Marks messages of one sending as sent, with the ledger's facts. */
export async function settleSent(
  prisma: PrismaClient,
  ids: string[],
  sent: { channel: string; bindingId: string; messageRef: string; sentAt: Instant },
): Promise<void> {
  const digestId = ids.length > 1 ? randomUUID() : null;
  await settle(prisma, ids, { ...sent, status: 'sent', digestId });
}

/** Holds messages back until a moment; `attempt` counts a failed try. */
export async function holdBack(
  prisma: PrismaClient,
  ids: string[],
  until: { notBefore: Instant; error?: string },
): Promise<void> {
  const { notBefore, error } = until;
  await prisma.delivery.updateMany({
    where: { id: { in: ids }, status: 'queued' },
    data: { notBefore, ...(error && { error, attempts: { increment: 1 } }) },
  });
}

/** Messages with reminders that a person got since a moment; a digest is one message. */
export async function reminderMessagesSince(
  prisma: PrismaClient,
  personId: string,
  since: Instant,
): Promise<number> {
  const rows = await prisma.delivery.findMany({
    where: { personId, reminder: true, status: 'sent', sentAt: { gte: since } },
    select: { id: true, digestId: true },
  });
  return new Set(rows.map((r) => r.digestId ?? r.id)).size;
}

/** When the next queued message of a plan may go out. */
export async function nextMailAt(
  prisma: PrismaClient,
  planId: string,
): Promise<Instant | undefined> {
  const next = await prisma.delivery.findFirst({
    where: { planId, status: 'queued' },
    orderBy: { notBefore: 'asc' },
    select: { notBefore: true },
  });
  return next?.notBefore;
}
