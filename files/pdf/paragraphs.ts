/** Printed lines to paragraphs: a line goes on when the next one's first word had no room on it. */
import type { PrintedLine } from './page-lines.js';

/** The edges between which text runs. */
export interface Margins {
  left: number;
  right: number;
  /** Most lines' distance from baseline to baseline; 0 when gaps say nothing. */
  step: number;
}

/** In sizes of the letters. */
const INDENT = 1.2;
const ROOM = 0.5;
const NARROW = 0.55;
/** In distances from line to line. */
const STEP_MORE = 1.6;
/** In points. */
const SIZE_DIFFERS = 1.5;
const SAME_EDGE = 10;
const MOST_PADDING = 6;

const LEADER = /[.…·]{3,}\s*\d*$/;
const BEGINS =
  /^(?:第[一二三四五六七八九十百]{1,4}(?:[章节编篇、，]|部分)|[Ⅰ-Ⅻ][\s、.．]|[一二三四五六七八九]是|[●■◆▲※★]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|——|【?专栏)/;
const CLOSED = /[。；;：:！？!?][”’」』）)]?$/;
const FIRST_WORD = /^([“‘（《【〔(]*)([A-Za-z0-9.,%％+\-/]+|.)([、，。；：？！）》”’】〕).,;:]*)/u;

/** Judges the margins of pages from their lines; `width` is that of a page. */
export function judgeMargins(lines: readonly PrintedLine[], width: number): Margins {
  const body = lines.filter((line) => !line.text.includes('\t'));
  const left = commonest(body.map((line) => line.x0));
  const ends = body.map((line) => line.x1).sort((a, b) => b - a);
  // Three lines that end at the same place show the edge; else pages are as wide as they begin.
  const shown = ends.find((end, at) => end - (ends[at + 2] ?? -Infinity) <= SAME_EDGE);
  const steps = body.flatMap((line, at) => {
    const before = body[at - 1];
    return before !== undefined && line.y > before.y ? [line.y - before.y] : [];
  });
  return { left, right: shown ?? width - left, step: middle(steps) };
}

/**
 * Puts lines together to paragraphs. A line with a gap between columns stays alone; where lines
 * were left empty, one or two empty ones come.
 */
export function joinParagraphs(lines: readonly PrintedLine[], margins: Margins): string[] {
  const written: string[] = [];
  let from = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    const empty = emptyLines(lines[at - 1], lines[at], margins.step);
    if (at < lines.length && empty === 0) continue;
    written.push(...joinWhere(lines.slice(from, at), (last, line) => goesOn(last, line, margins)));
    written.push(...Array<string>(empty).fill(''));
    from = at;
  }
  return written;
}

function goesOn(last: PrintedLine, line: PrintedLine, margins: Margins): boolean {
  if (LEADER.test(last.text) || Math.abs(last.size - line.size) > SIZE_DIFFERS) return false;
  if (line.x0 - margins.left >= INDENT * line.size) return false;
  if (CLOSED.test(last.text) && BEGINS.test(line.text)) return false;
  return !hadRoom(last, line, margins.right);
}

/** How many lines were left empty between two of one page; more than two mean no more. */
function emptyLines(
  last: PrintedLine | undefined,
  line: PrintedLine | undefined,
  step: number,
): number {
  if (last === undefined || line === undefined || step === 0) return 0;
  const apart = (line.y - last.y) / step;
  return apart < STEP_MORE ? 0 : Math.min(2, Math.max(0, Math.round(apart) - 1));
}

/** The lines of a cell or a box, joined within its edges; centred lines have no indents. */
export function joinWithin(
  lines: readonly PrintedLine[],
  edges: { left: number; right: number },
): string[] {
  const left = Math.min(...lines.map((line) => line.x0));
  const padding = Math.max(1, Math.min(left - edges.left, MOST_PADDING));
  const right = Math.max(edges.right - padding, ...lines.map((line) => line.x1));
  const centre = (edges.left + edges.right) / 2;
  const centred = lines.every(({ x0, x1, size }) => Math.abs((x0 + x1) / 2 - centre) < size / 2);
  return joinWhere(lines, (last, line) => {
    if (!centred && line.x0 - left >= INDENT * line.size && line.x0 > last.x0) return false;
    if (CLOSED.test(last.text) && BEGINS.test(line.text)) return false;
    return !hadRoom(last, line, centred ? right - (last.x0 - edges.left - padding) : right);
  });
}

function joinWhere(
  lines: readonly PrintedLine[],
  goesOn: (last: PrintedLine, line: PrintedLine) => boolean,
): string[] {
  const paragraphs: string[] = [];
  let last: PrintedLine | undefined;
  for (const line of lines) {
    const gapped = line.text.includes('\t') || last?.text.includes('\t');
    if (last !== undefined && !gapped && goesOn(last, line)) {
      paragraphs.push(joinTexts(paragraphs.pop() ?? '', line.text));
    } else paragraphs.push(line.text);
    last = line;
  }
  return paragraphs;
}

/** Whether the first word of the next line, with the signs that cling to it, had room on the last one. */
function hadRoom(last: PrintedLine, line: PrintedLine, right: number): boolean {
  const [, opening = '', word = '', closing = ''] = FIRST_WORD.exec(line.text) ?? [];
  const letters = word.length === 1 ? 1 : word.length * NARROW;
  const needed = (opening.length + letters + closing.length + ROOM) * last.size;
  return right - last.x1 > needed;
}

/** Two lines of one paragraph; a space only between Latin words. */
function joinTexts(before: string, after: string): string {
  const latin = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after);
  return before + (latin ? ' ' : '') + after;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The most frequent place, within two points. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / 2);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return (most?.[0] ?? 0) * 2;
}
