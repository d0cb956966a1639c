import { describe, expect, it } from 'vitest';
import { groupedFires, unitsWords } from '../../../web/src/shared/words/grouped-fires.js';

const miss = (unitId: string, at = '2026-12-21T00:00:00.000Z') => ({
  at,
  fact: { type: 'DeadlineMissed', nodeId: 'n1', unitId, dueOn: '2026-12-20' },
});

describe('fires told once', () => {
  it('join units of which the same is said at the same moment', () => {
    const groups = groupedFires([miss('a'), miss('b'), miss('c', '2026-12-22T00:00:00.000Z')]);
    expect(groups.map((g) => g.unitIds)).toEqual([['a', 'b'], ['c']]);
  });

  it('keep a fire of no unit by itself', () => {
    const fire = { at: '2026-12-21T00:00:00.000Z', fact: { type: 'CloseOutReturned' } };
    expect(groupedFires([fire])[0]?.unitIds).toEqual([]);
  });

  it('name three units and count the rest', () => {
    expect(unitsWords(['甲', '乙', '丙'])).toBe('甲、乙、丙');
    expect(unitsWords(['甲', '乙', '丙', '丁'])).toBe('甲、乙、丙等4个单位');
  });
});
