import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../main/demo/fingerprint.js';
import type { RecordedRow } from '../../../prisma/store/backlog.js';

const row = (change: Partial<RecordedRow> = {}): RecordedRow => ({
  stream: 'P-C1',
  type: 'InterviewHeld',
  at: '2027-03-01T02:00:00.000Z',
  unitName: '甲局',
  data: {},
  ...change,
});
const of = (...rows: RecordedRow[]) => fingerprint(rows).sha256;

describe('the fingerprint of a demo', () => {
  it('is the same whatever came first within a moment', () => {
    const [a, b] = [row(), row({ unitName: '乙局' })];
    expect(of(a, b)).toBe(of(b, a));
  });

  it('is the same whichever of two cases of a day was the first', () => {
    const item = (n: number) => row({ stream: `P-C${n}-Z1`, data: { nodeId: `P-C${n}-Z1` } });
    expect(of(row({ stream: 'P-C1' }), item(2))).toBe(of(row({ stream: 'P-C2' }), item(1)));
  });

  it('shows what is missing, what came twice and what came on another day', () => {
    const all = [of(row()), of(), of(row(), row()), of(row({ at: '2027-03-02T02:00:00.000Z' }))];
    expect(new Set(all).size).toBe(4);
  });

  it('leaves out how many warnings share one slip', () => {
    const paper = row({ stream: 'document/1', type: 'DocumentIssued' });
    expect(of(row(), paper)).toBe(of(row()));
  });
});
