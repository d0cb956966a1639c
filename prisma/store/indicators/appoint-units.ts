/** Which units answer for an indicator, and the yearly questions that go to them. */
import type { Instant } from '../../../domain/calendar/dates.js';
import { actualsAsks } from '../../../domain/indicator/ask-days.js';
import { firstWantedYear } from '../../../domain/indicator/indicator.js';
import { standingActual } from '../../../domain/indicator/standing-actual.js';
import type { Notice } from '../../../domain/task/notices.js';
import { liaisonOf } from '../../../domain/task/notice-to.js';
import type { Prisma, PrismaClient } from '../../generated/client.js';
import { policyOf } from '../activation.js';
import { insertNewRows } from '../bulk-rows.js';
import { calendarOf } from '../calendars.js';
import { PATIENTLY } from '../record-entries.js';
import { indicatorById, keptIndicators, type Db, type KeptIndicator } from './indicator-rows.js';
import { projectActual } from './project-actual.js';
import { recordIndicatorFact, type OrderGiven } from './tell-indicator.js';

type Tx = Prisma.TransactionClient;

const askRows = insertNewRows<Prisma.DeliveryCreateManyInput>('Delivery', [
  'id',
  'key',
  'planId',
  'unitId',
  'kind',
  'reminder',
  'payload',
  'queuedAt',
  'notBefore',
]);

/**
 * Queues a unit's questions for all years to come: one a year however many indicators it has, each
 * waiting in the outbox for its day. One that is answered by then is not sent.
 */
async function queueAsks(
  tx: Tx,
  { planId, term }: Pick<KeptIndicator, 'planId' | 'term'>,
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
  await askRows(tx, rows);
}

/** Names the units that answer for an indicator from now on. @returns undefined when there is no such indicator */
export function appointIndicatorUnits(
  prisma: PrismaClient,
  given: OrderGiven,
  unitIds: readonly string[],
): Promise<{ planId: string } | undefined> {
  return prisma.$transaction(async (tx) => {
    const indicator = await indicatorById(tx, given.indicatorId);
    if (!indicator) return undefined;
    const { planId } = indicator;
    const named = [...new Set(unitIds)].toSorted();
    if (named.join() === indicator.unitIds.toSorted().join()) return { planId };
    const fact = { type: 'IndicatorUnitsAppointed', unitIds: named } as const;
    await recordIndicatorFact(tx, indicator, { ...given, fact, notices: [] });
    await projectActual(tx, indicator, { ...given, fact, unitId: null });
    await queueAsks(tx, indicator, { unitIds: named, at: given.at });
    return { planId };
  }, PATIENTLY);
}

/** A value that a unit still owes. */
export interface MissingActual {
  indicator: KeptIndicator;
  year: number;
}

/** The years up to one for which nothing stands yet, of the indicators a unit answers for. */
export async function missingActuals(
  db: Db,
  { planId, unitId, through }: { planId: string; unitId: string; through: number },
): Promise<MissingActual[]> {
  const indicators = await keptIndicators(db, { planId });
  return indicators
    .filter((i) => i.unitIds.includes(unitId))
    .flatMap((indicator) => {
      const { term, actuals } = indicator;
      const first = firstWantedYear(indicator, term);
      const last = Math.min(through, term.end);
      const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
      return years
        .filter((year) => !standingActual(actuals, year))
        .map((year) => ({ indicator, year }));
    });
}
