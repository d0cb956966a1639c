/** What happens to several units alike: one row with the units in it. */
import type { Foreseen } from './contract/foresight.js';

export type UnitRow = Omit<Foreseen, 'units'> & { unitId: string | null };
type Folded = Omit<Foreseen, 'units'> & { unitIds: string[] };

/** What two rows have in common when only their unit differs. */
function alike({ at, of, task, proceeding, fact }: UnitRow): string {
  // The reading of the ladder's clock goes with the unit.
  const { unitId: _whose, elapsed: _elapsed, ...what } = fact;
  return JSON.stringify([at, of, task?.taskId, proceeding?.id, what]);
}

/** Rows at one moment that differ in their unit alone become one; their order stays. */
export function foldUnits(rows: readonly UnitRow[]): Folded[] {
  const folded = new Map<string, Folded>();
  for (const row of rows) {
    const { unitId, ...rest } = row;
    const key = alike(row);
    const found = folded.get(key) ?? { ...rest, unitIds: [] };
    if (unitId !== null && !found.unitIds.includes(unitId)) found.unitIds.push(unitId);
    folded.set(key, found);
  }
  return [...folded.values()];
}
