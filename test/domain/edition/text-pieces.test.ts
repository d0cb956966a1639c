import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { changedPart, textPieces } from '../../../domain/edition/text-pieces.js';

const side = (pieces: ReturnType<typeof textPieces>, but: 'gone' | 'new') =>
  pieces
    .filter((p) => p.is !== but)
    .map((p) => p.text)
    .join('');

describe('two wordings laid over each other', () => {
  it('show what is gone and what is new', () => {
    expect(textPieces('管道运行满二十年全部更换', '管道运行满十五年全部更换')).toEqual([
      { text: '管道运行满', is: 'same' },
      { text: '二十', is: 'gone' },
      { text: '十五', is: 'new' },
      { text: '年全部更换', is: 'same' },
    ]);
  });

  it('are one piece when they are equal', () => {
    expect(textPieces('一样', '一样')).toEqual([{ text: '一样', is: 'same' }]);
    expect(textPieces('', '')).toEqual([]);
  });

  it('give both wordings back', () => {
    const words = fc.string({ unit: fc.constantFrom('安', '全', '年', '底', '。'), maxLength: 30 });
    fc.assert(
      fc.property(words, words, (from, to) => {
        const pieces = textPieces(from, to);
        expect([side(pieces, 'new'), side(pieces, 'gone')]).toEqual([from, to]);
      }),
    );
  });

  it('are cut to the part that differs', () => {
    const [from, to] = ['推进甲乙丙丁戊己庚辛管道满二十年更换，其余逐年检测修缮到位', ''];
    expect(changedPart(from, from.replace('二十', '十五'), 4)).toEqual({
      from: '…辛管道满二十年更换，…',
      to: '…辛管道满十五年更换，…',
    });
    expect(changedPart('甲', to)).toEqual({ from: '甲', to: '' });
  });
});
