/** The one writer of a plan's round-ups and circulars: events, rows, messages in one transaction. */
import type { Instant } from '../../domain/calendar/dates.js';
import type {
  CircularEvent,
  CircularFact,
  CircularFactOf,
  RoundUp,
} from '../../domain/circular/circular-state.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { PATIENTLY, insertDeliveries, insertEvents, type RecordedEntry } from './record-entries.js';
import { RecordGap } from './record-task.js';
import { agreedUpTo, takeBack } from './record-truth.js';

type Tx = Prisma.TransactionClient;
type Happened<T extends CircularEvent['type']> = CircularFactOf<T> & CircularEvent;

export interface CircularsRecord {
  planId: string;
  entries: RecordedEntry<CircularEvent>[];
  /** The last number the workflow has given out, with these entries. */
  upTo: number;
  /** What comes next by itself: a fact, or the close of a round-up. */
  next?: { at: Instant; fact: CircularFact } | { at: Instant; closes: RoundUp };
}

/** The stream of a plan's round-ups in the record; its workflow goes by the same name. */
export const roundUpStream = (planId: string): string => `round-ups/${planId}`;

async function prepared(tx: Tx, event: Happened<'CircularPrepared'>, planId: string) {
  const { circularId: id, period, causeBy, entries, at: openedAt } = event;
  const row = { id, planId, period: period ?? null, status: 'asking', openedAt, causeBy };
  await tx.circular.create({ data: row });
  await tx.circularItem.createMany({ data: entries.map((e) => ({ circularId: id, ...e })) });
}

async function causeGiven(tx: Tx, event: Happened<'CauseGiven'>) {
  const { circularId, unitId, cause, nextStep, repeats, actor, at } = event;
  const said = { cause, nextStep, repeats, givenBy: actor.name, givenAt: at };
  const where = { circularId_unitId: { circularId, unitId } };
  await tx.circularCause.upsert({
    where,
    create: { circularId, unitId, ...said },
    update: said,
  });
}

async function submitted(tx: Tx, event: Happened<'CircularSubmitted'>) {
  const { circularId, demands, leftOut, actor, at } = event;
  const by = { draftedBy: actor.personId, drafterName: actor.name, submittedAt: at };
  const data = { status: 'submitted', demands, ...by, reason: null, remindedAt: null };
  await tx.circular.update({ where: { id: circularId }, data });
  for (const { nodeId, unitId, reason } of leftOut) {
    const where = { circularId_nodeId_unitId: { circularId, nodeId, unitId } };
    await tx.circularItem.update({ where, data: { leftOut: reason } });
  }
}

async function published(tx: Tx, event: Happened<'CircularPublished'>) {
  const { circularId, spared, actor, at } = event;
  const data = { status: 'published', approverName: actor.name, publishedAt: at };
  await tx.circular.update({ where: { id: circularId }, data });
  for (const { nodeId, unitId } of spared) {
    const where = { circularId_nodeId_unitId: { circularId, nodeId, unitId } };
    await tx.circularItem.update({ where, data: { spared: true } });
  }
}

async function project(tx: Tx, event: CircularEvent, planId: string): Promise<void> {
  const change = async (id: string, data: Prisma.CircularUpdateInput) => {
    await tx.circular.update({ where: { id }, data });
  };
  switch (event.type) {
    case 'RoundUpOpened': {
      const { roundUpId: id, period, dueOn, at: openedAt } = event;
      await tx.roundUp.create({ data: { id, planId, period, dueOn, status: 'open', openedAt } });
      return;
    }
    case 'RoundUpClosed': {
      const figures = JSON.stringify(event.figures);
      const data = { status: 'closed', closedAt: event.at, figures };
      await tx.roundUp.update({ where: { id: event.roundUpId }, data });
      return;
    }
    case 'CircularPrepared':
      return prepared(tx, event, planId);
    case 'CauseGiven':
      return causeGiven(tx, event);
    case 'CircularReady':
      return change(event.circularId, { status: 'drafted' });
    case 'CircularReminded':
      return change(event.circularId, { remindedAt: event.at });
    case 'CircularSubmitted':
      return submitted(tx, event);
    case 'CircularReturned':
      return change(event.circularId, { status: 'drafted', reason: event.reason });
    case 'CircularPublished':
      return published(tx, event);
    case 'CircularDropped':
      return change(event.circularId, { status: 'dropped', reason: event.reason });
  }
}

/** As for tasks: what the history lost with a killed worker is taken back (record-truth.ts). */
async function standing(
  tx: Tx,
  { planId, entries, upTo }: CircularsRecord,
  { lastSeq, realNow }: { lastSeq: number; realNow: string },
): Promise<number> {
  const stream = roundUpStream(planId);
  const agreed = await agreedUpTo(tx, { planId, stream, entries, upTo }, lastSeq);
  if (agreed >= lastSeq) return lastSeq;
  const left = await takeBack<CircularEvent>(tx, { stream, through: agreed, realNow });
  await tx.circularCause.deleteMany({ where: { circular: { planId } } });
  await tx.circularItem.deleteMany({ where: { circular: { planId } } });
  await tx.circular.deleteMany({ where: { planId } });
  await tx.roundUp.deleteMany({ where: { planId } });
  for (const { event } of left) await project(tx, event, planId);
  return agreed;
}

/** Writes a batch; one that comes again changes nothing. @returns messages queued. @throws RecordGap */
export async function writeCircularsRecord(
  prisma: PrismaClient,
  record: CircularsRecord,
  realNow: string,
): Promise<number> {
  const { planId, entries, next } = record;
  const stream = roundUpStream(planId);
  return prisma.$transaction(async (tx) => {
    const last = await tx.event.findFirst({
      where: { stream },
      orderBy: { seq: 'desc' },
      select: { seq: true },
    });
    const lastSeq = await standing(tx, record, { lastSeq: last?.seq ?? 0, realNow });
    const fresh = entries.filter((e) => e.seq > lastSeq);
    const [first] = fresh;
    if (!first && entries.length > 0) return 0;
    if (first && first.seq !== lastSeq + 1) {
      throw new RecordGap(`${stream}: ${first.seq} after ${lastSeq}`);
    }
    const part = [{ place: { stream, planId }, entries: fresh }];
    await insertEvents(tx, part, realNow);
    for (const { event } of fresh) await project(tx, event, planId);
    const roundUpFire = next ? JSON.stringify(next) : null;
    const data = { roundUpFireAt: next?.at ?? null, roundUpFire };
    await tx.plan.update({ where: { id: planId }, data });
    return insertDeliveries(tx, part);
  }, PATIENTLY);
}
