import { describe, expect, it } from 'vitest';
import { comparedBy, differing } from '../../../domain/rehearsal/compare-rehearsals.js';
import { noCounts, type Counts } from '../../../domain/rehearsal/tally.js';

const month = (unitId: string, counts: Partial<Counts>) => ({
  unitId,
  month: '2026-03',
  ...noCounts(),
  ...counts,
});
const rehearsal = (...months: ReturnType<typeof month>[]) => ({ months, events: 0 });

describe('two rehearsals side by side', () => {
  const before = rehearsal(month('A', { chase: 3 }), month('B', { chase: 5, warn: 2 }));
  const after = rehearsal(month('A', { chase: 4 }), month('B', { chase: 5, warn: 9 }));

  it('shows first what changes most', () => {
    const units = comparedBy({ before, after }, (m) => m.unitId).map((c) => c.key);
    expect(units).toEqual(['B', 'A']);
  });

  it('keeps a unit that only one of them knows', () => {
    const [row] = comparedBy({ before, after: rehearsal() }, (m) => m.unitId);
    expect(row).toMatchObject({ key: 'B', before: { chase: 5 }, after: noCounts() });
  });

  it('names the counts that differ, and no others', () => {
    expect(differing(comparedBy({ before, after }, () => ''))).toEqual(['chase', 'warn']);
    expect(differing(comparedBy({ before, after: before }, () => ''))).toEqual([]);
  });
});
