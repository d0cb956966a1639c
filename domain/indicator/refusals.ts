/** Why an actual is not taken, verified or returned. Each has its own sentence in chat and on the page. */
export const ACTUAL_REFUSALS = [
  /** Neither in the term nor the baseline year. */
  'ActualYearOutside',
  'ActualYearFuture',
  'ActualNotNumber',
  /** A percent where a count is meant, or the other way round. */
  'ActualUnitMismatch',
  /** A qualitative target wants a sentence. */
  'ActualTextMissing',
  'ActualSourceMissing',
  /** Not a unit that answers for the indicator, nor the office. */
  'ActualUnitNotResponsible',
  /** There is a value for the year: it is corrected with a reason, not entered again. */
  'ActualAlreadyEntered',
  'ActualNotEntered',
  'ActualUnchanged',
  'ActualReasonMissing',
  'ActualNotWaiting',
  /** Nobody verifies what they entered (§8). */
  'ActualByYourself',
  'ActualVerifierMayNot',
  /** The policy names who reviews the host unit. */
  'ActualNeedsNamedReviewer',
] as const;

export interface ActualRefusal {
  refused: (typeof ACTUAL_REFUSALS)[number];
  detail?: Record<string, string | number>;
}
