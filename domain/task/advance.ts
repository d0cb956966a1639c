/** What time has brought about since the task was last looked at. */
import { SYSTEM_ACTOR } from '../people/roles.js';
import { evolve } from './evolve.js';
import { nextFire } from './next-fire.js';
import type { RulesContext } from './rules-context.js';
import type { TaskEvent } from './task-events.js';
import type { TaskState } from './task-state.js';

/** More than any task can owe at one moment; a rule that never ends must not hang a workflow. */
const MOST_EVENTS = 2_000;

/**
 * The events that are due at `context.now`, in order of their times, each decided on the state
 * that the one before it left. Asked twice for the same moment, it answers nothing the second time.
 */
export function advance(state: TaskState, context: RulesContext): TaskEvent[] {
  const events: TaskEvent[] = [];
  let current = state;
  while (events.length < MOST_EVENTS) {
    const fire = nextFire(current, context);
    if (!fire || fire.at > context.now) break;
    const event: TaskEvent = { ...fire.fact, at: context.now, actor: SYSTEM_ACTOR };
    events.push(event);
    current = evolve(current, event);
  }
  return events;
}
