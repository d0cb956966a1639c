import { describe, expect, it } from 'vitest';
import { pickedAfter } from '../../../web/src/features/plan-review/source/line-picking.js';
import { cutAt, wordsIn } from '../../../web/src/features/plan-review/source/marked-words.js';
import { linesWords } from '../../../web/src/features/plan-review/source/lines.js';
import {
  chunkIndexOf,
  chunksOf,
} from '../../../web/src/features/plan-review/source/source-chunks.js';

const TEXT = Array.from({ length: 1000 }, (_, i) => `第${i + 1}行的文字`);

describe('a long text', () => {
  it('is cut in pieces that hold every line once, in order', () => {
    const chunks = chunksOf(TEXT);
    expect(chunks.flatMap((c) => c.lines)).toEqual(TEXT);
    expect(chunks.every((c) => c.lines[0] === TEXT[c.first - 1])).toBe(true);
  });

  it('knows the piece of a line', () => {
    const chunks = chunksOf(TEXT);
    for (const line of [1, 80, 81, 999]) {
      const chunk = chunks[chunkIndexOf(line)];
      expect(chunk?.lines[line - chunk.first]).toBe(TEXT[line - 1]);
    }
  });

  it('reckons long lines higher than blank ones', () => {
    const [long] = chunksOf(['字'.repeat(200)]);
    const [blank] = chunksOf(['']);
    expect(long?.height).toBeGreaterThan((blank?.height ?? 0) * 5);
  });
});

describe('picking lines', () => {
  it('takes the line pointed at', () => {
    expect(pickedAfter({ start: 3, end: 9 }, 5, false)).toEqual({ start: 5, end: 5 });
  });

  it('extends to a line below, above or within what is picked', () => {
    expect(pickedAfter({ start: 5, end: 6 }, 9, true)).toEqual({ start: 5, end: 9 });
    expect(pickedAfter({ start: 5, end: 6 }, 2, true)).toEqual({ start: 2, end: 6 });
    expect(pickedAfter({ start: 5, end: 9 }, 7, true)).toEqual({ start: 5, end: 7 });
  });

  it('begins with one line where nothing was picked', () => {
    expect(pickedAfter(undefined, 4, true)).toEqual({ start: 4, end: 4 });
  });

  it('is named by first and last line', () => {
    expect(linesWords({ start: 82, end: 84 })).toBe('第82—84行');
    expect(linesWords({ start: 82, end: 82 })).toBe('第82行');
  });
});

describe('the words of a finding', () => {
  it('stand out wherever they are printed in its lines', () => {
    expect(cutAt('由区应急局、区应急局牵头', '区应急局')).toEqual([
      '由',
      '区应急局',
      '、',
      '区应急局',
      '牵头',
    ]);
  });

  it('stand out in parts where a line break cuts them', () => {
    expect(wordsIn('到2025年底前，', '到2025年底前，全部建成')).toBe('到2025年底前，');
    expect(wordsIn('别的话', '到2025年底前，全部建成')).toBe('');
    expect(wordsIn('', '到2025年底前')).toBe('');
  });
});
