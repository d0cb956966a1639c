/** The sheet of a unit, as far as its reader sees it, as its paper needs it. */
import type { DerivedSheet } from '../../documents/score-sheets/derived-sheet.js';
import { pathValue } from '../../domain/assessment/indicator-path.js';
import { targetValue } from '../../domain/assessment/attainment.js';
import { dateOf } from '../../domain/calendar/dates.js';
import { actualUnit } from '../../domain/indicator/indicator.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import { keptIndicators } from '../../prisma/store/indicators/indicator-rows.js';
import { scoredIndicators } from '../../prisma/store/indicators/scored-indicators.js';
import type { UnitSheetView } from '../contract/assessments.js';

type Measured = NonNullable<DerivedSheet['lines'][number]['parts'][number]['measured']>;

/** What each measured indicator stood at on a day, and where it should have stood. */
async function measuredOn(
  prisma: PrismaClient,
  planId: string,
  { asOf, to }: { asOf: string; to: string },
): Promise<Map<string, Measured>> {
  const kept = new Map((await keptIndicators(prisma, { planId })).map((i) => [i.indicatorId, i]));
  const facts = await scoredIndicators(prisma, planId, asOf);
  const found = facts.flatMap(({ indicatorId, goal, actuals }): [string, Measured][] => {
    const indicator = kept.get(indicatorId);
    const ended = actuals.filter((a) => `${a.year}-12-31` <= to);
    const last = ended.toSorted((a, b) => a.year - b.year).at(-1);
    if (!indicator || !last || goal.op === 'qualitative') return [];
    const over = to >= goal.dueOn;
    const owed = over ? targetValue(goal) : (goal.midtermValue ?? pathValue(goal, to));
    const printed = { unit: actualUnit(indicator), target: indicator.target };
    return [[indicatorId, { ...last, ...printed, owed, baseline: goal.baseline }]];
  });
  return new Map(found);
}

/** What the page shows the same reader, and of indicators the values behind their share. */
export async function derivedSheet(
  prisma: PrismaClient,
  view: UnitSheetView,
  plan: { id: string; title: string },
): Promise<DerivedSheet> {
  const { assessment, unit, sheet, stage, asOf, totals } = view;
  const { kind, period } = assessment;
  const measured = await measuredOn(prisma, plan.id, { asOf, to: period.to });
  const lines = view.lines.map((line) => ({
    ...line,
    parts: line.parts.map((part) => {
      const values = part.of === 'indicator' ? measured.get(part.id) : undefined;
      return { ...part, ...(values && { measured: values }) };
    }),
  }));
  return {
    ...{ planTitle: plan.title, kind, period, sheet, lines, totals },
    unit: unit.unitName,
    on: dateOf(asOf),
    frozen: stage !== 'live',
  };
}
