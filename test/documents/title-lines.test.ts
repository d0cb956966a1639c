import { describe, expect, it } from 'vitest';
import { TITLE_CHARACTERS, titleLines } from '../../documents/layout/title-lines.js';

describe('a title', () => {
  it('stays on one line where it fits', () => {
    expect(titleLines('约谈通知书')).toEqual(['约谈通知书']);
  });

  it('is broken into lines of about one length, after the name of a region', () => {
    expect(titleLines('关于《云岭市历山区安全生产“十四五”规划》')).toEqual([
      '关于《云岭市历山区',
      '安全生产“十四五”规划》',
    ]);
  });

  it('keeps the breaks that its writer set', () => {
    expect(titleLines('关于对管网改造\n实行县级挂牌督办的通知')).toEqual([
      '关于对管网改造',
      '实行县级挂牌督办的通知',
    ]);
  });

  it('breaks neither numbers nor in front of closing marks', () => {
    const title = `关于${'甲'.repeat(16)}》2026年度重点任务落实情况的通报`;
    for (const line of titleLines(title)) expect(line).not.toMatch(/^[》，。]|^\d{1,3}年/);
  });

  it('loses nothing and fits its lines, whatever its length', () => {
    for (let n = 1; n <= 120; n += 1) {
      const title = '安'.repeat(n);
      const lines = titleLines(title);
      expect(lines.join('')).toBe(title);
      expect(Math.max(...lines.map((l) => l.length))).toBeLessThanOrEqual(TITLE_CHARACTERS);
    }
  });
});
