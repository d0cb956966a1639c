/** Runs of text to lines, as they stand beneath each other. */
import type { Run } from './page-content.js';

export interface PrintedLine {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
}

/** Baselines nearer than this share of the size are one line (raised and small signs included). */
const SAME_LINE = 0.5;
/** Gaps in sizes: a word space, and a gap between columns. */
const WORD_GAP = 0.6;
const LATIN_GAP = 0.15;
const COLUMN_GAP = 2;

/** The lines of a page or a cell, from top to bottom. */
export function printedLines(runs: readonly Run[]): PrintedLine[] {
  const groups: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const group = groups.at(-1);
    const [head] = group ?? [];
    const near = head !== undefined && run.y - head.y <= Math.max(head.size, run.size) * SAME_LINE;
    if (near) group?.push(run);
    else groups.push([run]);
  }
  return groups.map(lineOf);
}

function lineOf(group: readonly Run[]): PrintedLine {
  const runs = [...group].sort((a, b) => a.x0 - b.x0);
  const size = Math.max(...runs.map((run) => run.size));
  let text = '';
  let end = runs[0]?.x0 ?? 0;
  for (const run of runs) {
    text += gapSign(text, run.text, (run.x0 - end) / size) + run.text;
    end = Math.max(end, run.x1);
  }
  const y = Math.max(...runs.map((run) => run.y));
  return { text: unstretched(text.trim()), x0: runs[0]?.x0 ?? 0, x1: end, y, size };
}

const STRETCHED_PIECES = 4;
const STRETCHED_LENGTH = 2;

/** A line that was stretched to the margin (风险 管 控 更 加) without the gaps between its characters. */
function unstretched(text: string): string {
  const lengths = text.split(' ').map((piece) => piece.length);
  const short = lengths.filter((length) => length <= STRETCHED_LENGTH).length;
  if (lengths.length < STRETCHED_PIECES || short * 2 < lengths.length) return text;
  return text.replace(/(?<![A-Za-z0-9]) | (?![A-Za-z0-9])/g, '');
}

function gapSign(before: string, after: string, gap: number): string {
  if (before === '') return '';
  if (gap > COLUMN_GAP) return '\t';
  const latin = /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(after);
  return gap > (latin ? LATIN_GAP : WORD_GAP) ? ' ' : '';
}
