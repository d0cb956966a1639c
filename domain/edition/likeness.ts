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

/** Pairs of neighbouring characters as numbers, in ascending order, each as often as it stands in the text. */
export interface Grams {
  pairs: Uint32Array;
  size: number;
}

const SHIFT = 0x10000;

/** Pairs of neighbouring characters; of a single character, itself. */
export function gramsOf(text: string): Grams {
  const plain = plainOf(text);
  const size = Math.max(plain.length - 1, plain.length === 1 ? 1 : 0);
  const pairs = new Uint32Array(size);
  for (let i = 0; i < size; i += 1) {
    const second = plain.length === 1 ? 0 : plain.charCodeAt(i + 1);
    pairs[i] = plain.charCodeAt(i) * SHIFT + second;
  }
  return { pairs: pairs.sort(), size };
}

/** How many pairs two texts have in common. */
export function sharedGrams({ pairs: one }: Grams, { pairs: other }: Grams): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [a = 0, b = 0] = [one[i], other[j]];
    if (a === b) shared += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
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
