/** Lists in one cell, and texts too long for one. */

/** What programs that show workbooks take in one cell is 32,767 characters. */
const LONGEST_CELL = 32_000;
const BETWEEN = '、';

/** Names in one cell: with 、 between them, or each on a line of its own when a name has one itself. */
export function joinNames(names: readonly string[]): string {
  if (!names.some((name) => name.includes(BETWEEN))) return names.join(BETWEEN);
  return names.map((name) => `${name}\n`).join('');
}

export function splitNames(cell: string): string[] {
  const between = cell.includes('\n') ? '\n' : BETWEEN;
  return cell
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** As much of a text as one cell takes. */
export const startOf = (text: string): string => text.slice(0, LONGEST_CELL);

/** A long text in as many cells as it needs, at least one. */
export function cellsOf(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST_CELL) {
    parts.push(text.slice(at, at + LONGEST_CELL));
  }
  return parts.length > 0 ? parts : [''];
}
