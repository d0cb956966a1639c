import { describe, expect, it } from 'vitest';
import { shiftYears } from '../../plan/parse-plan.js';
import { planWithTasks, readPlanLines } from './plan-text.js';

describe('a plan moved by years', () => {
  const plan = readPlanLines(
    ...planWithTasks('（一）渡口', '到2024年2月，渡口达标率达到100%。'),
    '（二）检查',
    '2023年底对规划实施情况开展中期评估。',
  );

  it('moves its term and every date', () => {
    const moved = shiftYears(plan, 5);
    expect(moved.term).toEqual({ start: 2026, end: 2030 });
    expect(moved.commitments.map((one) => one.due)).toEqual(['2030-12-31', '2029-02-28']);
    expect(moved.checkpoints.map((one) => one.date)).toEqual(['2028-12-31']);
  });

  it('keeps its texts', () => {
    const texts = (moved: typeof plan): string[] => moved.commitments.map((one) => one.text);
    expect(texts(shiftYears(plan, 5))).toEqual(texts(plan));
  });

  it('is itself again when moved there and back', () => {
    const dates = (one: typeof plan): unknown => [one.term, one.checkpoints, one.indicators];
    expect(dates(shiftYears(shiftYears(plan, 3), -3))).toEqual(dates(plan));
  });
});
