import type { SourceLine } from './source-lines.js';

/** A stretch of running text that knows which source line each of its characters stands on. */
export interface Passage {
  text: string;
  /** Width folded, the same length as `text`. */
  folded: string;
  /** Where each source line begins in the text, in order. */
  starts: readonly { at: number; line: number }[];
  line: number;
  endLine: number;
}

/** Joins broken lines to one passage; a space is put only between two Latin words. */
export function joinLines(lines: readonly SourceLine[]): Passage {
  const [only] = lines;
  if (only !== undefined && lines.length === 1) {
    const { text, folded, line } = only;
    return { text, folded, starts: [{ at: 0, line }], line, endLine: line };
  }
  let text = '';
  let folded = '';
  let before = '';
  const starts: { at: number; line: number }[] = [];
  for (const line of lines) {
    const gap = /[A-Za-z]/.test(before) && /^[A-Za-z]/.test(line.text) ? ' ' : '';
    before = line.text.slice(-1);
    starts.push({ at: text.length + gap.length, line: line.line });
    text += gap + line.text;
    folded += gap + line.folded;
  }
  const line = starts[0]?.line ?? 1;
  return { text, folded, starts, line, endLine: starts.at(-1)?.line ?? line };
}

/** The source line of a character, found by halving. */
export function lineAt(passage: Passage, offset: number): number {
  let low = 0;
  let high = passage.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((passage.starts[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return passage.starts[low]?.line ?? passage.line;
}

/** The part of a passage between two offsets, without the spaces around it; lines are kept. */
export function cutPassage(passage: Passage, from: number, to = passage.text.length): Passage {
  const raw = passage.text.slice(from, to);
  const begin = from + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  const inside = passage.starts.filter(
    (start) => start.at > begin && start.at < begin + text.length,
  );
  const folded = passage.folded.slice(begin, begin + text.length);
  const line = lineAt(passage, begin);
  const starts = [
    { at: 0, line },
    ...inside.map((start) => ({ at: start.at - begin, line: start.line })),
  ];
  return { text, folded, starts, line, endLine: starts.at(-1)?.line ?? line };
}

export interface Span {
  from: number;
  to: number;
}

/** The sentences of a passage (to 。！？ or the end, the mark included), as offsets. */
export function sentenceSpans(folded: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const stop of folded.matchAll(/[。!?]+[”"’)》]?/g)) {
    const to = stop.index + stop[0].length;
    spans.push({ from, to });
    from = to;
  }
  if (from < folded.length) spans.push({ from, to: folded.length });
  return spans;
}
