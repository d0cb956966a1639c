/**
 * Chance that can be repeated. A number belongs to what it is drawn for, not to the order of the
 * draws: more late reports change those reports and leave the rest of a rehearsal as it was.
 */

/** A number from 0 up to 1 for a subject; the same one whenever it is asked. */
export type Chance = (subject: string) => number;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  }
  return hash >>> 0;
}

/** One round of the mulberry32 generator (public domain, T. Ettinger): spreads close seeds apart. */
function mulberry32(seed: number): number {
  const next = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(next ^ (next >>> 15), next | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** Chance for one seed, any whole number. */
export function seededChance(seed: number): Chance {
  const start = hashOf(String(seed));
  return (subject) => mulberry32(start ^ hashOf(subject));
}
