/** Where everybody reads what a plan published. */

/** The page of a plan's newest edition, or of one edition. */
export const publicAddress = (planId: string, edition?: number): string =>
  `/public/${encodeURIComponent(planId)}${edition === undefined ? '' : `/${edition}`}`;
