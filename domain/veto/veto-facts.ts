/** A veto 一票否决: its state, what people may ask, what may happen (domain.md §4). */
import type { IsoDate } from '../calendar/dates.js';
import type { CaseItem } from '../escalation/case-state.js';
import type {
  CommandOf,
  FactOf,
  PersonRef,
  ProceedingState,
  Stamp,
} from '../proceeding/proceeding.js';
import type { SharedFacts } from '../proceeding/shared-facts.js';

/** stating 陈述申辩 · deciding 待决定 · inForce 生效中 · reviewing 复核中; the rest are ends. */
export type VetoPhase =
  'stating' | 'deciding' | 'inForce' | 'reviewing' | 'dismissed' | 'revoked' | 'lapsed';
export const VETO_ENDS = ['dismissed', 'revoked', 'lapsed'] as const satisfies VetoPhase[];

export interface VetoState extends ProceedingState {
  kind: 'veto';
  phase: VetoPhase;
  grounds: string;
  proposer?: PersonRef;
  /** Who added slips to it by hand: they never decide it either. */
  joiners?: string[];
  /** First and last day of the period whose assessments it fails. */
  period: { from: IsoDate; to: IsoDate };
  statementDueOn: IsoDate;
  statements: { text: string; by: PersonRef; on: IsoDate }[];
  decision?: { upheld: boolean; reason: string; meeting?: string; by: PersonRef; on: IsoDate };
  review?: { text: string; on: IsoDate; outcome?: 'revoked' | 'kept'; reason?: string };
  referral?: { grounds: string; on: IsoDate };
}

export interface VetoOrders {
  StateCase: { unitId: string; text: string; evidenceIds: string[] };
  /** The committee's decision, entered by a leader; `meeting` names the minutes it stands in. */
  DecideVeto: { uphold: boolean; reason: string; meeting?: string };
  AskVetoReview: { unitId: string; text: string; evidenceIds: string[] };
  DecideVetoReview: { revoke: boolean; reason: string };
  /** 移送问责: drafted as a document, never sent by itself. */
  DraftReferral: { grounds: string };
}
export type VetoCommand = CommandOf<VetoOrders>;

interface Facts extends SharedFacts {
  VetoProposed: {
    title: string;
    items: CaseItem[];
    grounds: string;
    evidenceIds: string[];
    period: { from: IsoDate; to: IsoDate };
    statementDueOn: IsoDate;
    proposer?: PersonRef;
  };
  StatementMade: { text: string; evidenceIds: string[] };
  /** The days for a statement have passed. */
  StatementPeriodEnded: object;
  /** A slip joined: the unit has its days for a statement anew. */
  StatementPeriodExtended: { statementDueOn: IsoDate };
  VetoUpheld: { reason: string; meeting?: string };
  VetoDismissed: { reason: string; meeting?: string };
  VetoReviewAsked: { text: string; evidenceIds: string[] };
  VetoRevoked: { reason: string };
  VetoKept: { reason: string };
  /** The period it held for is over. */
  VetoLapsed: object;
  ReferralDrafted: { grounds: string };
}
export type VetoFact = FactOf<Facts>;
export type VetoEvent = VetoFact & Stamp;
