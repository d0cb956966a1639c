/** The numbers of what needs a decision: interviews, listings, vetoes, and jumps (domain.md §3, §4). */
/** The rungs that somebody decides; the others follow from time alone. */
export const DECIDED_RUNGS = ['interview', 'list', 'veto'] as const;
export type DecidedRung = (typeof DECIDED_RUNGS)[number];

/** What leads straight to a rung, past the steps below it. */
export const JUMP_REASONS = ['thirdSlip', 'absence', 'failedLookBack', 'falseReporting'] as const;
export type JumpReason = (typeof JUMP_REASONS)[number];

/** Levels of a listing, lowest first: 县级, 市级, 省级. */
export const LISTING_LEVELS = ['county', 'city', 'province'] as const;
export type ListingLevel = (typeof LISTING_LEVELS)[number];

export interface MeasurePolicy {
  /** The rung each reason leads to; `none`: no jump. */
  jumps: Record<JumpReason, DecidedRung | 'none'>;
  interview: {
    /** Working days within which the office sends out the notice of an approved interview. */
    noticeWorkdays: number;
    /** Working days from the signing of the minutes to the written report. */
    reportWorkdays: number;
    /** Whether somebody else may come for the unit's head. */
    proxyAllowed: boolean;
  };
  listing: {
    level: ListingLevel;
    /** Working days a listed unit has, unless the notice names a date, and again at each level. */
    rectifyWorkdays: number;
    /** Whether listing and delisting are published, and within how many working days. */
    publishes: boolean;
    publishWorkdays: number;
  };
  /** Working days for the statement 陈述申辩 of a unit. */
  veto: { statementWorkdays: number };
  /** The person who hears of what the deciders leave undecided; without one, all leaders. */
  superiorId?: string;
}

/** The numbers of domain.md §3 and §4. */
export const DEFAULT_MEASURES: MeasurePolicy = {
  jumps: {
    thirdSlip: 'interview',
    absence: 'list',
    failedLookBack: 'interview',
    falseReporting: 'veto',
  },
  interview: { noticeWorkdays: 5, reportWorkdays: 5, proxyAllowed: false },
  listing: { level: 'county', rectifyWorkdays: 40, publishes: true, publishWorkdays: 5 },
  veto: { statementWorkdays: 5 },
};

/** The measures in force: of a policy that has none yet, the default ones. */
export const measuresOf = ({ measures }: { measures?: MeasurePolicy }): MeasurePolicy =>
  measures ?? DEFAULT_MEASURES;
