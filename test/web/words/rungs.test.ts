import { describe, expect, it } from 'vitest';
import { nodeWords, periodWords } from '../../../web/src/shared/words/rungs.js';

describe('words of nodes', () => {
  it.each([
    ['2026-11', '2026年11月'],
    ['2026Q4', '2026年第四季度'],
    ['2026H2', '2026年下半年'],
    ['2026H1', '2026年上半年'],
    ['2026', '2026年度'],
    ['不是周期', '不是周期'],
  ])('reads the period code %s as %s', (code, words) => {
    expect(periodWords(code)).toBe(words);
  });

  it('calls an untitled final node the end of the term', () => {
    expect(nodeWords('final', '')).toBe('规划期末完成情况');
  });

  it('shows a promise in its own words', () => {
    expect(nodeWords('commitment', '乡镇应急站全部达标')).toBe('乡镇应急站全部达标');
  });

  it('falls back to the kind where a title is missing', () => {
    expect(nodeWords('midterm', '')).toBe('中期评估');
  });
});
