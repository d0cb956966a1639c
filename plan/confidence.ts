/** A reason to doubt a finding, and what it takes off a full hundred. */
export type Doubt = readonly [holds: boolean, points: number];

/** How sure a finding is, 0..1: 1 without any doubt, less with each that holds, never below 0.05. */
export function confidenceWith(...doubts: readonly Doubt[]): number {
  const points = doubts.reduce((sum, [holds, points]) => sum + (holds ? points : 0), 0);
  return Math.max(5, 100 - points) / 100;
}
