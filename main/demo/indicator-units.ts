/** Who answers for the indicators of a demo's plan: the departments in turn. */
import type { Actor } from '../../domain/people/roles.js';
import { appointIndicatorUnits } from '../../prisma/store/indicators/appoint-units.js';
import { keptIndicators } from '../../prisma/store/indicators/indicator-rows.js';
import type { Core } from '../core.js';

/** Appoints a unit for each indicator that has none; done before, it changes nothing. */
export async function appointForIndicators(
  { prisma, clock }: Pick<Core, 'prisma' | 'clock'>,
  planId: string,
  actor: Actor,
): Promise<void> {
  const units = await prisma.unit.findMany({
    where: { kind: 'department', active: true },
    orderBy: { name: 'asc' },
  });
  const indicators = await keptIndicators(prisma, { planId });
  for (const [i, { indicatorId, unitIds }] of indicators.entries()) {
    const unit = units[i % units.length];
    if (!unit || unitIds.length > 0) continue;
    const at = clock.now();
    const atReal = new Date().toISOString();
    const key = `demo/${indicatorId}/units`;
    await appointIndicatorUnits(prisma, { indicatorId, key, actor, at, atReal }, [unit.id]);
  }
}
