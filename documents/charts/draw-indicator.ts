/** The chart of an indicator as a drawing for papers; its words stand in the caption. */
import type { YearlyActual } from '../../domain/assessment/indicator-path.js';
import type { IndicatorChart } from '../../domain/indicator/chart.js';
import { entered, rounded } from '../lists/amounts.js';
import { figureLines, figureWidth } from './digits.js';
import { circle, dashed, type Colour, type Drawing, type Point, type Stroke } from './strokes.js';

/** Width and height of a drawing, in the units of its strokes. */
export interface ChartSize {
  width: number;
  height: number;
}

/** For the width of a page of paper. */
export const PAPER_CHART: ChartSize = { width: 560, height: 270 };
/** For a telephone, or two beside each other: the figures stay as large while the rest shrinks. */
export const SCREEN_CHART: ChartSize = { width: 400, height: 230 };
const TOP = 26;
const BOTTOM = 26;
const RIGHT = 34;
const FIGURE = 8;

const WHITE: Colour = [255, 255, 255];
const INK: Colour = [28, 39, 51];
const BLUE: Colour = [33, 80, 125];
const GREY: Colour = [120, 130, 140];
const FAINT: Colour = [222, 227, 232];
const AMBER: Colour = [178, 118, 8];
const RED: Colour = [179, 47, 36];

const OF_FORECAST = 3;
const OF_TARGET = 4;

interface Place {
  size: ChartSize;
  left: number;
  at(point: YearlyActual): Point;
  x(year: number): number;
  y(value: number): number;
}

function placeOf({ ticks, firstYear, lastYear, min, max }: IndicatorChart, size: ChartSize): Place {
  const left = 14 + Math.max(...ticks.map((t) => figureWidth(entered(t), FIGURE)));
  const step = (size.width - left - RIGHT) / Math.max(1, lastYear - firstYear);
  const x = (year: number) => left + (year - firstYear) * step;
  const y = (value: number) =>
    TOP + ((max - value) / (max - min || 1)) * (size.height - TOP - BOTTOM);
  return { size, left, x, y, at: ({ year, value }) => [x(year), y(value)] };
}

const line = (points: Point[], width: number, colour: Colour): Stroke => ({
  points,
  width,
  colour,
});

/** A figure centred over, or right of the end of, a point. */
function figure(text: string, [x, y]: Point, colour: Colour): Stroke[] {
  const lines = figureLines(text, [x, y], FIGURE);
  return lines.map((points) => line(points, 1.1, colour));
}
const centred = (text: string, [x, y]: Point, colour: Colour): Stroke[] =>
  figure(text, [x - figureWidth(text, FIGURE) / 2, y], colour);

function scale(chart: IndicatorChart, { size, left, x, y }: Place): Stroke[] {
  const right = size.width - RIGHT;
  const years = Array.from(
    { length: chart.lastYear - chart.firstYear + 1 },
    (_, i) => chart.firstYear + i,
  );
  return [
    ...chart.ticks.flatMap((tick) => {
      const text = entered(tick);
      const from = left - 7 - figureWidth(text, FIGURE);
      const rule = [
        [left, y(tick)],
        [right, y(tick)],
      ] as Point[];
      return [line(rule, 0.8, FAINT), ...figure(text, [from, y(tick) - FIGURE / 2], GREY)];
    }),
    ...years.flatMap((year) =>
      centred(String(year), [x(year), size.height - BOTTOM + FIGURE], GREY),
    ),
  ];
}

const ABOVE = -FIGURE - 8;
const BELOW = 8;

function lines({ path, actuals, forecast, baseline }: IndicatorChart, { at }: Place): Stroke[] {
  const reached = baseline && actuals.length > 0 ? [baseline, ...actuals] : actuals;
  return [
    ...dashed(path.map(at), 6, 4).map((d) => line(d, 1.1, GREY)),
    ...dashed(forecast.map(at), 2, 4).map((d) => line(d, 1.8, AMBER)),
    ...(reached.length > 1 ? [line(reached.map(at), 2.2, BLUE)] : []),
  ];
}

const hollow = (at: Point, colour: Colour): Stroke[] => [
  line([at, at], 6, WHITE),
  line(circle(at, 3.2), 1.4, colour),
];

const ARM = 4;

const cross = ([x, y]: Point): Stroke[] => {
  const bar = (rise: 1 | -1): Point[] => [
    [x - ARM, y - ARM * rise],
    [x + ARM, y + ARM * rise],
  ];
  return [line(bar(1), 2, RED), line(bar(-1), 2, RED)];
};

const beside = ([x, y]: Point, side: number): Point => [x, y + side];

/** Filled for what was reached, each with its figure on the side that the path does not cross. */
function reachedMarks({ actuals, path }: IndicatorChart, { at }: Place): Stroke[] {
  const onPath = (year: number) => path.find((p) => p.year === year)?.value;
  const side = (p: YearlyActual) => (p.value < (onPath(p.year) ?? p.value) ? BELOW : ABOVE);
  return [
    ...actuals.map((p) => line([at(p), at(p)], 7, BLUE)),
    ...actuals.flatMap((p) => centred(entered(p.value), beside(at(p), side(p)), INK)),
  ];
}

/** Hollow for where it began and where it is heading, a cross for the target. */
function endMarks(chart: IndicatorChart, { at }: Place): Stroke[] {
  const { baseline, target, forecast, path } = chart;
  const coming = forecast.at(-1);
  const higher = coming && target && coming.value >= target.value;
  const rising = (path.at(-1)?.value ?? 0) > (path[0]?.value ?? 0);
  const marks: Stroke[] = [];
  if (baseline) {
    const place = beside(at(baseline), rising ? BELOW : ABOVE);
    marks.push(...hollow(at(baseline), GREY), ...figure(entered(baseline.value), place, GREY));
  }
  if (coming) {
    const place = beside(at(coming), higher ? ABOVE : BELOW);
    marks.push(
      ...hollow(at(coming), AMBER),
      ...centred(rounded(coming.value, OF_FORECAST), place, AMBER),
    );
  }
  if (target) {
    const place = beside(at(target), higher ? BELOW : ABOVE);
    marks.push(...cross(at(target)), ...centred(rounded(target.value, OF_TARGET), place, RED));
  }
  return marks;
}

/** Draws a chart: its scale, path, forecast, actuals, and the figures beside its points. */
export function drawIndicator(chart: IndicatorChart, size = PAPER_CHART): Drawing {
  const place = placeOf(chart, size);
  return {
    ...size,
    strokes: [
      ...scale(chart, place),
      ...lines(chart, place),
      ...endMarks(chart, place),
      ...reachedMarks(chart, place),
    ],
  };
}
