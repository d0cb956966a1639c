/** Pairs of old and new, the most alike first; each is paired once. */

export interface Pair {
  old: number;
  new: number;
  score: number;
}

/**
 * Takes the best pair, then the best of what is left, down to `least`. Equal scores go to the pair
 * whose places in their documents lie closest, then to the earlier one: the same input always
 * gives the same pairs.
 */
export function bestPairs(
  { olds, news }: { olds: number; news: number },
  scoreOf: (old: number, fresh: number) => number,
  least: number,
): Pair[] {
  const candidates: Pair[] = [];
  for (let old = 0; old < olds; old += 1) {
    for (let fresh = 0; fresh < news; fresh += 1) {
      const score = scoreOf(old, fresh);
      if (score >= least) candidates.push({ old, new: fresh, score });
    }
  }
  const distance = (p: Pair) => Math.abs((p.old + 0.5) / olds - (p.new + 0.5) / news);
  candidates.sort(
    (a, b) => b.score - a.score || distance(a) - distance(b) || a.old - b.old || a.new - b.new,
  );
  const [takenOld, takenNew] = [new Set<number>(), new Set<number>()];
  const pairs = candidates.filter((p) => {
    if (takenOld.has(p.old) || takenNew.has(p.new)) return false;
    takenOld.add(p.old);
    takenNew.add(p.new);
    return true;
  });
  return pairs.sort((a, b) => a.new - b.new);
}
