/** Whether two sentences say the same, whatever their spaces and marks. */

const MARKS = /[\s\p{P}\p{S}]+/gu;

const bare = (sentence: string): string => sentence.normalize('NFKC').replace(MARKS, '');

/** Word for word the same; two empty sentences are not. */
export function sameSentence(one: string, other: string): boolean {
  return bare(one) !== '' && bare(one) === bare(other);
}
