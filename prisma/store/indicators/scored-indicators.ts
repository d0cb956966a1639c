/** Indicators as the assessment counts them: verified values, and who answered for them, as of any date. */
import type { IndicatorFact } from '../../../domain/assessment/computed-items.js';
import type { Instant } from '../../../domain/calendar/dates.js';
import { goalOf } from '../../../domain/indicator/indicator.js';
import type { PrismaClient } from '../../generated/client.js';
import { baselineActual, keptIndicators, verifiedOn } from './indicator-rows.js';

/**
 * The indicators of a plan with the values that were verified by a moment; what was corrected later
 * counts as it stood then. A qualitative one comes without a mark: assessors give it.
 */
export async function scoredIndicators(
  prisma: PrismaClient,
  planId: string,
  asOf: Instant,
): Promise<IndicatorFact[]> {
  const indicators = await keptIndicators(prisma, { planId });
  const duties = await prisma.indicatorUnit.findMany({
    where: {
      indicatorId: { in: indicators.map((i) => i.indicatorId) },
      fromAt: { lte: asOf },
      OR: [{ untilAt: null }, { untilAt: { gt: asOf } }],
    },
    orderBy: { unitId: 'asc' },
  });
  return indicators.map((indicator) => {
    const { indicatorId, name, term, attribute, actuals } = indicator;
    const verified = verifiedOn(actuals, asOf);
    return {
      indicatorId,
      name,
      goal: goalOf(indicator, term, baselineActual(verified, term)),
      binding: attribute === 'binding',
      unitIds: duties.filter((d) => d.indicatorId === indicatorId).map((d) => d.unitId),
      actuals: verified,
    };
  });
}
