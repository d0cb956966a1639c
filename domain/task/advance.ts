/** What time has brought about since the task was last looked at. */
import { SYSTEM_ACTOR } from '../people/roles.js';
import { evolve } from './evolve.js';
import { nextFire, type Fire } from './next-fire.js';
import type { RulesContext } from './rules-context.js';
import type { TaskEvent } from './task-events.js';
import type { TaskState } from './task-state.js';

/** More than any task can owe at one moment; a rule that never ends must not hang a workflow. */
const MOST_EVENTS = 2_000;

/** What time brought about: the events, the state they lead to, and what fires next. */
export interface Passed {
  events: TaskEvent[];
  state: TaskState;
  next?: Fire;
}

/**
 * Everything that is due at `context.now`, in order of time, each event decided on the state that
 * the one before it left.
 */
export function passTime(state: TaskState, context: RulesContext): Passed {
  const events: TaskEvent[] = [];
  let current = state;
  for (;;) {
    const next = nextFire(current, context);
    const due = next !== undefined && next.at <= context.now;
    if (!due || events.length >= MOST_EVENTS) return { events, state: current, next };
    const event: TaskEvent = { ...next.fact, at: context.now, actor: SYSTEM_ACTOR };
    events.push(event);
    current = evolve(current, event);
  }
}

/** The events that are due. Asked twice for the same moment, it answers nothing the second time. */
export function advance(state: TaskState, context: RulesContext): TaskEvent[] {
  return passTime(state, context).events;
}
