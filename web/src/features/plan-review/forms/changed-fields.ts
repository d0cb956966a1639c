/** Only what a form changed: a correction names nothing else. */
export function changedFields<Fields extends object>(
  before: Fields,
  after: Fields,
): Partial<Fields> | undefined {
  const changed = Object.entries(after).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(Reflect.get(before, name) as unknown),
  );
  // The entries of `Fields` that differ.
  return changed.length === 0 ? undefined : (Object.fromEntries(changed) as Partial<Fields>);
}

const NUMBERING =
  /^\s*(?:[（(]?[一二三四五六七八九十百\d]+[)）、.．]\s*|第[一二三四五六七八九十百\d]+[章节条]\s*|[①-⑳]\s*)+/u;
/** The items of a list written one a line; empty lines are none. */
export const itemsFrom = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '');

const MOST_LETTERS = 60;

/** A title as the first words of a line suggest it: without number, up to the first full stop. */
export function titleFrom(line: string): string {
  const [first = ''] = line
    .replace(NUMBERING, '')
    .trim()
    .split(/[。；;]/u);
  return first.slice(0, MOST_LETTERS);
}
