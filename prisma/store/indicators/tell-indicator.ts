/**
 * What people do to the values of an indicator: decided by the rule, and recorded in one transaction as
 * an event of the indicator's own stream, its row, and the messages it gives rise to. The same key
 * again changes nothing and gets the same answer.
 */
import { createHash } from 'node:crypto';
import type { Instant } from '../../../domain/calendar/dates.js';
import { earliestSendAt } from '../../../domain/calendar/sending-hours.js';
import type { IndicatorFact } from '../../../domain/indicator/actual.js';
import { actualNotices } from '../../../domain/indicator/actual-notices.js';
import {
  decideActual,
  isHostActual,
  type ActualOrder,
  type IndicatorFacts,
} from '../../../domain/indicator/decide-actual.js';
import type { ActualRefusal } from '../../../domain/indicator/refusals.js';
import type { Actor } from '../../../domain/people/roles.js';
import { speaksForUnit } from '../../../domain/people/roles.js';
import type { Prisma, PrismaClient } from '../../generated/client.js';
import { policyOf } from '../activation.js';
import { calendarOf } from '../calendars.js';
import { PATIENTLY, insertDeliveries, insertEvents } from '../record-entries.js';
import { indicatorById, type KeptIndicator } from './indicator-rows.js';
import { projectActual } from './project-actual.js';

type Tx = Prisma.TransactionClient;

/** Who gives an order, when, and under which key. */
export interface OrderGiven {
  indicatorId: string;
  key: string;
  actor: Actor;
  /** Plan time. */
  at: Instant;
  /** Real time, ISO. */
  atReal: string;
}

export type IndicatorAnswer = { planId: string; actualId: string } | ActualRefusal;

const ID_LENGTH = 20;
export const indicatorStream = (indicatorId: string): string => `indicator/${indicatorId}`;

/** An actual's id comes from the order's key, so that a repeated run gives the same. */
const actualIdOf = (key: string): string =>
  `V${createHash('sha256').update(key).digest('hex').slice(0, ID_LENGTH)}`;

/** Appends an event to an indicator's stream, and queues what it tells people. */
export async function recordIndicatorFact(
  tx: Tx,
  { indicatorId, planId }: Pick<KeptIndicator, 'indicatorId' | 'planId'>,
  given: OrderGiven & {
    fact: IndicatorFact;
    unitId?: string;
    notices: Parameters<typeof sendable>[1];
  },
): Promise<void> {
  const stream = indicatorStream(indicatorId);
  const last = await tx.event.findFirst({
    where: { stream },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  });
  const { fact, unitId, at, atReal, actor, key: commandKey } = given;
  const about = { indicatorId, ...(unitId && { unitId }) };
  const event = { ...fact, ...about, at, actor, commandKey };
  const notices = await sendable(tx, given.notices, { planId, at });
  const entries = [{ seq: (last?.seq ?? 0) + 1, event, notices }];
  const place = { stream, planId };
  await insertEvents(tx, [{ place, entries }], atReal);
  await insertDeliveries(tx, [{ place, entries }]);
}

async function sendable(
  tx: Tx,
  notices: ReturnType<typeof actualNotices>,
  { planId, at }: { planId: string; at: Instant },
) {
  if (notices.length === 0) return [];
  const { sendingHours } = await policyOf(tx, planId);
  const notBefore = earliestSendAt(at, sendingHours, await calendarOf(tx, planId));
  return notices.map((n) => ({ ...n, notBefore }));
}

/** What an order under this key did already. */
async function answeredBefore(tx: Tx, key: string): Promise<IndicatorAnswer | undefined> {
  const row = await tx.indicatorActual.findFirst({ where: { OR: [{ key }, { decidedKey: key }] } });
  return row ? { planId: row.planId, actualId: row.id } : undefined;
}

/** Whether a value was entered under this key. */
export async function actualRecorded(prisma: PrismaClient, key: string): Promise<boolean> {
  return (await prisma.indicatorActual.count({ where: { key } })) > 0;
}

/** Of an entry: the unit it is made for. Of a verdict: the unit whose value it is. */
function unitOf(fact: IndicatorFact, facts: IndicatorFacts, actor: Actor): string | null {
  if (fact.type === 'ActualEntered' || fact.type === 'ActualCorrected') {
    return facts.unitIds.find((id) => speaksForUnit(actor, id)) ?? null;
  }
  if (fact.type === 'IndicatorUnitsAppointed') return null;
  return facts.actuals.find((a) => a.actualId === fact.actualId)?.unitId ?? null;
}

async function record(
  tx: Tx,
  indicator: KeptIndicator,
  done: OrderGiven & { fact: IndicatorFact; facts: IndicatorFacts },
): Promise<void> {
  const { fact, facts, actor } = done;
  const unitId = unitOf(fact, facts, actor);
  const judged = 'actualId' in fact && facts.actuals.find((a) => a.actualId === fact.actualId);
  const enteredBy = judged ? judged.enteredBy : actor.personId;
  const isHost = isHostActual({ unitId }, facts);
  const { indicatorId } = indicator;
  const about = { indicatorId, unitId, enteredBy, isHost };
  const notices = actualNotices(fact, about, facts.host);
  const ofUnit = unitId === null ? {} : { unitId };
  await recordIndicatorFact(tx, indicator, { ...done, ...ofUnit, notices });
  await projectActual(tx, indicator, { ...done, unitId });
}

/** Carries out one order within a transaction. @returns undefined when there is no such indicator */
export async function tellIndicatorIn(
  tx: Tx,
  given: OrderGiven,
  order: ActualOrder,
): Promise<IndicatorAnswer | undefined> {
  const { key, actor, at: now } = given;
  const before = await answeredBefore(tx, key);
  if (before) return before;
  const indicator = await indicatorById(tx, given.indicatorId);
  if (!indicator) return undefined;
  const { term, unitIds, actuals, planId } = indicator;
  const { hostUnitId, hostReviewerId } = await policyOf(tx, planId);
  const host = { hostUnitId, hostReviewerId };
  const facts: IndicatorFacts = { indicator, term, unitIds, actuals, host, now };
  const decided = decideActual({ ...order, actor, newId: actualIdOf(key) }, facts);
  if ('refused' in decided) return decided;
  const { fact } = decided;
  await record(tx, indicator, { ...given, fact, facts });
  return { planId, actualId: 'actualId' in fact ? fact.actualId : '' };
}

/** Carries out one order. @returns undefined when there is no such indicator */
export function tellIndicator(
  prisma: PrismaClient,
  given: OrderGiven,
  order: ActualOrder,
): Promise<IndicatorAnswer | undefined> {
  return prisma.$transaction((tx) => tellIndicatorIn(tx, given, order), PATIENTLY);
}
