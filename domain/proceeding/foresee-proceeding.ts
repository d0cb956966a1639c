/** What will happen to a proceeding if nobody acts: its own rule of time, rolled on from event to event. */
import { SYSTEM_ACTOR } from '../people/roles.js';
import type { Span } from '../task/foresee.js';
import type { Rules } from '../task/rules-context.js';
import { rulesOfKind, type AnyFact } from './kinds.js';
import type { ProceedingState } from './proceeding.js';
import { foldProceeding, nextProceedingFire } from './proceeding-run.js';
import type { ProceedingFire } from './rules.js';

/** More than a quarter brings; a rule that never ends must not hang the asker. */
const MOST = 200;

/** Everything that time alone brings about in a span, in order; what is late comes at its start. */
export function foreseeProceeding(
  state: ProceedingState,
  rules: Rules,
  { from, until }: Span,
): ProceedingFire<AnyFact>[] {
  const own = rulesOfKind(state.kind);
  const coming: ProceedingFire<AnyFact>[] = [];
  let current = state;
  let now = from;
  while (coming.length < MOST) {
    const fire = nextProceedingFire(own, current, { ...rules, now });
    if (!fire || fire.at > until) break;
    if (fire.at > now) now = fire.at;
    coming.push({ at: now, fact: fire.fact });
    const stamp = { unitId: current.unitId, at: now, actor: SYSTEM_ACTOR };
    current = foldProceeding(own, current, { ...fire.fact, ...stamp });
  }
  return coming;
}
