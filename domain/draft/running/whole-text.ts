/** The text of a plan with those of its editions behind it, so that each line that the plan rests on has one number. */

export interface EditionText {
  editionId: string;
  number: number;
  title: string;
  lines: readonly string[];
}

export interface WholeText {
  lines: string[];
  /** The number, in the whole text, of a line in the text of an edition; null: in the plan's own. */
  lineIn(editionId: string | null, line: number): number;
}

/** @param editions in the order in which they came */
export function wholeText(own: readonly string[], editions: readonly EditionText[]): WholeText {
  const lines = [...own];
  const before = new Map<string, number>();
  for (const { editionId, number, title, lines: text } of editions) {
    lines.push('', `【第${number}次修订：${title}】`);
    before.set(editionId, lines.length);
    lines.push(...text);
  }
  return {
    lines,
    lineIn: (editionId, line) => line + (editionId === null ? 0 : (before.get(editionId) ?? 0)),
  };
}
