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

/** The sending time of a working day; what is late waits for the next one, never a day off. */
export function onceADay({ context, today }: Omit<Sight, 'state'>, on: IsoDate): Instant {
  const late = on < today && !isWorkday(context.calendar, today);
  return instantAt(late ? addWorkdays(context.calendar, today, 1) : on, context.policy.sendAt);
}
