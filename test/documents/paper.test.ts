import { describe, expect, it } from 'vitest';
import { chineseNumber, numbered, printedDate, type Block } from '../../documents/paper.js';
import { printedMoment } from '../../documents/kinds/common.js';

const heading = (level: 1 | 2 | 3): Block => ({ kind: 'heading', level, text: '题' });
const texts = (blocks: Block[]) =>
  numbered(blocks).map((b) => (b.kind === 'heading' ? b.text : ''));

describe('headings', () => {
  it('count within the level above them', () => {
    expect(texts([1, 2, 2, 3, 3, 1, 2, 3].map((l) => heading(l as 1 | 2 | 3)))).toEqual([
      ...['一、题', '（一）题', '（二）题', '1．题', '2．题', '二、题', '（一）题', '1．题'],
    ]);
  });

  it('go past ten in Chinese numerals', () => {
    expect([1, 9, 10, 11, 20, 25, 90].map(chineseNumber)).toEqual([
      ...['一', '九', '十', '十一', '二十', '二十五', '九十'],
    ]);
  });
});

describe('dates', () => {
  it('are printed in full without leading zeros', () => {
    expect(printedDate('2026-01-03')).toBe('2026年1月3日');
  });

  it('are printed in Beijing time where they have an hour', () => {
    expect(printedMoment('2026-12-31T16:05:00.000Z')).toBe('2027年1月1日 00:05');
  });
});
