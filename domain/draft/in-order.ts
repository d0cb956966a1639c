/** Findings and lines in the order of the text. */

/** Puts a finding where its line belongs; one added at the line of another comes behind it. */
export function inserted<T extends { line: number }>(all: readonly T[], one: T): T[] {
  const at = all.findIndex((o) => o.line > one.line);
  return at < 0 ? [...all, one] : [...all.slice(0, at), one, ...all.slice(at)];
}

/** Index of the first of ascending lines that does not lie before `line`; their number when all do. */
export function firstFrom(lines: readonly number[], line: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
