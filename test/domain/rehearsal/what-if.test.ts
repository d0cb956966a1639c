import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import { policyFaults } from '../../../domain/policy/validate-policy.js';
import { policyIf } from '../../../domain/rehearsal/what-if.js';

const ladderOf = (policy: typeof DEFAULT_POLICY) =>
  Object.fromEntries(
    policy.ladders.commitment.filter((s) => s.rung !== 'remind').map((s) => [s.rung, s.offset]),
  );

describe('a policy with one rung moved', () => {
  it('brings lower rungs forward to the days before', () => {
    const policy = policyIf(DEFAULT_POLICY, { rung: 'interview', offset: 10 });
    expect(ladderOf(policy)).toMatchObject({ warn: 5, circulate: 9, interview: 10, list: 40 });
    expect(policyFaults(policy)).toEqual([]);
  });

  it('puts higher rungs off to the days after', () => {
    const policy = policyIf(DEFAULT_POLICY, { rung: 'circulate', offset: 40 });
    expect(ladderOf(policy)).toMatchObject({ circulate: 40, interview: 41, list: 42, veto: 60 });
    expect(policyFaults(policy)).toEqual([]);
  });

  it('keeps reminders and ladders without the rung', () => {
    const { ladders } = policyIf(DEFAULT_POLICY, { rung: 'interview', offset: 10 });
    expect(ladders.acceptance).toEqual(DEFAULT_POLICY.ladders.acceptance);
    const reminders = ladders.final.filter((s) => s.rung === 'remind');
    expect(reminders).toEqual(DEFAULT_POLICY.ladders.final.filter((s) => s.rung === 'remind'));
  });

  it('does without a rung that is taken out', () => {
    const policy = policyIf(DEFAULT_POLICY, { rung: 'list', offset: 'none' });
    expect(ladderOf(policy)).not.toHaveProperty('list');
    expect(policyFaults(policy)).toEqual([]);
  });

  it('asks for progress as often as it is told', () => {
    const { roundUp } = policyIf(DEFAULT_POLICY, { roundUp: 'yearly' });
    expect(roundUp).toEqual({ ...DEFAULT_POLICY.roundUp, period: 'yearly' });
  });
});
