/** Pairs of old and new, the most alike first; each is paired once. */

export interface Pair {
  old: number;
  new: number;
  score: number;
}

/**
 * Takes the best pair, then the best of what is left. Equal scores go to the pair whose places in
 * their documents lie closest, then to the earlier one: the same input always gives the same pairs.
 * @param candidates in any order
 */
export function pickPairs(
  candidates: readonly Pair[],
  { olds, news }: { olds: number; news: number },
): Pair[] {
  const distance = (p: Pair) => Math.abs((p.old + 0.5) / olds - (p.new + 0.5) / news);
  const inOrder = candidates.toSorted(
    (a, b) => b.score - a.score || distance(a) - distance(b) || a.old - b.old || a.new - b.new,
  );
  const [takenOld, takenNew] = [new Set<number>(), new Set<number>()];
  const pairs = inOrder.filter((p) => {
    if (takenOld.has(p.old) || takenNew.has(p.new)) return false;
    takenOld.add(p.old);
    takenNew.add(p.new);
    return true;
  });
  return pairs.sort((a, b) => a.new - b.new);
}

/** The best pairs of two short lists, down to `least`: every old one is held against every new one. */
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
  return pickPairs(candidates, { olds, news });
}
