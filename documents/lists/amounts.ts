/** Amounts as papers, lists and charts write them: the same figure everywhere. */

/** Figures beyond these come of binary fractions, not of anybody's entry. */
const ENTERED = 9;

/** A value as it was entered: 0.00988 stays 0.00988, and 0.30000000000000004 is 0.3. */
export const entered = (value: number): string => String(Number(value.toPrecision(ENTERED)));

/** A computed value: so many figures that count, and never fewer than its whole part. */
export function rounded(value: number, figures: number): string {
  const whole = String(Math.trunc(Math.abs(value))).length;
  return entered(Number(value.toPrecision(Math.max(figures, whole))));
}
