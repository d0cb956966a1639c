import { describe, expect, it } from 'vitest';
import { namesComplainant } from '../../../domain/rectification/complainant.js';

const told = { name: '赵六六', contact: '138 0000 0000' };
const named = (said: unknown) => namesComplainant(said, told, 'office');

describe('words about a public report', () => {
  it('name the complainant at any depth, spaced or wide', () => {
    expect(named({ item: { measure: '按赵六六反映的情况清理' } })).toBe(true);
    expect(named(['来访人：赵 六 六'])).toBe(true);
    expect(named({ text: '请回电１３８００００００００' })).toBe(true);
  });

  it('may say anything else', () => {
    expect(named({ measure: '按群众反映的情况清理，建立台账' })).toBe(false);
    expect(named({})).toBe(false);
  });

  it('are not searched for one character, or a few figures', () => {
    expect(namesComplainant(['赵家湾'], { name: '赵', contact: '12' }, 'office')).toBe(false);
  });

  it('confirm no guess of those who may not know', () => {
    for (const role of ['liaison', 'head', 'leader'] as const) {
      expect(namesComplainant(['是赵六六举报的吧'], told, role)).toBe(false);
    }
  });
});
