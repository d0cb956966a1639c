import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import { fieldWords } from '../../../web/src/features/policy/field-words.js';
import { stepFault } from '../../../web/src/features/policy/step-rules.js';

describe('the policy form', () => {
  it('finds no fault with the policy a plan starts with', () => {
    const steps = Object.values(DEFAULT_POLICY.ladders);
    expect(steps.flatMap((l) => l.map((_, i) => stepFault(l, i))).filter(Boolean)).toEqual([]);
  });

  it('refuses a reminder after the due date', () => {
    expect(stepFault([{ offset: 2, rung: 'remind' }], 0)).toContain('提醒');
  });

  it('refuses a chase before the due date', () => {
    expect(stepFault([{ offset: 0, rung: 'chase' }], 0)).toContain('催办');
  });

  it('refuses steps that do not ascend', () => {
    const steps = [
      { offset: 5, rung: 'chase' as const },
      { offset: 5, rung: 'warn' as const },
    ];
    expect(stepFault(steps, 1)).toContain('上一步');
  });

  it('names the step that the API found fault with', () => {
    expect(fieldWords('ladders.final.2')).toBe('终期第3步');
    expect(fieldWords('roundUp.dueDay')).toBe('周期末月的截止日');
  });
});
