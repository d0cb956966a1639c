/** Fires that say the same of several units at the same moment, told once. */

interface Fire {
  at: string;
  fact: { type: string; [name: string]: unknown };
}

export interface GroupedFire extends Fire {
  key: string;
  unitIds: string[];
}

const NAMED = 3;

const unitOf = (fire: Fire): string[] =>
  typeof fire.fact['unitId'] === 'string' ? [fire.fact['unitId']] : [];

/** Groups fires that differ only in their unit, in their first order. */
export function groupedFires(fires: Fire[]): GroupedFire[] {
  const groups = new Map<string, GroupedFire>();
  for (const fire of fires) {
    // What differs by unit only: the reading of its ladder's clock goes with it.
    const { unitId: _unit, elapsed: _elapsed, ...same } = fire.fact;
    const key = `${fire.at} ${JSON.stringify(same)}`;
    const group = groups.get(key);
    if (group) group.unitIds.push(...unitOf(fire));
    else groups.set(key, { ...fire, key, unitIds: unitOf(fire) });
  }
  return [...groups.values()];
}

/** Several units as one subject: three by name, the rest by number. */
export function unitsWords(names: string[]): string {
  const shown = names.slice(0, NAMED).join('、');
  return names.length > NAMED ? `${shown}等${names.length}个单位` : shown;
}
