/** Where the points of a chart lie on a drawing of a given width; pure, in pixels. */
import type { IndicatorDetail } from '../../../../api/contract/indicators.js';
import { numberWords } from '../words/indicators.js';

export type Chart = NonNullable<IndicatorDetail['chart']>;
type Point = Chart['path'][number];

export interface ChartLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
  x(year: number): number;
  y(value: number): number;
  /** Years that get a label: all of them, or every other one where it is narrow. */
  years: number[];
}

const HEIGHT = 280;
const TOP = 24;
const BOTTOM = 28;
const RIGHT = 28;
const DIGIT = 7.5;
const YEAR_ROOM = 44;

/** The layout of a chart on this many pixels. */
export function layoutOf(chart: Chart, width: number): ChartLayout {
  const { firstYear, lastYear, min, max, ticks } = chart;
  const longest = Math.max(...ticks.map((t) => numberWords(t).length));
  const left = 12 + longest * DIGIT;
  const span = Math.max(1, lastYear - firstYear);
  const step = (width - left - RIGHT) / span;
  const every = step < YEAR_ROOM ? 2 : 1;
  const years = Array.from({ length: span + 1 }, (_, i) => firstYear + i);
  return {
    width,
    height: HEIGHT,
    left,
    right: width - RIGHT,
    bottom: HEIGHT - BOTTOM,
    x: (year) => left + (year - firstYear) * step,
    y: (value) => TOP + ((max - value) / (max - min || 1)) * (HEIGHT - TOP - BOTTOM),
    years: years.filter((year) => (lastYear - year) % every === 0),
  };
}

/** Points as the `points` of a polyline. */
export const lineOf = (points: Point[], { x, y }: Pick<ChartLayout, 'x' | 'y'>): string =>
  points.map((p) => `${x(p.year).toFixed(1)},${y(p.value).toFixed(1)}`).join(' ');

/** The chart in sentences, for those who hear the page. */
export function chartWords(chart: Chart, name: string, unit: string): string {
  const said = (p: Point) => `${p.year}年${numberWords(p.value)}${unit}`;
  const { baseline, target, actuals, forecast } = chart;
  const coming = forecast.at(-1);
  return [
    name,
    ...(baseline ? [`基期${said(baseline)}`] : []),
    ...(target ? [`目标${said(target)}`] : []),
    actuals.length > 0 ? `实际值${actuals.map(said).join('、')}` : '尚无实际值',
    ...(coming ? [`预测${said(coming)}`] : []),
  ].join('；');
}
