/** A yearly actual 年度实际值, and what happens to it. */
import type { Instant } from '../calendar/dates.js';
import type { Actor } from '../people/roles.js';

/**
 * `waiting` for the office · `verified` · `returned` to whoever entered it · `replaced` by a
 * correction. Nothing is ever overwritten: a correction is a row of its own.
 */
export const ACTUAL_STATUSES = ['waiting', 'verified', 'returned', 'replaced'] as const;
export type ActualStatus = (typeof ACTUAL_STATUSES)[number];

export interface Actual {
  actualId: string;
  year: number;
  /** null of a qualitative indicator, which says `text`. */
  value: number | null;
  text: string;
  status: ActualStatus;
  enteredBy: string;
  /** The unit for which it was entered; absent when the office did. */
  unitId: string | null;
}

interface Said {
  actualId: string;
  year: number;
  value: number | null;
  text: string;
  source: string;
  evidenceIds: string[];
}

interface Facts {
  /** Who answers for it from now on. */
  IndicatorUnitsAppointed: { unitIds: string[] };
  ActualEntered: Said;
  /** The old value stays on record, with who changed it and why. */
  ActualCorrected: Said & {
    replaces: string;
    was: { value: number | null; text: string };
    reason: string;
  };
  /** `hostReview` 本单位复核: of the unit that houses the office. */
  ActualVerified: { actualId: string; year: number; hostReview: boolean };
  ActualReturned: { actualId: string; year: number; reason: string; hostReview: boolean };
}
export type IndicatorEventType = keyof Facts;
type IndicatorFactOf<T extends IndicatorEventType> = { type: T } & Facts[T];
export type IndicatorFact = { [T in IndicatorEventType]: IndicatorFactOf<T> }[IndicatorEventType];
export type IndicatorEvent = IndicatorFact & {
  indicatorId: string;
  unitId?: string;
  at: Instant;
  actor: Actor;
  commandKey: string;
};
