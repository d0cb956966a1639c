/** Indicators of the sample: each has a unit that answers for it, and values for the years so far. */
import { dateOf } from '../../domain/calendar/dates.js';
import type { ActualOrder } from '../../domain/indicator/decide-actual.js';
import { actualQuestion } from '../../prisma/store/indicators/actual-view.js';
import { appointIndicatorUnits } from '../../prisma/store/indicators/appoint-units.js';
import {
  keptIndicators,
  type KeptIndicator,
} from '../../prisma/store/indicators/indicator-rows.js';
import { tellIndicator } from '../../prisma/store/indicators/tell-indicator.js';
import { foundValue } from '../demo/answers/actuals.js';
import type { ActingUnit } from './cast.js';
import type { SampleStage } from './stage.js';

/** The last ones wait for the office, so that its list is not empty. */
const WAITING = 2;
const YEAR_DIGITS = 4;

const given = ({ page }: SampleStage, indicatorId: string, key: string) => ({
  indicatorId,
  key: `sample-${key}-${indicatorId}`,
  at: page.clock.now(),
  atReal: new Date(page.realNow()).toISOString(),
});

/** Enters a year's value as the unit's liaison would. @returns its id */
async function enter(
  stage: SampleStage,
  { unitId, liaison }: ActingUnit,
  { indicatorId, year }: { indicatorId: string; year: number },
): Promise<string | undefined> {
  const question = await actualQuestion(stage.prisma, { indicatorId, year, unitId });
  if (!question) return undefined;
  const source = '本单位统计台账';
  const value = foundValue(question);
  const order: ActualOrder = { type: 'EnterActual', year, value, source, evidenceIds: [] };
  const about = { ...given(stage, indicatorId, `enter-${year}`), actor: liaison };
  const answer = await tellIndicator(stage.prisma, about, order);
  return answer && 'actualId' in answer ? answer.actualId : undefined;
}

/** The years of the term so far, this one with what is known by now. */
function yearsSoFar({ page }: SampleStage, { term }: KeptIndicator): number[] {
  const last = Math.min(Number(dateOf(page.clock.now()).slice(0, YEAR_DIGITS)), term.end);
  return Array.from({ length: Math.max(0, last - term.start + 1) }, (_, i) => term.start + i);
}

/** Names the units in turn, lets them enter what they know, and verifies all but the last. */
export async function indicatorActs(stage: SampleStage): Promise<void> {
  const { prisma, planId, cast } = stage;
  const indicators = await keptIndicators(prisma, { planId });
  for (const [i, indicator] of indicators.entries()) {
    const unit = cast.units[i % cast.units.length];
    if (!unit) return;
    const { indicatorId } = indicator;
    const naming = { ...given(stage, indicatorId, 'units'), actor: cast.office };
    await appointIndicatorUnits(prisma, naming, [unit.unitId]);
    for (const year of yearsSoFar(stage, indicator)) {
      const actualId = await enter(stage, unit, { indicatorId, year });
      if (!actualId || i >= indicators.length - WAITING) continue;
      const verifying = { ...given(stage, indicatorId, `verify-${year}`), actor: cast.office };
      await tellIndicator(prisma, verifying, { type: 'VerifyActual', actualId });
    }
  }
  await stage.desk.messagesQueued(planId);
}
