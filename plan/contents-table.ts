import type { SourceLine } from './source-lines.js';
import { comparable } from './width-folding.js';

/** The words of a contents line, without the dots and the page number behind them. */
function entryKey(line: SourceLine): string {
  return comparable(line.folded.replace(/[\s.…·]*\d{0,4}$/, ''));
}

/**
 * The index behind a table of contents (目录) that stands at `from` or up to three lines below, or
 * `from` itself when there is none. It ends where its first entry comes a second time.
 */
export function skipContents(lines: readonly SourceLine[], from: number): number {
  const near = lines.slice(from, from + 4).findIndex((line) => /^目\s{0,8}录$/.test(line.folded));
  const first = lines[from + near + 1];
  if (near === -1 || first === undefined) return from;
  const key = entryKey(first);
  for (let at = from + near + 2; at < lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && comparable(line.folded) === key) return at;
  }
  return from + near + 1;
}
