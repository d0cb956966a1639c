/** A task cut within a line of the document: which of its words belong to the first part, which to the second. */
import type { DraftTask } from './draft.js';

/** A place in the document: a line, and how many of its characters stand before the cut. */
export interface Cut {
  atLine: number;
  atChar: number;
}

/** Where the end of `words` begins that `tail` begins with; nothing, when they have nothing in common. */
function meetsAt(words: string, tail: string): number | undefined {
  for (let at = 1; at < words.length; at += 1) {
    if (tail.startsWith(words.slice(at))) return at;
  }
  return undefined;
}

/**
 * The text of a task in two, cut before what stands behind a place in a line. A task that was cut
 * before within the same line keeps to its own words. Nothing, when the place is not within them.
 */
export function cutText(
  task: Pick<DraftTask, 'line' | 'endLine' | 'text'>,
  lines: readonly string[],
  { atLine, atChar }: Cut,
): { first: string; second: string } | undefined {
  const line = lines[atLine - 1] ?? '';
  const tail = line.slice(atChar).trim();
  const inside = atLine >= task.line && atLine <= task.endLine && atChar > 0;
  if (!inside || tail === '') return undefined;
  const all = task.text.split('\n');
  const at = all.findIndex((words) => meetsAt(words, tail) !== undefined);
  const words = all[at];
  const cut = words === undefined ? undefined : meetsAt(words, tail);
  if (words === undefined || cut === undefined) return undefined;
  const join = (parts: string[]): string => parts.join('\n').trim();
  const first = join([...all.slice(0, at), words.slice(0, cut).trim()]);
  const second = join([words.slice(cut).trim(), ...all.slice(at + 1)]);
  return first === '' ? undefined : { first, second };
}
