/** The cases of a plan: proposals that join a unit's slips, and its slips of the last year. */
import type { Instant, IsoDate } from '../calendar/dates.js';
import type { EditionFacts, EditionsState } from '../edition/edition-decisions.js';
import type { Actor } from '../people/roles.js';
import type { Policy } from '../policy/policy.js';

/** A node of one unit that reached a rung with a decider. */
export interface CaseItem {
  taskId: string;
  nodeId: string;
  unitId: string;
  title: string;
  dueOn: IsoDate;
}

export type CaseStatus = 'proposed' | 'approved' | 'rejected';

export interface Case {
  caseId: string;
  unitId: string;
  rung: 'interview';
  status: CaseStatus;
  openedOn: IsoDate;
  items: CaseItem[];
  deciderRemindedOn?: IsoDate;
  reminders: number;
  decidedOn?: IsoDate;
}

export interface Slip {
  unitId: string;
  taskId: string;
  nodeId: string;
  on: IsoDate;
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
  CaseProposed: { caseId: string; unitId: string; rung: 'interview'; item: CaseItem };
  CaseJoined: { caseId: string; item: CaseItem };
  ProposalReminded: { caseId: string; toSuperior: boolean };
  ProposalApproved: { caseId: string; reason?: string };
  ProposalRejected: { caseId: string; reason: string };
  PolicyRevised: { policy: Policy };
  PlanActivated: { tasks: number };
}
export type CaseEventType = keyof Facts;
export type CaseFact = { [T in CaseEventType]: { type: T } & Facts[T] }[CaseEventType];
export type CaseEvent = CaseFact & { at: Instant; actor: Actor; commandKey?: string };

export function noCases(planId: string): CasesState {
  return { planId, cases: [], slips: [], counter: 0, answered: [] };
}
