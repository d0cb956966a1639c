/** The messages by which units are asked for their yearly values, waiting in the outbox for their days. */
import type { Instant } from '../../../domain/calendar/dates.js';
import { actualsAsks } from '../../../domain/indicator/ask-days.js';
import type { Term } from '../../../domain/indicator/indicator.js';
import type { Notice } from '../../../domain/task/notices.js';
import { liaisonOf } from '../../../domain/task/notice-to.js';
import type { Prisma } from '../../generated/client.js';
import { policyOf } from '../activation.js';
import { calendarOf } from '../calendars.js';
import { deliveryRows } from '../delivery-rows.js';

type Tx = Prisma.TransactionClient;

/**
 * Queues a unit's questions for all years to come: one a year however many indicators it has, each
 * waiting in the outbox for its day. One that is answered by then is not sent.
 */
export async function queueAsks(
  tx: Tx,
  { planId, term }: { planId: string; term: Term },
  { unitIds, at }: { unitIds: string[]; at: Instant },
): Promise<void> {
  const policy = await policyOf(tx, planId);
  const asks = actualsAsks(term, policy, await calendarOf(tx, planId)).filter((a) => a.at > at);
  const rows = unitIds.flatMap((unitId) =>
    asks.map(({ year, round, at: notBefore, dueOn }) => {
      const id = `actuals/${planId}/${year}/${round}/${unitId}`;
      const kind = 'actualsAsked' as const;
      const about: Notice = {
        kind,
        reader: liaisonOf(unitId),
        unitId,
        year,
        dueOn,
        reminder: true,
      };
      const payload = JSON.stringify(about);
      return {
        id,
        key: id,
        planId,
        unitId,
        kind,
        reminder: true,
        payload,
        queuedAt: at,
        notBefore,
      };
    }),
  );
  await deliveryRows(tx, rows);
}

/** Asks the units that answer for indicators of a plan for the years of its new term as well. */
export async function queueAsksOfTerm(
  tx: Tx,
  plan: { planId: string; term: Term },
  at: Instant,
): Promise<void> {
  const indicators = await tx.indicator.findMany({
    where: { planId: plan.planId },
    select: { id: true },
  });
  const answering = await tx.indicatorUnit.findMany({
    where: { indicatorId: { in: indicators.map((i) => i.id) }, untilAt: null },
    distinct: ['unitId'],
    orderBy: { unitId: 'asc' },
  });
  await queueAsks(tx, plan, { unitIds: answering.map((a) => a.unitId), at });
}
