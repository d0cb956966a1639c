/** The characters that Chinese writes numbers with, and their values. */
export const DIGIT_VALUES: ReadonlyMap<string, number> = new Map([
  ...'零一二三四五六七八九'.split('').map((sign, value): [string, number] => [sign, value]),
  ['〇', 0],
  ['两', 2],
]);
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
