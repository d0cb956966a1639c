/** Which units answer for an indicator, and the yearly questions that go to them. */
import { firstWantedYear } from '../../../domain/indicator/indicator.js';
import { standingActual } from '../../../domain/indicator/standing-actual.js';
import type { PrismaClient } from '../../generated/client.js';
import { PATIENTLY } from '../record-entries.js';
import { queueAsks } from './actuals-asks.js';
import { indicatorById, keptIndicators, type Db, type KeptIndicator } from './indicator-rows.js';
import { projectActual } from './project-actual.js';
import { recordIndicatorFact, type OrderGiven } from './tell-indicator.js';

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
