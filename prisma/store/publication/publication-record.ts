/** What of the record an edition is made of: verified progress, and nobody's name. */
import { dateOf, type Instant } from '../../../domain/calendar/dates.js';
import type {
  PublicationRecord,
  RecordedIndicator,
  RecordedTask,
} from '../../../domain/publication/draft-edition.js';
import { publicationOf } from '../../../domain/policy/publication-policy.js';
import { actualUnit } from '../../../domain/indicator/indicator.js';
import type { Light } from '../../../domain/task/light.js';
import type { TaskKind } from '../../../domain/task/task-state.js';
import type { PrismaClient } from '../../generated/client.js';
import { policyOf } from '../activation.js';
import { decidedResult } from '../documents/assessment-facts.js';
import { letterheadOf } from '../documents/letterhead.js';
import { keptIndicators } from '../indicators/indicator-rows.js';
import { scoredIndicators } from '../indicators/scored-indicators.js';
import { namesOfAllUnits } from '../unit-names.js';
import { lastPublished } from './edition-rows.js';

async function tasksOf(
  db: PrismaClient,
  planId: string,
  names: ReadonlyMap<string, string>,
): Promise<RecordedTask[]> {
  const rows = await db.planTask.findMany({
    where: { planId, phase: { notIn: ['draft', 'cancelled'] } },
    orderBy: { number: 'asc' },
    include: { owners: { where: { role: 'lead', acceptance: { not: 'left' } } } },
  });
  return rows.map(({ number, title, kind, light, verifiedPercent, nextDueOn, doneOn, ...row }) => ({
    number,
    title,
    // Columns of this room that hold closed sets of words, and our own JSON list of headings.
    kind: kind as TaskKind,
    light: light as Light,
    section: JSON.parse(row.section) as string[],
    units: row.owners.flatMap((o) => names.get(o.unitId) ?? []).sort(),
    percent: row.phase === 'closed' ? 100 : verifiedPercent,
    ...(nextDueOn && { dueOn: nextDueOn }),
    ...(doneOn && { doneOn }),
  }));
}

/** With the values that were verified by the moment, in the unit in which they are entered. */
async function indicatorsOf(
  db: PrismaClient,
  planId: string,
  now: Instant,
): Promise<RecordedIndicator[]> {
  const facts = new Map((await scoredIndicators(db, planId, now)).map((f) => [f.indicatorId, f]));
  const kept = await keptIndicators(db, { planId });
  return kept.flatMap((indicator) => {
    const fact = facts.get(indicator.indicatorId);
    if (!fact) return [];
    const { name, baseline, target, dueOn } = indicator;
    const { binding, goal, actuals } = fact;
    const printed = { ...(baseline && { baseline }), target, ...(dueOn && { dueOn }) };
    return [{ name, unit: actualUnit(indicator), binding, ...printed, goal, actuals }];
  });
}

/** The record of a plan as an edition needs it; `undefined` when there is no such running plan. */
export async function publicationRecord(
  db: PrismaClient,
  { planId, note, assessmentId }: { planId: string; note?: string; assessmentId?: string },
  now: Instant,
): Promise<PublicationRecord | undefined> {
  const plan = await db.plan.findFirst({
    where: { id: planId, stage: { in: ['active', 'closed'] }, editionOf: null },
  });
  if (!plan) return undefined;
  const unitNames = await namesOfAllUnits(db);
  const before = await lastPublished(db, planId);
  const decided = assessmentId ? await decidedResult(db, assessmentId) : undefined;
  const result = decided?.planId === planId ? decided : undefined;
  return {
    planTitle: plan.title,
    region: plan.region,
    term: { start: plan.termStart, end: plan.termEnd },
    asOf: dateOf(now),
    issuer: (await letterheadOf(db, planId)).name,
    tasks: await tasksOf(db, planId, unitNames),
    indicators: await indicatorsOf(db, planId, now),
    unitNames,
    policy: publicationOf(await policyOf(db, planId)),
    ...(result && { result }),
    ...(note && { note }),
    ...(before && { before: before.edition }),
  };
}
