/** The ruled lines of a page: from its drawing operators, level and upright ones only. */

/** A line `at` a height (or a column), from one end to the other. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface Rules {
  level: Rule[];
  upright: Rule[];
}

type Matrix = readonly number[];

/** The operators of a page, with the library's own numbers for them. */
export interface Operators {
  codes: readonly number[];
  args: readonly unknown[];
  names: Readonly<Record<string, number>>;
}

/** A filled box this thin is a line: many programs draw borders so. */
const THICKEST = 3;
const SHORTEST = 4;
/** Ends this near belong together. */
const NEAR = 2;
/** A page with more is a drawing, not a table. */
const MOST_RULES = 6000;

const CURVE_NUMBERS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const CLOSE = 4;

export function readRules(operators: Operators, base: Matrix): Rules {
  const rules: Rules = { level: [], upright: [] };
  const { codes, args, names } = operators;
  const kept: Matrix[] = [];
  let matrix = base;
  for (const [at, code] of codes.entries()) {
    if (code === names['save'] || code === names['paintFormXObjectBegin']) kept.push(matrix);
    if (code === names['restore'] || code === names['paintFormXObjectEnd']) {
      matrix = kept.pop() ?? base;
    }
    if (code === names['transform']) matrix = times(matrix, numbersIn(args[at]));
    if (code === names['paintFormXObjectBegin']) matrix = times(matrix, numbersIn(first(args[at])));
    if (code === names['constructPath']) addPath(args[at], { rules, matrix, names });
    if (rules.level.length + rules.upright.length > MOST_RULES) break;
  }
  return { level: joined(rules.level), upright: joined(rules.upright) };
}

const first = (args: unknown): unknown => (Array.isArray(args) ? args[0] : undefined);

function numbersIn(value: unknown): number[] {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return Array.from(value as ArrayLike<unknown>, Number);
  }
  return [];
}

/** The matrix that applies the inner one first. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  if (inner.length < 6) return outer;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

interface Point {
  x: number;
  y: number;
}

interface Drawing {
  rules: Rules;
  matrix: Matrix;
  names: Readonly<Record<string, number>>;
}

/** A path comes with what is done to it: stroked along its edges, filled, both, or only clipped to. */
function addPath(args: unknown, { rules, matrix, names }: Drawing): void {
  if (!Array.isArray(args)) return;
  const [deed, [data] = [undefined]] = args as [unknown, [unknown]?];
  const does = (...deeds: string[]): boolean => deeds.some((name) => names[name] === deed);
  const filled = does('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke');
  const stroked = does('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke');
  if (!filled && !stroked) return;
  for (const shape of shapesOf(numbersIn(data), matrix)) {
    if (filled) addRule(rules, shape);
    if (!stroked) continue;
    for (const [at, point] of shape.entries()) {
      const next = shape[at + 1];
      if (next !== undefined) addRule(rules, [point, next]);
    }
  }
}

function shapesOf(data: readonly number[], matrix: Matrix): Point[][] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const shapes: Point[][] = [];
  for (let at = 0; at < data.length;) {
    const kind = data[at] ?? CLOSE;
    const length = CURVE_NUMBERS[kind] ?? 0;
    const shape = shapes.at(-1);
    if (kind === CLOSE) {
      const [begin] = shape ?? [];
      if (begin !== undefined) shape?.push(begin);
    } else {
      const [x = 0, y = 0] = data.slice(at + length - 1, at + length + 1);
      const point = { x: a * x + c * y + e, y: b * x + d * y + f };
      if (kind === 0 || shape === undefined) shapes.push([point]);
      else shape.push(point);
    }
    at += 1 + length;
  }
  return shapes;
}

/** A shape that is no thicker than a line, as one. */
function addRule(rules: Rules, shape: readonly Point[]): void {
  const xs = shape.map(({ x }) => x);
  const ys = shape.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST && width > height) {
    rules.level.push({ at: (top + bottom) / 2, from: left, to: right });
  } else if (width <= THICKEST && height > width) {
    rules.upright.push({ at: (left + right) / 2, from: top, to: bottom });
  }
}

/** Pieces of one line, put together; what stays short is no line of a table. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const open: Rule[] = [];
  const done: Rule[] = [];
  for (const rule of sorted) {
    while (open[0] !== undefined && rule.at - open[0].at > NEAR) done.push(...open.splice(0, 1));
    const same = open.find((other) => rule.from <= other.to + NEAR && rule.to >= other.from - NEAR);
    if (same === undefined) open.push({ ...rule });
    else {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    }
  }
  return [...done, ...open].filter(({ from, to }) => to - from >= SHORTEST);
}
