/** Listed supervision 挂牌督办: its state, what people may ask, what may happen (domain.md §4). */
import type { IsoDate } from '../calendar/dates.js';
import type { CaseItem } from '../escalation/case-state.js';
import type { ListingLevel } from '../policy/measure-policy.js';
import type {
  CommandOf,
  FactOf,
  PersonRef,
  ProceedingState,
  Stamp,
} from '../proceeding/proceeding.js';
import type { ItemFacts, LookBackFacts, NewItem, SharedFacts } from '../proceeding/shared-facts.js';

/**
 * listed 已批待发 · rectifying 督办中 · verifying 待现场核查 · verified 待摘牌 · lookBack 待回头看;
 * the rest are ends.
 */
export type ListingPhase =
  | 'listed'
  | 'rectifying'
  | 'verifying'
  | 'verified'
  | 'lookBack'
  | 'finished'
  | 'failed'
  | 'lifted';
export const LISTING_ENDS = ['finished', 'failed', 'lifted'] as const satisfies ListingPhase[];

/** Where a notice was made public. */
export interface Publication {
  place: string;
  on: IsoDate;
}

/** A visit on site. */
export interface Visit {
  visitedOn: IsoDate;
  visitors: string;
  findings: string;
}

export interface ListingState extends ProceedingState {
  kind: 'listing';
  phase: ListingPhase;
  grounds: string;
  level: ListingLevel;
  requirements?: string;
  dueOn?: IsoDate;
  /** The date that passed with the unit in default; the level is to be raised once for each. */
  missedDueOn?: IsoDate;
  /** A proposal to raise the level was rejected: none before this day. */
  pausedUntil?: IsoDate;
  /** By when listing and delisting are to be public, while they are not. */
  publishBy?: IsoDate;
  published?: Publication;
  closingPublished?: Publication;
  closeOut?: { text: string; by: PersonRef; on: IsoDate };
  visit?: Visit & { by: PersonRef };
  rectifications: { rectificationId: string; settled: boolean }[];
  lookBackOn?: IsoDate;
}

export interface ListingOrders {
  IssueListing: { requirements: string; dueOn?: IsoDate; items: NewItem[] };
  PublishListing: { place: string };
  AskListingCloseOut: { unitId: string; text: string; evidenceIds: string[] };
  /** What was seen on site: put right, or not yet and why. */
  VerifyListing: Visit & { accept: boolean };
  Delist: { accept: boolean; reason?: string };
  PublishDelisting: { place: string };
  LookBackListing: { passed: boolean; findings: string };
  LiftListing: { reason: string };
}
export type ListingCommand = CommandOf<ListingOrders>;

interface Facts extends SharedFacts, ItemFacts, LookBackFacts {
  /** The proposal was approved: the actor is who decided. */
  ListingApproved: {
    title: string;
    items: CaseItem[];
    grounds: string;
    level: ListingLevel;
    proposer?: PersonRef;
  };
  /** The notice went out; with a day by which it is to be public, where the policy says so. */
  ListingIssued: {
    requirements: string;
    dueOn: IsoDate;
    publishBy?: IsoDate;
    items: (NewItem & { rectificationId: string })[];
  };
  ListingPublished: { place: string };
  ListingOverdue: { dueOn: IsoDate };
  ListingLevelRaised: { level: ListingLevel; dueOn: IsoDate };
  RaiseRejected: { until: IsoDate };
  ListingCloseOutAsked: { text: string; evidenceIds: string[] };
  ListingVerified: Visit;
  /**
   * Not yet put right: by the visit, or by who was to delist. The days on which others looked at it
   * are not the unit's: its date moves by them.
   */
  ListingReturned: { reason: string; visitedOn?: IsoDate; visitors?: string; dueOn?: IsoDate };
  ListingDelisted: { reason?: string; publishBy?: IsoDate; lookBackOn: IsoDate };
  DelistingPublished: { place: string };
  ListingLifted: { reason: string };
}
export type ListingFact = FactOf<Facts>;
export type ListingEvent = ListingFact & Stamp;
