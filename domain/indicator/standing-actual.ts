import type { Actual } from './actual.js';

/** The value of a year that holds or waits to be verified; what was returned stands for nothing. */
export function standingActual<A extends Actual>(
  actuals: readonly A[],
  year: number,
): A | undefined {
  const ofYear = actuals.filter((a) => a.year === year);
  return ofYear.find((a) => a.status === 'waiting') ?? ofYear.find((a) => a.status === 'verified');
}
