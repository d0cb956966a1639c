/** What each kind of proceeding answers to its workflow. */
import type { Instant, IsoDate } from '../calendar/dates.js';
import type { CaseItem } from '../escalation/case-state.js';
import type { Actor } from '../people/roles.js';
import type { DecidedRung, JumpReason, ListingLevel } from '../policy/measure-policy.js';
import type { Rung } from '../policy/policy.js';
import type { Notice } from '../task/notices.js';
import type { Refusal } from '../task/refusals.js';
import type { RulesContext } from '../task/rules-context.js';
import type { ProceedingState, Stamp } from './proceeding.js';
import type { NewItem } from './shared-facts.js';

/** What other workflows tell a proceeding. What says nothing new is answered by no fact. */
export type News =
  | { news: 'slipAbsorbed'; item: CaseItem; by?: Actor }
  | { news: 'itemSettled'; rectificationId: string; outcome: 'verified' | 'withdrawn' }
  | { news: 'levelRaised'; level: ListingLevel; by: Actor }
  | { news: 'raiseRejected'; until: IsoDate }
  | { news: 'ladderPaused'; rung: Rung; until: IsoDate }
  | { news: 'ladderReleased' }
  | { news: 'ladderJumped'; rung: DecidedRung; why: string }
  | { news: 'stepUnreached'; rung: Rung; on: IsoDate }
  | { news: 'reachability'; reachable: boolean };

/** What an event brings about elsewhere: in the plan, in tasks, in other proceedings. */
export type Consequence =
  | { what: 'jump'; why: JumpReason | 'inadequateReport' | 'topListingOverdue'; items: CaseItem[] }
  | { what: 'climb'; rung: DecidedRung; item: CaseItem }
  | { what: 'raise'; level: ListingLevel; item: CaseItem }
  | { what: 'release'; items: CaseItem[] }
  | { what: 'begin'; rectificationId: string; item: NewItem }
  | { what: 'settle'; parentId: string; outcome: 'verified' | 'withdrawn' }
  | { what: 'decided'; approved: boolean; reason: string; by: Actor }
  | { what: 'end'; outcome: string };

export interface ProceedingFire<F> {
  at: Instant;
  fact: F;
}

/** @typeParam S its state. @typeParam C commands people give it. @typeParam F its facts. */
export interface ProceedingRules<
  S extends ProceedingState,
  C extends { type: string; key: string; actor: Actor },
  F extends { type: string },
> {
  /** Phases in which nothing more happens. */
  ended: readonly S['phase'][];
  decide(command: C, state: S, context: RulesContext): F[] | Refusal;
  hear(news: News, state: S, context: RulesContext): F[];
  fold(state: S, event: F & Stamp): S;
  /** Everything that time alone will bring about. */
  fires(state: S, context: RulesContext): ProceedingFire<F>[];
  /** @param superiorId who hears of what the deciders leave undecided. */
  notices(event: F & Stamp, state: S, superiorId?: string): Notice[];
  follows(event: F & Stamp, state: S): Consequence[];
  /** The day by which whoever is awaited has to act. */
  dueOn(state: S): IsoDate | undefined;
}
