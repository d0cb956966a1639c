/** How alike two pieces of Chinese text are, by their pairs of neighbouring characters. */

const NUMBERING =
  /^(?:第[一二三四五六七八九十百零\d]+[章节条部分]+|[([]?[一二三四五六七八九十百零\d]+[)\]、.]+|[①-⑳])+/u;

/** The text without width, spaces, punctuation and a leading number: what two editions may differ in. */
export function plainOf(text: string): string {
  const folded = text.normalize('NFKC').replace(/\s/gu, '');
  return folded.replace(NUMBERING, '').replace(/[\p{P}\p{S}\p{Cf}]/gu, (c) => KEPT.get(c) ?? '');
}

/** Signs that carry the meaning of a figure. */
const KEPT = new Map(['%', '‰', '<', '>', '=', '≤', '≥', '.'].map((c) => [c, c] as const));

export interface Grams {
  counts: Map<string, number>;
  size: number;
}

/** Pairs of neighbouring characters with their counts; of a single character, itself. */
export function gramsOf(text: string): Grams {
  const plain = plainOf(text);
  const counts = new Map<string, number>();
  const last = Math.max(plain.length - 1, plain.length === 1 ? 1 : 0);
  for (let i = 0; i < last; i += 1) {
    const gram = plain.slice(i, i + 2);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return { counts, size: last };
}

/** How many pairs two texts have in common. */
export function sharedGrams(one: Grams, other: Grams): number {
  const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [gram, n] of few.counts) shared += Math.min(n, many.counts.get(gram) ?? 0);
  return shared;
}

/** 0 (nothing in common) to 1 (the same but for punctuation); two empty texts are the same. */
export function likeness(one: Grams, other: Grams): number {
  const size = one.size + other.size;
  return size === 0 ? 1 : (2 * sharedGrams(one, other)) / size;
}

/** How much of `part` is found again in `whole`, 0–1. An empty part is found nowhere. */
export function shareWithin(part: Grams, whole: Grams): number {
  return part.size === 0 ? 0 : sharedGrams(part, whole) / part.size;
}

/** Whether two texts say the same but for width, spaces, punctuation and numbering. */
export const saysTheSame = (one: string, other: string): boolean => plainOf(one) === plainOf(other);
