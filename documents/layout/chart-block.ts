/** The chart of an indicator in a paper: SVG, with a PNG for programs that show none, and its caption. */
import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { Block } from '../paper.js';
import { drawIndicator } from '../charts/draw-indicator.js';
import { toPng } from '../charts/png.js';
import { toSvg } from '../charts/svg.js';
import { FACES } from './fonts.js';
import { SIZE } from './measures.js';
import { CENTERED, line, printable } from './runs.js';

type ChartBlock = Extract<Block, { kind: 'chart' }>;

/** What each line of the chart is; the chart itself has figures only. */
export function chartCaption({ chart, name, unit }: ChartBlock): string {
  const { baseline, actuals, forecast, target, path } = chart;
  const keys = [
    ...(actuals.length > 0 ? ['实线为实际值'] : []),
    ...(path.length > 0 ? [`虚线为${baseline ? '从基期到目标的进度' : '目标'}`] : []),
    ...(forecast.length > 0 ? ['点线为按走势预测'] : []),
    ...(target ? ['叉号为目标'] : []),
  ];
  const said = keys.length > 0 ? `。${keys.join('，')}` : '';
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
