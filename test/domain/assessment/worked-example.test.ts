import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { UnitScore } from '../../../domain/assessment/unit-score.js';
import { workedExample } from '../../support/worked-example.js';

const PAGE = readFileSync(new URL('../../../docs/worked-example.md', import.meta.url), 'utf8');
const [, ANNUAL = '', MIDTERM = '', FINAL = ''] = PAGE.split(/^## /m);

/** The last column of a section's table by the last word of its first column. */
function byHand(section: string): Record<string, string> {
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  const cells = rows.slice(2).map((row) => row.split('|').map((cell) => cell.trim()));
  return Object.fromEntries(
    cells.map((row) => [row[1]?.split(' ').find((w) => /^[a-z]/i.test(w)), row.at(-2) ?? '']),
  );
}

/** The same figures as the rules find them. */
function bySystem(score: UnitScore): Record<string, string> {
  const cents = (points: number | undefined) => (points ?? 0).toFixed(2);
  return {
    ...Object.fromEntries(score.items.map((i) => [i.item.itemId, cents(i.points)])),
    ...Object.fromEntries(score.sections.map((s) => [s.section, cents(s.points)])),
    rungs: cents(score.rungs.points),
    score: cents(score.score),
  };
}

const grades = (section: string): (string | undefined)[] => {
  const found = /Grade by the score: (\w+)\. Grade: (\w+)\./.exec(section);
  return [found?.[1], found?.[2]];
};

describe('the example worked out by hand', () => {
  const { annual, midterm, final } = workedExample();

  it.each([
    ['annual, with a missed binding indicator', ANNUAL, annual],
    ['mid-term, with a veto', MIDTERM, midterm],
    ['final', FINAL, final],
  ] as const)('comes to the same cent: %s', (_, section, score) => {
    expect(bySystem(score)).toEqual(byHand(section));
    expect([score.computedGrade, score.grade]).toEqual(grades(section));
  });

  it('flags the indicator without data and counts it as nothing', () => {
    expect(annual.flags).toEqual([{ itemId: 'indicators', gap: 'noActual', id: 'I8' }]);
  });
});
