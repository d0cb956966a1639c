/** The cases of a plan: proposals that join a unit's slips, and its slips of the last year. */
import type { Instant, IsoDate } from '../calendar/dates.js';
import type { WorkCalendar } from '../calendar/workdays.js';
import type { EditionFacts, EditionsState } from '../edition/edition-decisions.js';
import type { Actor } from '../people/roles.js';
import type { DecidedRung, JumpReason, ListingLevel } from '../policy/measure-policy.js';
import type { Policy } from '../policy/policy.js';

/** A node of one unit that reached a rung with a decider. */
export interface CaseItem {
  taskId: string;
  nodeId: string;
  unitId: string;
  title: string;
  dueOn: IsoDate;
  /** It is no node of a task but a rectification of this id, with a ladder of its own. */
  rectificationId?: string;
}

export type CaseStatus = 'proposed' | 'approved' | 'rejected';

/** Why a rung was proposed: the ladder came to it, a jump, a listing past its date, or by hand. */
export type ProposalReason =
  'ladder' | JumpReason | 'inadequateReport' | 'listingOverdue' | 'topListingOverdue' | 'hand';

/** What a proposal says beside the slips in it. Of one the ladder drafted, nothing. */
export interface ProposalGrounds {
  why?: ProposalReason;
  grounds?: string;
  evidenceIds?: string[];
  /** Of a listing, the level proposed. */
  level?: ListingLevel;
  /** It would raise the level of a listing under way: the id of that case. */
  raises?: string;
  /** Of a veto, the last day of the period it holds for; the end of the year unless named. */
  periodEnd?: IsoDate;
}

export interface Case extends ProposalGrounds {
  caseId: string;
  unitId: string;
  rung: DecidedRung;
  status: CaseStatus;
  openedOn: IsoDate;
  items: CaseItem[];
  /** Who proposed it by hand; they never decide it. */
  proposer?: { personId: string; name: string };
  /** Who added slips to it by hand: they proposed a part, and never decide it either. */
  joiners?: string[];
  deciderRemindedOn?: IsoDate;
  reminders: number;
  decidedOn?: IsoDate;
  /** When what was approved came to its end; until then it takes in slips of the same task. */
  closedOn?: IsoDate;
}

export interface Slip {
  unitId: string;
  taskId: string;
  nodeId: string;
  on: IsoDate;
  /** What a jump needs to say. */
  title?: string;
  dueOn?: IsoDate;
}

export interface CasesState {
  planId: string;
  cases: Case[];
  /** Slips of the last year, for the third-slip rule. */
  slips: Slip[];
  counter: number;
  answered: string[];
  /** New editions of the plan; absent before the first. */
  editions?: EditionsState;
}

interface Facts extends EditionFacts {
  SlipRecorded: Slip;
  ClimbCalledFor: { taskId: string; nodeId: string; unitId: string; slips: number };
  CaseProposed: {
    caseId: string;
    unitId: string;
    rung: DecidedRung;
    item: CaseItem;
  } & ProposalGrounds;
  CaseJoined: { caseId: string; item: CaseItem; why?: ProposalReason };
  ProposalReminded: { caseId: string; toSuperior: boolean };
  ProposalApproved: { caseId: string; reason?: string };
  ProposalRejected: { caseId: string; reason: string };
  /** What was approved came to its end. */
  CaseClosed: { caseId: string; outcome: string };
  PolicyRevised: { policy: Policy };
  /** Days of some years were entered anew: they count from now on. */
  CalendarRevised: { calendar: WorkCalendar; years: number[] };
  PlanActivated: { tasks: number };
}
export type CaseEventType = keyof Facts;
export type CaseFact = { [T in CaseEventType]: { type: T } & Facts[T] }[CaseEventType];
export type CaseEvent = CaseFact & { at: Instant; actor: Actor; commandKey?: string };

export function noCases(planId: string): CasesState {
  return { planId, cases: [], slips: [], counter: 0, answered: [] };
}
