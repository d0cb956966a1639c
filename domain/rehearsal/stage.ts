/** The stage of a rehearsal: rules, people, the agenda, and what has been counted so far. */
import type { Instant } from '../calendar/dates.js';
import type { CasesState } from '../escalation/case-state.js';
import type { Rules, RulesContext } from '../task/rules-context.js';
import type { TaskState } from '../task/task-state.js';
import type { Agenda } from './agenda.js';
import type { Act, Around } from './rehearsed-task.js';
import type { Tally } from './tally.js';

/** Something on the agenda. */
export type Matter =
  | { what: 'fire'; task: Running }
  | { what: 'act'; task: Running; act: Act }
  | { what: 'proposal'; caseId: string }
  | { what: 'caseEnd'; caseId: string };

export interface Running {
  state: TaskState;
  /** The moment for which this task stands on the agenda; entries for others are void. */
  nextAt?: Instant;
}

export interface Stage {
  rules: Rules;
  around: Around;
  agenda: Agenda<Matter>;
  tally: Tally;
  cases: CasesState;
  /** Every owner's part of a task, by its id. */
  tasks: Map<string, Running>;
  now: Instant;
  events: number;
}

export const contextOf = ({ rules, now }: Stage): RulesContext => ({ ...rules, now });
