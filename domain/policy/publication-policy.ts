/** What of an assessment a plan makes public (domain.md §6, §8): people never, units as the office decides. */

export type ResultsShown = 'none' | 'grades' | 'scores' | 'items';

export interface PublicationPolicy {
  /** Results by unit: not at all, the grade, grade and score, or also the score of each item. */
  unitResults: ResultsShown;
  /** Units stand in the order of their scores, with their place. */
  ranked: boolean;
}

export const DEFAULT_PUBLICATION: PublicationPolicy = { unitResults: 'grades', ranked: false };

/** What is in force: of a policy that was saved before there was any, the default. */
export const publicationOf = ({
  publication,
}: {
  publication?: PublicationPolicy;
}): PublicationPolicy => publication ?? DEFAULT_PUBLICATION;
