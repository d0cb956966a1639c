/** What the rules need to know beside the task itself. Passed in, never looked up. */
import type { Instant } from '../calendar/dates.js';
import type { WorkCalendar } from '../calendar/workdays.js';
import type { Policy } from '../policy/policy.js';

/** The rules in force: kept with each workflow, so that a replay sees what the first run saw. */
export interface Rules {
  policy: Policy;
  calendar: WorkCalendar;
}

export interface RulesContext extends Rules {
  /** Plan time. */
  now: Instant;
}
