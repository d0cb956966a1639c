/** Tables for the terminal, where a Chinese character is as wide as two Latin ones. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += WIDE.test(character) || code >= 0x20000 ? 2 : 1;
  }
  return width;
}

/** Rows in columns: the first to the left, numbers to the right, nothing shown for 0. */
export function textTable(head: readonly string[], rows: readonly (string | number)[][]): string {
  const shown = rows.map((row) => row.map((cell) => (cell === 0 ? '·' : String(cell))));
  const widths = head.map((name, i) =>
    Math.max(widthOf(name), ...shown.map((row) => widthOf(row[i] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => {
        const room = ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell)));
        return i === 0 ? cell + room : room + cell;
      })
      .join('  ')
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, w) => sum + w, 2 * (widths.length - 1)));
  return [line(head), rule, ...shown.map(line)].join('\n');
}
