/** The numbers of round-ups that close and circulars that follow them (domain.md §3, §6). */

export interface CircularPolicy {
  /** Working days from a round-up's due date to its close: one more than to the rung of the circular. */
  closesWorkdays: number;
  /** Working days in which a laggard gives its cause and next step. */
  causeWorkdays: number;
}

export const DEFAULT_CIRCULARS: CircularPolicy = { closesWorkdays: 11, causeWorkdays: 3 };

/** The numbers in force: of a policy that was saved before there were any, the default ones. */
export const circularsOf = ({ circulars }: { circulars?: CircularPolicy }): CircularPolicy =>
  circulars ?? DEFAULT_CIRCULARS;
