import { describe, expect, it } from 'vitest';
import type { Owed } from '../../../api/contract/task-page.js';
import { owedAlike } from '../../../web/src/features/task/owed-alike.js';

const owed = (unitId: string, change: Partial<Owed> = {}): Owed => ({
  unitId,
  unitName: unitId,
  status: 'pending',
  firstDueOn: '2026-12-20',
  dueOn: '2026-12-20',
  satisfiedOn: null,
  missedOn: null,
  rung: null,
  rungAt: null,
  waiting: false,
  extensions: 0,
  daysOverdue: 0,
  ...change,
});

describe('units that stand alike', () => {
  it('are told in one line', () => {
    expect(owedAlike(['a', 'b', 'c', 'd'].map((u) => owed(u)))?.dueOn).toBe('2026-12-20');
  });

  it('are told one by one when one of them differs', () => {
    const four = ['a', 'b', 'c'].map((u) => owed(u));
    expect(owedAlike([...four, owed('d', { status: 'overdue' })])).toBeUndefined();
  });

  it('are told one by one when they are few', () => {
    expect(owedAlike([owed('a'), owed('b')])).toBeUndefined();
  });
});
