import { inflateSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PAPER_CHART, drawIndicator } from '../../documents/charts/draw-indicator.js';
import { toPng } from '../../documents/charts/png.js';
import { dashed } from '../../documents/charts/strokes.js';
import { toSvg } from '../../documents/charts/svg.js';
import { chartCaption } from '../../documents/layout/chart-block.js';
import type { Paper } from '../../documents/paper.js';
import { writePaper } from '../../documents/write-paper.js';
import { chartOf, type IndicatorChart } from '../../domain/indicator/chart.js';
import { goalOf } from '../../domain/indicator/indicator.js';
import { SAMPLE_PAPERS, issued } from '../support/sample-papers.js';
import { linesOf } from './docx-text.js';

const TERM = { start: 2026, end: 2030 };
function chartFor(values: number[], baseline: string | null = '26人'): IndicatorChart {
  const target = { name: '死亡人数', target: '下降20%', unit: '%', dueOn: '2030-12-31', baseline };
  const goal = goalOf({ ...target, op: 'down', value: 20 }, TERM);
  const years = values.map((value, i) => ({ year: 2026 + i, value }));
  const chart = chartOf(goal, years, '人');
  if (!chart) throw new Error('a measured indicator has a chart');
  return chart;
}
const CHART = chartFor([25, 25.5, 24]);
const BLOCK = { kind: 'chart', chart: CHART, name: '死亡人数', unit: '人' } as const;
const paper = (): Paper => {
  const slip = issued(SAMPLE_PAPERS.chaseSlip);
  return { ...slip, body: [...slip.body, BLOCK] };
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the drawing of a chart', () => {
  it.each([[[]], [[25]], [[25, 25.5, 24]], [[90, 1, 26, 20, 20.8]]])(
    'lies within its frame, whatever the values: %j',
    (values) => {
      const { strokes } = drawIndicator(chartFor(values));
      const points = strokes.flatMap((s) => s.points);
      expect(points.length).toBeGreaterThan(100);
      const out = points.filter(
        ([x, y]) => !(x >= 0 && x <= PAPER_CHART.width && y >= 0 && y <= PAPER_CHART.height),
      );
      expect(out).toEqual([]);
    },
  );

  it('needs no font: its figures are strokes', () => {
    expect(toSvg(drawIndicator(CHART))).not.toMatch(/<text|font/);
  });

  it('cuts a line into dashes that cover what they should', () => {
    const cut = dashed(
      [
        [0, 0],
        [7, 0],
        [20, 0],
      ],
      6,
      4,
    );
    expect(cut.map((d) => [d[0]?.[0], d.at(-1)?.[0]])).toEqual([
      [0, 6],
      [10, 16],
    ]);
  });

  it('becomes a PNG that holds every pixel, and ink among them', () => {
    const png = Buffer.from(toPng(drawIndicator(CHART), 1));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      PAPER_CHART.width,
      PAPER_CHART.height,
    ]);
    const length = png.readUInt32BE(33);
    expect(png.toString('ascii', 37, 41)).toBe('IDAT');
    const raw = inflateSync(png.subarray(41, 41 + length));
    expect(raw).toHaveLength(PAPER_CHART.height * (PAPER_CHART.width * 3 + 1));
    const dark = raw.filter((part) => part < 100).length;
    expect(dark).toBeGreaterThan(1000);
  });
});

describe('a chart in a paper', () => {
  it('stands as SVG with a PNG beside it, both whole', async () => {
    const files = unzipSync(await writePaper(paper()));
    const media = Object.entries(files).filter(([name]) => name.startsWith('word/media/'));
    expect(media.map(([name]) => name.slice(-4)).sort()).toEqual(['.png', '.svg']);
    const png = media.find(([name]) => name.endsWith('.png'))?.[1];
    expect(sha256(png ?? new Uint8Array())).toBe(sha256(toPng(drawIndicator(CHART))));
  });

  it('is the same bytes each time it is written', async () => {
    expect(sha256(await writePaper(paper()))).toBe(sha256(await writePaper(paper())));
  });

  it('says in its caption what each line is', async () => {
    expect(linesOf(await writePaper(paper()))).toContain(chartCaption(BLOCK));
    expect(chartCaption(BLOCK)).toBe(
      '图　死亡人数（单位：人）。实线为实际值，虚线为从基期到目标的进度，点线为按走势预测，叉号为目标',
    );
    expect(chartCaption({ ...BLOCK, chart: chartFor([]) })).not.toContain('实际值');
  });
});
