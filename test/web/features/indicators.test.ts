import { describe, expect, it } from 'vitest';
import type { IndicatorDetail } from '../../../api/contract/indicators.js';
import { chartOf } from '../../../domain/indicator/chart.js';
import { goalOf, type IndicatorTarget } from '../../../domain/indicator/indicator.js';
import { chartWords, layoutOf, lineOf } from '../../../web/src/shared/chart/chart-layout.js';
import { meantYear } from '../../../web/src/features/indicators/enter-actual.js';
import { importedWords } from '../../../web/src/features/indicators/import-actuals.js';
import { numberWords, roundedWords, shareWords } from '../../../web/src/shared/words/indicators.js';

const DEATHS: IndicatorTarget = {
  name: '死亡人数',
  baseline: '26人',
  target: '下降20%',
  op: 'down',
  value: 20,
  unit: '%',
  dueOn: '2030-12-31',
};
const chart = chartOf(
  goalOf(DEATHS, { start: 2026, end: 2030 }),
  [
    { year: 2026, value: 25 },
    { year: 2027, value: 25 },
  ],
  '人',
);
if (!chart) throw new Error('a measured indicator has a chart');

describe('a chart on the page', () => {
  it.each([326, 640, 1180])('keeps every point within %i pixels', (width) => {
    const layout = layoutOf(chart, width);
    const points = [chart.path, chart.actuals, chart.forecast].flatMap((line) =>
      lineOf(line, layout)
        .split(' ')
        .map((p) => p.split(',').map(Number)),
    );
    expect(points.length).toBeGreaterThan(8);
    for (const [x = -1, y = -1] of points) {
      expect(x).toBeGreaterThanOrEqual(layout.left - 1);
      expect(x).toBeLessThanOrEqual(layout.right + 1);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThanOrEqual(layout.bottom + 1);
    }
  });

  it('names fewer years where it is narrow, the last among them', () => {
    expect(layoutOf(chart, 1000).years).toHaveLength(6);
    expect(layoutOf(chart, 240).years).toEqual([2026, 2028, 2030]);
  });

  it('is said in a sentence for those who hear the page', () => {
    const words = chartWords(chart, '死亡人数', '人');
    expect(words).toContain('基期2025年26人；目标2030年20.8人；实际值2026年25人、2027年25人；预测');
  });
});

describe('figures of indicators', () => {
  it('are written without noughts behind and computed ones rounded', () => {
    expect([numberWords(25), numberWords(0.07236), numberWords(0.1 + 0.2)]).toEqual([
      ...['25', '0.07236', '0.3'],
    ]);
    expect([roundedWords(21.2467), roundedWords(0.073125), roundedWords(12345.6)]).toEqual([
      ...['21.2', '0.0731', '12346'],
    ]);
  });

  it('round no share up to everything', () => {
    expect(shareWords({ share: 0.9996, met: false })).toBe('99.9%');
    expect(shareWords({ share: 1, met: true })).toBe('100%');
    expect(shareWords({ gap: 'noBaseline' })).toBe('缺基期值');
    expect(shareWords(null)).toBe('—');
  });
});

describe('the form of a year’s value', () => {
  const detail = (missingYears: number[], held: number[]): IndicatorDetail =>
    ({
      years: [2025, 2026, 2027],
      indicator: { missingYears },
      actuals: held.map((year) => ({ year, status: 'verified' })),
      // Only what the choice of the year reads.
    }) as unknown as IndicatorDetail;

  it('means the newest year without a value, and never the baseline year by itself', () => {
    expect(meantYear(detail([2026], []))).toBe(2026);
    expect(meantYear(detail([], [2026]))).toBe(2027);
    expect(meantYear(detail([], [2026, 2027]))).toBe(2027);
  });

  it('says what an import took', () => {
    expect(importedWords({ entered: 3, corrected: 1, unchanged: 8, faults: [] })).toContain(
      '已收下 4 个数值（新填 3，更正 1），未变 8 个',
    );
  });
});
