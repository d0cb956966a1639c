/** The policy of a plan: every number of the ladder as versioned data (domain.md §3). */
import type { SendingHours } from '../calendar/sending-hours.js';
import type { MeasurePolicy } from './measure-policy.js';
import type { CircularPolicy } from './circular-policy.js';
import type { PublicationPolicy } from './publication-policy.js';

/** What is due on a node. `acceptance` is the 签收 of an assignment, chased like any other due. */
export type NodeKind = 'acceptance' | 'roundup' | 'commitment' | 'milestone' | 'midterm' | 'final';

/** The rungs of the ladder, lowest first. */
export const RUNGS = ['remind', 'chase', 'warn', 'circulate', 'interview', 'list', 'veto'] as const;
export type Rung = (typeof RUNGS)[number];

export interface LadderStep {
  /** Working days from the due date; negative before it. */
  offset: number;
  rung: Rung;
}

export type RoundUpPeriod = 'monthly' | 'quarterly' | 'halfyearly' | 'yearly';

export interface Policy {
  version: number;
  ladders: Record<NodeKind, LadderStep[]>;
  /** Time of day at which steps fire, `HH:mm`. */
  sendAt: string;
  sendingHours: SendingHours;
  /** Working days within which an assignment is accepted. */
  acceptWorkdays: number;
  /** Working days after which a waiting report reminds its reviewer. */
  reviewWorkdays: number;
  /** Working days after which an undecided proposal or request reminds the decider. */
  decideWorkdays: number;
  /** Working days within which slips of one unit join one case. */
  joinWorkdays: number;
  /** Working days the ladder rests after a rejected proposal. */
  pauseWorkdays: number;
  roundUp: { period: RoundUpPeriod; dueDay: number; opensWorkdays: number };
  extension: {
    maxPerNode: number;
    /** Calendar days the office may grant; longer ones go to a leader. */
    officeDays: number;
  };
  /** The slip of one unit within a year that lets a round-up climb past the circular. */
  slipsForInterview: number;
  /** Months from close-out to look-back. */
  lookBackMonths: number;
  /** Working days of quiet a liaison may ask for one item at most. A policy saved before has none: 5. */
  snoozeWorkdays?: number;
  /** Messages with reminders a liaison gets in a week at most; chases and above are not held back. */
  weeklyQuota: number;
  /** Interviews, listings, vetoes and jumps. A policy saved before there were any has none. */
  measures?: MeasurePolicy;
  /** Round-ups that close and the circulars that follow. A policy saved before has none. */
  circulars?: CircularPolicy;
  /** What an edition for the public shows. A policy saved before has none. */
  publication?: PublicationPolicy;
  /** The unit that hosts the office, whose own reports are reviewed apart (§8). */
  hostUnitId?: string;
  /** The leader who reviews the host unit's reports; without one, another office person does. */
  hostReviewerId?: string;
}
