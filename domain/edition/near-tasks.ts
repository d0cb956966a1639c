/** Which pairs of two long lists are worth a close look: those that share something rare. */
import type { Grams } from './likeness.js';

/** Below it every pair is looked at. */
const FEW_PAIRS = 20_000;
/** Rarest pairs of characters that a task is known by. */
const RAREST = 24;
/** Tasks looked at closely for each one: those that share most of these. */
const MOST_NEAR = 40;

interface Words {
  title: Grams;
  text: Grams;
}

function occurrences(tasks: readonly Words[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  tasks.forEach(({ title, text }, i) => {
    for (const gram of new Set([...title.counts.keys(), ...text.counts.keys()])) {
      const places = found.get(gram);
      if (places) places.push(i);
      else found.set(gram, [i]);
    }
  });
  return found;
}

/**
 * Says of a pair whether it may be alike. Tasks that have in common none of the rarest characters
 * of title and text are strangers; in short lists nobody is.
 */
export function nearness(
  olds: readonly Words[],
  news: readonly Words[],
): (old: number, fresh: number) => boolean {
  if (olds.length * news.length <= FEW_PAIRS) return () => true;
  const places = occurrences(news);
  const near = olds.map(({ title, text }) => {
    const rare = (grams: Grams): number[][] =>
      [...grams.counts.keys()]
        .map((gram) => places.get(gram) ?? [])
        .filter((found) => found.length > 0)
        .sort((a, b) => a.length - b.length)
        .slice(0, RAREST);
    const hits = new Map<number, number>();
    for (const place of [...rare(title), ...rare(text)].flat()) {
      hits.set(place, (hits.get(place) ?? 0) + 1);
    }
    const nearest = [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_NEAR);
    return new Set(nearest.map(([place]) => place));
  });
  return (old, fresh) => near[old]?.has(fresh) ?? false;
}
