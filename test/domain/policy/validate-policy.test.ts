import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.js';
import type { LadderStep, Policy } from '../../../domain/policy/policy.js';
import { policyFaults } from '../../../domain/policy/validate-policy.js';

const faults = (change: Partial<Policy>) =>
  policyFaults({ ...DEFAULT_POLICY, ...change }).map((f) => `${f.path} ${f.rule}`);
const withFinal = (...final: LadderStep[]) =>
  faults({ ladders: { ...DEFAULT_POLICY.ladders, final } });

describe('a policy', () => {
  it('is faultless as a plan starts with it', () => {
    expect(policyFaults(DEFAULT_POLICY)).toEqual([]);
  });

  it('climbs in order of days', () => {
    expect(withFinal({ offset: 5, rung: 'chase' }, { offset: 5, rung: 'warn' })).toEqual([
      'ladders.final.1 stepsAscend',
    ]);
  });

  it('climbs in order of rungs', () => {
    expect(withFinal({ offset: 1, rung: 'warn' }, { offset: 5, rung: 'chase' })).toEqual([
      'ladders.final.1 rungsAscend',
    ]);
  });

  it('names no rung twice', () => {
    expect(withFinal({ offset: 1, rung: 'warn' }, { offset: 5, rung: 'warn' })).toEqual([
      'ladders.final.1 rungsAscend',
    ]);
  });

  it('reminds up to the date and climbs after it', () => {
    expect(withFinal({ offset: 0, rung: 'chase' }, { offset: 1, rung: 'remind' })).toEqual([
      'ladders.final.0 climbAfterDue',
      'ladders.final.1 remindBeforeDue',
    ]);
  });

  it('counts in whole working days', () => {
    expect(withFinal({ offset: 1.5, rung: 'chase' })).toEqual(['ladders.final.0 wholeDays']);
    expect(faults({ reviewWorkdays: 2.5 })).toEqual(['reviewWorkdays positive']);
  });

  it('gives everybody at least a day', () => {
    expect(faults({ acceptWorkdays: 0, decideWorkdays: -1, pauseWorkdays: Number.NaN })).toEqual([
      'acceptWorkdays positive',
      'decideWorkdays positive',
      'pauseWorkdays positive',
    ]);
  });

  it('lets an item rest for at least a day, or says nothing of it', () => {
    expect(faults({ snoozeWorkdays: 0 })).toEqual(['snoozeWorkdays positive']);
    const { snoozeWorkdays: _most, ...older } = DEFAULT_POLICY;
    expect(policyFaults(older)).toEqual([]);
  });

  it('dates round-ups on a day that every month has', () => {
    const roundUp = { ...DEFAULT_POLICY.roundUp, dueDay: 31, opensWorkdays: 0 };
    expect(faults({ roundUp })).toEqual([
      'roundUp.dueDay dueDay',
      'roundUp.opensWorkdays positive',
    ]);
  });

  it('sends at a time that exists', () => {
    expect(faults({ sendAt: '9:00' })).toEqual(['sendAt timeOfDay']);
    expect(faults({ sendAt: '24:00' })).toEqual(['sendAt timeOfDay']);
  });

  it('keeps its quiet hours over the night', () => {
    const sendingHours = { quietFrom: '08:00', quietTo: '20:00', workdaysOnly: true };
    expect(faults({ sendingHours })).toEqual(['sendingHours quietOverNight']);
  });

  it('may grant no extension, but not fewer', () => {
    expect(faults({ extension: { maxPerNode: 0, officeDays: 0 } })).toEqual([]);
    expect(faults({ extension: { maxPerNode: -1, officeDays: 0.5 } })).toEqual([
      'extension.maxPerNode notNegative',
      'extension.officeDays notNegative',
    ]);
  });
});

describe('the default ladder', () => {
  const steps = (kind: 'commitment' | 'roundup' | 'acceptance') =>
    DEFAULT_POLICY.ladders[kind].map((s) => `${s.rung} ${s.offset}`);

  it('of a promise follows the table of the specification', () => {
    expect(steps('commitment')).toEqual([
      'remind -30',
      'remind -14',
      'remind -7',
      'remind -3',
      'remind -1',
      'remind 0',
      'chase 1',
      'warn 5',
      'circulate 10',
      'interview 20',
      'list 40',
      'veto 60',
    ]);
  });

  it('of a round-up reminds three times only', () => {
    expect(steps('roundup').filter((s) => s.startsWith('remind'))).toHaveLength(3);
  });

  it('of an acceptance ends with the warning', () => {
    expect(steps('acceptance')).toEqual(['chase 1', 'warn 5']);
  });
});
