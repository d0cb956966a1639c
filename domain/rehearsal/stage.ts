/** The stage of a rehearsal: rules, people, the agenda, and what has been counted so far. */
import type { Instant } from '../calendar/dates.js';
import type { Case, CasesState } from '../escalation/case-state.js';
import type { Actor } from '../people/roles.js';
import type { AnyCommand, AnyRules } from '../proceeding/kinds.js';
import type { ProceedingState } from '../proceeding/proceeding.js';
import type { News } from '../proceeding/rules.js';
import type { Rules, RulesContext } from '../task/rules-context.js';
import type { TaskFact } from '../task/task-events.js';
import type { TaskState } from '../task/task-state.js';
import type { Agenda } from './agenda.js';
import type { KeptRecord } from './kept-record.js';
import type { Act, Around } from './rehearsed-task.js';
import type { Tally } from './tally.js';

/** Something on the agenda: time that passes, an act of somebody, or word from one to another. */
export type Matter =
  | { what: 'fire'; task: Running }
  | { what: 'act'; task: Running; act: Act }
  | { what: 'told'; taskId: string; fact: TaskFact }
  | { what: 'decision'; caseId: string }
  | { what: 'proceedingFire'; proceeding: Conducted }
  | { what: 'proceedingAct'; proceeding: Conducted; command: AnyCommand }
  | { what: 'news'; proceedingId: string; news: News };

export interface Running {
  state: TaskState;
  /** The moment for which this task stands on the agenda; entries for others are void. */
  nextAt?: Instant;
}

/** An interview, a listing, a veto or a rectification under way. */
export interface Conducted {
  rules: AnyRules;
  state: ProceedingState;
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
  proceedings: Map<string, Conducted>;
  /** What a case calls for: a proceeding of its own. */
  begin(stage: Stage, found: Case, by: Actor): void;
  now: Instant;
  events: number;
  kept?: KeptRecord;
}

export const contextOf = ({ rules, now }: Stage): RulesContext => ({ ...rules, now });

/** Puts something on the agenda, never before the present. */
export function enter({ agenda, now }: Stage, at: Instant, matter: Matter): void {
  agenda.add(at > now ? at : now, matter);
}

/** Whatever one tells another comes next, at the same moment. */
export const tell = (stage: Stage, matter: Matter): void => stage.agenda.add(stage.now, matter);
