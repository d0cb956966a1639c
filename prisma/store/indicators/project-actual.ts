/** The rows that an event of an indicator makes or changes. */
import type { IndicatorFact } from '../../../domain/indicator/actual.js';
import type { Prisma } from '../../generated/client.js';
import type { KeptIndicator } from './indicator-rows.js';
import type { OrderGiven } from './tell-indicator.js';

type Tx = Prisma.TransactionClient;
type FactOf<T extends IndicatorFact['type']> = Extract<IndicatorFact, { type: T }>;
type Done = OrderGiven & { fact: IndicatorFact; unitId: string | null };

async function entered(
  tx: Tx,
  { indicatorId, planId }: KeptIndicator,
  { fact, ...done }: Done & { fact: FactOf<'ActualEntered' | 'ActualCorrected'> },
): Promise<void> {
  const { actualId: id, year, value, text, source, evidenceIds } = fact;
  const { key, actor, at: enteredAt, unitId } = done;
  const by = { enteredBy: actor.personId, enteredName: actor.name, enteredAt, unitId };
  const corrects =
    fact.type === 'ActualCorrected' ? { replaces: fact.replaces, reason: fact.reason } : {};
  await tx.indicatorActual.create({
    data: { id, key, planId, indicatorId, year, value, text, source, ...by, ...corrects },
  });
  // Evidence names what it belongs to; a value takes the place of a report.
  const named = { id: { in: evidenceIds } };
  await tx.evidence.updateMany({ where: named, data: { reportId: id } });
  if (fact.type !== 'ActualCorrected') return;
  // A verified value holds until its correction is verified; one that still waited is done with.
  await tx.indicatorActual.updateMany({
    where: { id: fact.replaces, status: 'waiting' },
    data: { status: 'replaced' },
  });
}

async function judged(
  tx: Tx,
  { indicatorId }: KeptIndicator,
  { fact, actor, at, key }: Done & { fact: FactOf<'ActualVerified' | 'ActualReturned'> },
): Promise<void> {
  const { actualId: id, year, hostReview } = fact;
  const by = { decidedBy: actor.personId, decidedName: actor.name, decidedKey: key, hostReview };
  if (fact.type === 'ActualReturned') {
    const data = { status: 'returned', returnedAt: at, returnedWhy: fact.reason, ...by };
    await tx.indicatorActual.update({ where: { id }, data });
    return;
  }
  await tx.indicatorActual.updateMany({
    where: { indicatorId, year, status: 'verified' },
    data: { status: 'replaced' },
  });
  const data = { status: 'verified', verifiedAt: at, ...by };
  await tx.indicatorActual.update({ where: { id }, data });
}

async function appointed(
  tx: Tx,
  { indicatorId, unitIds: before }: KeptIndicator,
  { fact, at }: Done & { fact: FactOf<'IndicatorUnitsAppointed'> },
): Promise<void> {
  const { unitIds } = fact;
  await tx.indicatorUnit.updateMany({
    where: { indicatorId, untilAt: null, unitId: { notIn: unitIds } },
    data: { untilAt: at },
  });
  for (const unitId of unitIds.filter((id) => !before.includes(id))) {
    const where = { indicatorId_unitId_fromAt: { indicatorId, unitId, fromAt: at } };
    const create = { indicatorId, unitId, fromAt: at };
    await tx.indicatorUnit.upsert({ where, create, update: { untilAt: null } });
  }
}

/** Writes what a fact changes. */
export async function projectActual(
  tx: Tx,
  indicator: KeptIndicator,
  { fact, ...done }: Done,
): Promise<void> {
  switch (fact.type) {
    case 'ActualEntered':
    case 'ActualCorrected':
      return entered(tx, indicator, { ...done, fact });
    case 'ActualVerified':
    case 'ActualReturned':
      return judged(tx, indicator, { ...done, fact });
    case 'IndicatorUnitsAppointed':
      return appointed(tx, indicator, { ...done, fact });
  }
}
