/** Two rehearsals of one plan side by side: the same people, the same chance, other rules. */
import type { Rehearsal } from './rehearse-plan.js';
import {
  COUNTED,
  noCounts,
  summedBy,
  type Counted,
  type Counts,
  type MonthOfUnit,
} from './tally.js';

export interface Compared {
  /** A unit, a month, or nothing for the whole. */
  key: string;
  before: Counts;
  after: Counts;
}

const changeOf = ({ before, after }: Compared): number =>
  COUNTED.reduce((sum, what) => sum + Math.abs(after[what] - before[what]), 0);

/** Side by side under a key of their own choosing, where most changes first. */
export function comparedBy(
  { before, after }: { before: Rehearsal; after: Rehearsal },
  keyOf: (month: MonthOfUnit) => string,
): Compared[] {
  const [old, fresh] = [summedBy(before.months, keyOf), summedBy(after.months, keyOf)];
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return keys
    .map((key) => ({
      key,
      before: old.get(key) ?? noCounts(),
      after: fresh.get(key) ?? noCounts(),
    }))
    .sort((a, b) => changeOf(b) - changeOf(a));
}

/** What differs in any of them: the columns worth a look. */
export const differing = (rows: readonly Compared[]): Counted[] =>
  COUNTED.filter((what) => rows.some(({ before, after }) => before[what] !== after[what]));
