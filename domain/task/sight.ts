/** What the rules of time look at: a task, the rules in force, and the day it is. */
import { instantAt, type Instant, type IsoDate } from '../calendar/dates.js';
import { addWorkdays, isWorkday } from '../calendar/workdays.js';
import type { RulesContext } from './rules-context.js';
import type { TaskState } from './task-state.js';

export interface Sight {
  state: TaskState;
  context: RulesContext;
  today: IsoDate;
}

/**
 * The sending time of a working day. What is late goes out at the next sending time, so that a
 * wake-up at night for another reason sends nothing, and never on a day off.
 */
export function onceADay({ context, today }: Omit<Sight, 'state'>, on: IsoDate): Instant {
  const { calendar, policy } = context;
  if (on >= today) return instantAt(on, policy.sendAt);
  const next = isWorkday(calendar, today) ? today : addWorkdays(calendar, today, 1);
  return instantAt(next, policy.sendAt);
}
