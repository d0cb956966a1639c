/** Figures as lines on a grid four wide and six high. */
import type { Point } from './strokes.js';

type Line = readonly number[];

/** Each sign: its lines as x, y, x, y …, and how far the next sign stands. */
const SIGNS: Record<string, { lines: readonly Line[]; room: number }> = {
  '0': { lines: [[1, 0, 3, 0, 4, 1, 4, 5, 3, 6, 1, 6, 0, 5, 0, 1, 1, 0]], room: 5.8 },
  '1': { lines: [[0.8, 1.2, 2.2, 0, 2.2, 6]], room: 5.8 },
  '2': { lines: [[0, 1.2, 1, 0, 3, 0, 4, 1.2, 4, 2, 0, 6, 4, 6]], room: 5.8 },
  '3': {
    lines: [
      [0, 0.8, 1, 0, 3, 0, 4, 0.9, 4, 2, 3, 2.8, 1.6, 2.8],
      [3, 2.8, 4, 3.8, 4, 5, 3, 6, 1, 6, 0, 5.2],
    ],
    room: 5.8,
  },
  '4': { lines: [[3, 6, 3, 0, 0, 4.2, 4, 4.2]], room: 5.8 },
  '5': {
    lines: [[3.8, 0, 0.4, 0, 0.2, 2.7, 1.2, 2.2, 3, 2.2, 4, 3.2, 4, 4.9, 3, 6, 1, 6, 0, 5.2]],
    room: 5.8,
  },
  '6': {
    lines: [
      [
        3.6, 0.5, 2.8, 0, 1.2, 0, 0, 1.4, 0, 4.9, 1, 6, 3, 6, 4, 4.9, 4, 3.6, 3, 2.6, 1, 2.6, 0,
        3.6,
      ],
    ],
    room: 5.8,
  },
  '7': { lines: [[0, 0, 4, 0, 1.4, 6]], room: 5.8 },
  '8': {
    lines: [
      [1.2, 2.8, 0.2, 1.9, 0.2, 0.9, 1.2, 0, 2.8, 0, 3.8, 0.9, 3.8, 1.9, 2.8, 2.8, 1.2, 2.8],
      [1.2, 2.8, 0, 3.8, 0, 5, 1, 6, 3, 6, 4, 5, 4, 3.8, 2.8, 2.8],
    ],
    room: 5.8,
  },
  '9': {
    lines: [
      [
        0.4, 5.5, 1.2, 6, 2.8, 6, 4, 4.6, 4, 1.1, 3, 0, 1, 0, 0, 1.1, 0, 2.4, 1, 3.4, 3, 3.4, 4,
        2.4,
      ],
    ],
    room: 5.8,
  },
  '.': { lines: [[0.8, 5.8, 0.8, 6]], room: 2.8 },
  '-': { lines: [[0.6, 3, 3.4, 3]], room: 5.4 },
};

const GRID_HEIGHT = 6;
const AFTER_LAST = 1.8;

const signsOf = (text: string) => [...text].flatMap((sign) => SIGNS[sign] ?? []);

/** Width of a figure at a height. */
export function figureWidth(text: string, height: number): number {
  const room = signsOf(text).reduce((sum, s) => sum + s.room, 0) - AFTER_LAST;
  return (Math.max(0, room) * height) / GRID_HEIGHT;
}

/** The lines of a figure whose upper left corner lies at a point. */
export function figureLines(text: string, [x, y]: Point, height: number): Point[][] {
  const scale = height / GRID_HEIGHT;
  let left = x;
  return signsOf(text).flatMap(({ lines, room }) => {
    const at = left;
    left += room * scale;
    return lines.map((line) =>
      Array.from({ length: line.length / 2 }, (_, i): Point => {
        return [at + (line[2 * i] ?? 0) * scale, y + (line[2 * i + 1] ?? 0) * scale];
      }),
    );
  });
}
