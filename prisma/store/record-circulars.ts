/** The one writer of a plan's round-ups and circulars: events, rows, messages in one transaction. */
import type { Instant } from '../../domain/calendar/dates.js';
import type {
  CircularEvent,
  CircularFact,
  CircularFactOf,
  RoundUp,
} from '../../domain/circular/circular-state.js';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { requeueSelfAssessments } from './assessments/silent-units.js';
import type { RecordedEntry } from './record-entries.js';
import { writeStream } from './record-stream.js';

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
  const { circularId, entries, spared, actor, at } = event;
  const data = { status: 'published', approverName: actor.name, publishedAt: at };
  await tx.circular.update({ where: { id: circularId }, data });
  // A task notes itself that it was named; of a self-assessment nobody does.
  for (const { nodeId, unitId } of entries.filter((e) => e.kind === 'selfAssessment')) {
    await tx.circularEntry.updateMany({ where: { nodeId, unitId }, data: { status: 'published' } });
  }
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

/** Rows made anew from the events that stand. */
async function remake(tx: Tx, planId: string, left: CircularEvent[]): Promise<void> {
  await tx.circularCause.deleteMany({ where: { circular: { planId } } });
  await tx.circularItem.deleteMany({ where: { circular: { planId } } });
  await tx.circular.deleteMany({ where: { planId } });
  await tx.roundUp.deleteMany({ where: { planId } });
  await requeueSelfAssessments(tx, planId);
  for (const event of left) await project(tx, event, planId);
}

/** Writes a batch; one that comes again changes nothing. @returns messages queued. @throws RecordGap */
export async function writeCircularsRecord(
  prisma: PrismaClient,
  record: CircularsRecord,
  realNow: string,
): Promise<number> {
  const { planId, next } = record;
  const roundUpFire = next ? JSON.stringify(next) : null;
  const data = { roundUpFireAt: next?.at ?? null, roundUpFire };
  return writeStream(
    prisma,
    { ...record, stream: roundUpStream(planId), realNow },
    {
      undo: (tx, { left }) => remake(tx, planId, left),
      write: async (tx, fresh) => {
        for (const { event } of fresh) await project(tx, event, planId);
        await tx.plan.update({ where: { id: planId }, data });
      },
    },
  );
}
