import { describe, expect, it } from 'vitest';
import { byUnit } from '../../../web/src/features/unclaimed/not-accepted.js';

const row = (unitId: string, number: number) => ({
  unitId,
  unitName: unitId,
  task: { taskId: `t${number}`, number, title: '' },
  role: 'lead' as const,
  dueOn: null,
});

describe('what nobody has taken on', () => {
  it('stands by unit, the unit with most first', () => {
    const units = byUnit([row('a', 1), row('b', 1), row('b', 2)]);
    expect(units.map((u) => [u.unitId, u.rows.length])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });
});
