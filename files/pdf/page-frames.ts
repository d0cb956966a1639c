/** The frames that ruled lines make: tables, cell by cell, and boxes around text. */
import type { Run } from './page-content.js';
import type { Rule, Rules } from './page-rules.js';

/** A cell over some rows and columns of its frame, ends not included. */
export interface FrameCell {
  top: number;
  bottom: number;
  left: number;
  right: number;
  runs: Run[];
}

export interface Frame {
  /** Where the lines between columns stand, from left to right, and those between rows. */
  columns: number[];
  rows: number[];
  cells: FrameCell[];
}

const NEAR = 3;
/** What has more is a drawing. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 300;

/** The frames of a page, from top to bottom, with the text in them; and the text outside. */
export function readFrames(
  rules: Rules,
  runs: readonly Run[],
): { frames: Frame[]; outside: Run[] } {
  const frames = connected(rules)
    .map(frameOf)
    .filter((frame) => frame !== null)
    .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  const outside: Run[] = [];
  for (const run of runs) {
    const cell = frames.map((frame) => cellAt(frame, run)).find((found) => found !== undefined);
    if (cell === undefined) outside.push(run);
    else cell.runs.push(run);
  }
  return { frames: frames.filter(hasText), outside };
}

const hasText = (frame: Frame): boolean => frame.cells.some(({ runs }) => runs.length > 0);

function cellAt(frame: Frame, run: Run): FrameCell | undefined {
  const x = (run.x0 + run.x1) / 2;
  const y = run.y - run.size * 0.35;
  return frame.cells.find(
    (cell) =>
      x >= (frame.columns[cell.left] ?? 0) &&
      x < (frame.columns[cell.right] ?? 0) &&
      y >= (frame.rows[cell.top] ?? 0) &&
      y < (frame.rows[cell.bottom] ?? 0),
  );
}

/** Lines that touch each other, group by group. */
function connected({ level, upright }: Rules): Rules[] {
  const groups: Rules[] = [];
  const left = new Set(upright);
  const waiting = new Set(level);
  for (const start of level) {
    if (!waiting.delete(start)) continue;
    const group: Rules = { level: [start], upright: [] };
    const found: [Rule, boolean][] = [[start, true]];
    for (let at = 0; at < found.length; at += 1) {
      const [rule, isLevel] = found[at] ?? [start, true];
      const others = isLevel ? left : waiting;
      for (const other of [...others].filter((one) => touches(rule, one))) {
        others.delete(other);
        (isLevel ? group.upright : group.level).push(other);
        found.push([other, !isLevel]);
      }
    }
    groups.push(group);
  }
  return groups;
}

function touches(rule: Rule, other: Rule): boolean {
  const across = other.at >= rule.from - NEAR && other.at <= rule.to + NEAR;
  return across && rule.at >= other.from - NEAR && rule.at <= other.to + NEAR;
}

function frameOf(rules: Rules): Frame | null {
  const columns = places(rules.upright);
  const rows = places(rules.level);
  if (columns.length < 2 || rows.length < 2) return null;
  if (columns.length > MOST_COLUMNS || rows.length > MOST_ROWS) return null;
  const width = columns.length - 1;
  const height = rows.length - 1;
  const taken = new Set<number>();
  const cells: FrameCell[] = [];
  for (let top = 0; top < height; top += 1) {
    for (let left = 0; left < width; left += 1) {
      if (taken.has(top * width + left)) continue;
      const cell = grown({ top, left, columns, rows }, rules);
      for (const place of placesIn(cell)) taken.add(place.row * width + place.column);
      cells.push(cell);
    }
  }
  return { columns, rows, cells };
}

/** The places of a grid that a cell covers, row by row. */
export function placesIn(cell: FrameCell): { row: number; column: number }[] {
  const width = cell.right - cell.left;
  return Array.from({ length: (cell.bottom - cell.top) * width }, (_, at) => ({
    row: cell.top + Math.floor(at / width),
    column: cell.left + (at % width),
  }));
}

interface Corner {
  top: number;
  left: number;
  columns: readonly number[];
  rows: readonly number[];
}

/** A cell reaches right and down until a line stops it. */
function grown({ top, left, columns, rows }: Corner, { level, upright }: Rules): FrameCell {
  const y = middle(rows, top);
  let right = left + 1;
  while (right < columns.length - 1 && !hasRule(upright, columns[right] ?? 0, y)) right += 1;
  const x = middle(columns, left);
  let bottom = top + 1;
  while (bottom < rows.length - 1 && !hasRule(level, rows[bottom] ?? 0, x)) bottom += 1;
  return { top, bottom, left, right, runs: [] };
}

const middle = (places: readonly number[], at: number): number =>
  ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2;

const hasRule = (rules: readonly Rule[], at: number, across: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= across && rule.to >= across);

/** The distinct places of lines; double lines count once. */
function places(rules: readonly Rule[]): number[] {
  const sorted = rules.map(({ at }) => at).sort((a, b) => a - b);
  return sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] ?? 0) > NEAR);
}
