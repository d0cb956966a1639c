/**
 * A drawing as nothing but strokes, the same for SVG and PNG: digits are strokes too, so that no
 * machine needs a font and the same chart always gives the same bytes.
 */
export type Point = readonly [x: number, y: number];
export type Colour = readonly [red: number, green: number, blue: number];

export interface Stroke {
  points: Point[];
  width: number;
  colour: Colour;
}

export interface Drawing {
  width: number;
  height: number;
  /** Later ones lie on top. */
  strokes: Stroke[];
}

/** Cuts a line into dashes of one length with gaps of another. */
export function dashed(points: readonly Point[], dash: number, gap: number): Point[][] {
  const dashes: Point[][] = [];
  let [left, drawing] = [dash, true];
  let current: Point[] = points[0] ? [points[0]] : [];
  for (let i = 1; i < points.length; i += 1) {
    const [from, to]: [Point, Point] = [points[i - 1] ?? [0, 0], points[i] ?? [0, 0]];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    let gone = 0;
    while (length - gone > left) {
      gone += left;
      const share = gone / length;
      const at: Point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      if (drawing) dashes.push([...current, at]);
      current = [at];
      drawing = !drawing;
      left = drawing ? dash : gap;
    }
    left -= length - gone;
    if (drawing) current.push(to);
  }
  if (drawing && current.length > 1) dashes.push(current);
  return dashes;
}

const CORNERS = 20;

/** A circle as a closed line. */
export function circle([x, y]: Point, radius: number): Point[] {
  return Array.from({ length: CORNERS + 1 }, (_, i): Point => {
    const turn = (i / CORNERS) * 2 * Math.PI;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });
}
