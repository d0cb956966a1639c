/** Which of many texts are worth a close look beside another one: those that share something rare. */
import type { Grams } from './likeness.js';

/** Below it every pair is looked at. */
const FEW_PAIRS = 20_000;
/** Rarest pairs of characters that a text is known by. */
const RAREST = 24;
/** Texts looked at closely for each one: those that share most of these. */
const MOST_NEAR = 40;
/** What stands in more texts than this tells them no longer apart; only a few of those are asked, where nothing rarer is. */
const MOST_PLACES = 500;
const LEAST_ASKED = 3;

/** Each pair of a text once. */
function eachOf({ pairs }: Grams): Uint32Array {
  return pairs.filter((pair, i) => pair !== pairs[i - 1]);
}

function placesOf(texts: readonly (readonly Grams[])[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  texts.forEach((parts, at) => {
    for (const part of parts) {
      for (const pair of eachOf(part)) {
        const places = found.get(pair);
        if (!places) found.set(pair, [at]);
        else if (places.at(-1) !== at) places.push(at);
      }
    }
  });
  return found;
}

/**
 * Finds those of many texts that may be like another one, by the rarest characters of each of its
 * parts. Texts that have none of them in common are strangers; in short lists nobody is.
 * @param texts the parts of each, title and text
 * @param asked how many others are asked about
 */
export function nearness(
  texts: readonly (readonly Grams[])[],
  asked: number,
): (parts: readonly Grams[]) => readonly number[] {
  const all = texts.map((_, at) => at);
  if (texts.length * asked <= FEW_PAIRS) return () => all;
  const places = placesOf(texts);
  const rare = (part: Grams): number[][] =>
    Array.from(eachOf(part), (pair) => places.get(pair) ?? [])
      .filter((found) => found.length > 0)
      .sort((a, b) => a.length - b.length)
      .slice(0, RAREST)
      .filter((found, n) => n < LEAST_ASKED || found.length <= MOST_PLACES);
  return (parts) => {
    const hits = new Map<number, number>();
    for (const found of parts.flatMap(rare)) {
      for (const place of found) {
        hits.set(place, (hits.get(place) ?? 0) + 1);
      }
    }
    return [...hits]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_NEAR)
      .map(([place]) => place);
  };
}
