/** Problems that an assessment found begin their lives as rectifications 整改. */
import type { AssessmentFact } from '../domain/assessment/life/assessment-events.js';
import type { Actor } from '../domain/people/roles.js';
import type { RunAssessmentInput } from './assessment-messages.js';
import type { AssessmentRun } from './assessment-run.js';
import { beginProceeding } from './proceeding-follows.js';
import { planning } from './proxies.js';

/** Begins a rectification for each problem listed; begun before, it changes nothing. */
export async function beginProblems(
  run: AssessmentRun,
  { assessmentId, planId, clockKind }: RunAssessmentInput,
  { facts, by }: { facts: readonly AssessmentFact[]; by: Actor },
): Promise<void> {
  const { policy, calendar } = run.context();
  for (const fact of facts) {
    if (fact.type !== 'ProblemListed') continue;
    const { unitId, title, measure, dueOn, rectificationId: proceedingId } = fact;
    const { reachable } = await planning.readReachability({ unitId });
    const about = { origin: 'assessment' as const, source: assessmentId, reachable };
    const start = { kind: 'rectification' as const, title, measure, dueOn, ...about };
    const rules = { policy, calendar };
    await beginProceeding({ proceedingId, planId, unitId, start, by, rules, clockKind });
  }
}
