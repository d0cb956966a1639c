/** The chart of an indicator in a paper: SVG, with a PNG for programs that show none, and its caption. */
import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { Block } from '../paper.js';
import { chartKeys } from '../charts/chart-caption.js';
import { drawIndicator } from '../charts/draw-indicator.js';
import { toPng } from '../charts/png.js';
import { toSvg } from '../charts/svg.js';
import { FACES } from './fonts.js';
import { SIZE } from './measures.js';
import { CENTERED, line, printable } from './runs.js';

type ChartBlock = Extract<Block, { kind: 'chart' }>;

/** Name and unit, and what each line of the chart is. */
export function chartCaption({ chart, name, unit }: ChartBlock): string {
  const keys = chartKeys(chart);
  const said = keys === '' ? '' : `。${keys}`;
  return `图　${name}${unit === '' ? '' : `（单位：${unit}）`}${said}`;
}

/** Pixels of the picture on the page: the width of the type area. */
const SHOWN = { width: 556, height: 268 };

export function chartParts(block: ChartBlock): Paragraph[] {
  const drawing = drawIndicator(block.chart);
  const title = printable(block.name);
  const picture = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(toSvg(drawing)),
    fallback: { type: 'png', data: toPng(drawing) },
    transformation: SHOWN,
    altText: { name: title, title, description: printable(chartCaption(block)) },
  });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [picture] }),
    line(chartCaption(block), { face: FACES.body, size: SIZE.table }, CENTERED),
  ];
}
