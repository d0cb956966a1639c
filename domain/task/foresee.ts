/**
 * What will happen to a task if nobody acts: the same rule that fires it, rolled on from event to
 * event. What others' workflows would add (a third slip counted, a proposal decided) is not guessed.
 */
import type { Instant } from '../calendar/dates.js';
import { SYSTEM_ACTOR } from '../people/roles.js';
import { evolve } from './evolve.js';
import { nextFire, type Fire } from './next-fire.js';
import type { Rules } from './rules-context.js';
import type { TaskState } from './task-state.js';

/** A stretch of plan time, both ends included. */
export interface Span {
  from: Instant;
  until: Instant;
}

/** More than a task brings in a quarter; a rule that never ends must not hang the asker. */
const MOST = 1_000;

/** Everything that time alone brings about in a span, in order; what is late comes at its start. */
export function foresee(state: TaskState, rules: Rules, { from, until }: Span): Fire[] {
  const coming: Fire[] = [];
  let current = state;
  let now = from;
  while (coming.length < MOST) {
    const fire = nextFire(current, { ...rules, now });
    if (!fire || fire.at > until) break;
    if (fire.at > now) now = fire.at;
    coming.push({ at: now, fact: fire.fact });
    current = evolve(current, { ...fire.fact, at: now, actor: SYSTEM_ACTOR });
  }
  return coming;
}
