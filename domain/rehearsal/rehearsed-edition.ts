/** What would be published of a rehearsed assessment: the same edition, made by the same rules. */
import { recordAsOf } from '../assessment/unit-record.js';
import type { NodeFact } from '../assessment/record-facts.js';
import { dateOf } from '../calendar/dates.js';
import { draftEdition, type RecordedTask } from '../publication/draft-edition.js';
import type { PublishedEdition } from '../publication/published-edition.js';
import type { PublicationPolicy } from '../policy/publication-policy.js';
import type { Light } from '../task/light.js';
import type { KeptRecord } from './kept-record.js';
import {
  historiesOf,
  type AssessedPlan,
  type RehearsedAssessment,
} from './rehearsed-assessments.js';

export interface EditionAbout {
  planTitle: string;
  region: string;
  policy: PublicationPolicy;
}

/** Red while a date is missed, yellow while what is late waits, else on track. */
function lightOf(nodes: readonly NodeFact[], today: string): Light {
  if (nodes.some((n) => n.outcome === 'missed')) return 'red';
  return nodes.some((n) => n.outcome === 'waiting' && n.dueOn < today) ? 'yellow' : 'green';
}

function tasksOf(assessed: AssessedPlan, kept: KeptRecord, asOf: string): RecordedTask[] {
  const { plan } = assessed;
  const units = [...recordAsOf(historiesOf(plan, kept), asOf).values()];
  const parts = units.flatMap((u) => u.parts);
  const nodes = units.flatMap((u) => u.nodes);
  return plan.tasks.map(({ taskId, title, kind, owners }, i) => {
    const own = parts.filter((p) => p.taskId === taskId);
    const percent = own.reduce((sum, p) => sum + p.verifiedPercent, 0) / Math.max(1, own.length);
    return {
      number: i + 1,
      title,
      kind,
      section: [],
      units: owners.filter((o) => o.role === 'lead').map((o) => o.unitId),
      light: lightOf(
        nodes.filter((n) => n.taskId === taskId),
        dateOf(asOf),
      ),
      percent: Math.round(percent),
    };
  });
}

/** The edition of one assessment of a rehearsed term. */
export function rehearsedEdition(
  rehearsed: { assessed: AssessedPlan; kept: KeptRecord },
  { kind, period, asOf, scores, actuals }: RehearsedAssessment,
  { planTitle, region, policy }: EditionAbout,
): PublishedEdition {
  const { assessed, kept } = rehearsed;
  const { plan, units, indicators } = assessed;
  const [start, end] = [plan.termStart, plan.termEnd].map((d) => Number(d.slice(0, 4)));
  return draftEdition({
    ...{ planTitle, region, policy, issuer: '' },
    term: { start: start ?? 0, end: end ?? 0 },
    asOf: dateOf(asOf),
    tasks: tasksOf(assessed, kept, asOf),
    indicators: indicators.map(({ indicatorId, name, goal, binding }) => ({
      ...{ name, goal, binding, unit: '', target: String(goal.value ?? '') },
      actuals: actuals.get(indicatorId) ?? [],
    })),
    result: { kind, period, scores },
    unitNames: new Map(units.map((u) => [u.unitId, u.unitId])),
  });
}
