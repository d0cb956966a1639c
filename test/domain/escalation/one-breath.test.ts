import { describe, expect, it } from 'vitest';
import {
  inOneBreath,
  keyOfHeard,
  type HeardOfSlip,
} from '../../../domain/escalation/one-breath.js';
import type { DecidedRung } from '../../../domain/policy/measure-policy.js';
import { LEAD, SUPPORT } from '../../support/cast.js';

const place = (task: string, unitId = LEAD) => ({
  taskId: `P-${task}`,
  nodeId: `P-${task}-N1`,
  unitId,
});
const slip = (task: string, unitId?: string): HeardOfSlip => ({
  what: 'slip',
  slip: { ...place(task, unitId), on: '2026-03-02' },
});
const rung = (reached: DecidedRung, task: string): HeardOfSlip => ({
  what: 'rung',
  rung: reached,
  item: { ...place(task), title: '', dueOn: '2026-02-02' },
});
const keys = (...heard: HeardOfSlip[]) => inOneBreath(heard).map(keyOfHeard);

describe('what a plan hears of one moment', () => {
  it('is taken in the same order whichever came first', () => {
    const heard = [rung('list', 'T3'), slip('T10'), slip('T2', SUPPORT), slip('T2')];
    expect(keys(...heard)).toEqual(keys(...heard.toReversed()));
  });

  it('begins with slips, in the order of the plan', () => {
    expect(keys(rung('interview', 'T1'), slip('T10'), slip('T2'))).toEqual(
      [slip('T2'), slip('T10'), rung('interview', 'T1')].map(keyOfHeard),
    );
  });

  it('takes the highest rung first, which takes in lower ones', () => {
    const [low, middle, high] = [rung('interview', 'T1'), rung('list', 'T2'), rung('veto', 'T3')];
    expect(keys(low, middle, high)).toEqual([high, middle, low].map(keyOfHeard));
  });
});
