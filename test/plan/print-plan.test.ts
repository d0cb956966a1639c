import { describe, expect, it } from 'vitest';
import { describePlan } from '../../plan/print-plan.js';
import { planWithTasks, readPlanLines } from './plan-text.js';

describe('a plan described for the terminal', () => {
  const text = describePlan(
    readPlanLines(
      ...planWithTasks('（一）渡口', '2023年底前，渡口达标。（牵头单位：县海事处，各乡镇）'),
    ),
  );

  it('names title, region, term and state', () => {
    expect(text).toContain('规划：柳溪县“十四五”安全生产规划');
    expect(text).toContain('地区：柳溪县　规划期：2021—2025年　状态：已印发');
  });

  it('lists tasks with owners and source lines', () => {
    expect(text).toContain('1. [任务] 渡口　牵头：县海事处　责任：各乡镇　（无量化要求）　第6—7行');
  });

  it('lists promises and doubts with source lines', () => {
    expect(text).toContain('2023-12-31　2023年底前，渡口达标　第7行');
    expect(text).toMatch(/存疑（\d+）\n　第1行　/);
  });
});
