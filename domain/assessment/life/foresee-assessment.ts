/** What will happen to an assessment if nobody acts: reminders, phases that end by themselves. */
import { SYSTEM_ACTOR } from '../../people/roles.js';
import type { Span } from '../../task/foresee.js';
import type { Rules } from '../../task/rules-context.js';
import { nextAssessmentFire, type AssessmentFire } from './assessment-fires.js';
import type { AssessmentState } from './assessment-state.js';
import { evolveAssessment } from './evolve-assessment.js';

/** Units that are reminded in a quarter, and no more than that: a rule that never ends must not hang the asker. */
const MOST = 2_000;

/** Everything that time alone brings about in a span, in order; what is late comes at its start. */
export function foreseeAssessment(
  state: AssessmentState,
  rules: Rules,
  { from, until }: Span,
): AssessmentFire[] {
  const coming: AssessmentFire[] = [];
  let current = state;
  let now = from;
  while (coming.length < MOST) {
    const fire = nextAssessmentFire(current, { ...rules, now });
    if (!fire || fire.at > until) break;
    if (fire.at > now) now = fire.at;
    coming.push({ at: now, fact: fire.fact });
    current = evolveAssessment(current, { ...fire.fact, at: now, actor: SYSTEM_ACTOR });
  }
  return coming;
}
