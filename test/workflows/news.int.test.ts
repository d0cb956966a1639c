import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEAD, SUPPORT, leadLiaison, office } from '../support/cast.js';
import { tellLostStep } from '../../main/lost-steps.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startTask, type TaskOnStage } from '../support/task-on-stage.js';
import { STAGE_RULES } from '../support/workflow-stage.js';
import {
  climbAllowedSignal,
  clockChangedSignal,
  ladderPausedSignal,
  rulesChangedSignal,
  unitReachabilitySignal,
} from '../../workflows/messages.js';

const owners = [{ unitId: LEAD, role: 'lead', reachable: true }] as const;
const ladder = [
  { offset: 2, rung: 'chase' },
  { offset: 4, rung: 'warn' },
] as const;
const quicker = {
  ...STAGE_RULES,
  policy: {
    ...STAGE_RULES.policy,
    version: 2,
    ladders: { ...STAGE_RULES.policy.ladders, commitment: [...ladder] },
  },
};

describeOnStage('news for a task', (stage) => {
  let task: TaskOnStage;
  beforeEach(async () => {
    task = await startTask(stage(), { owners: [...owners] });
    await task.ask(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  });
  afterEach(() => task.end());
  const after = (line: string): string[] => {
    const lines = task.lines();
    return lines.slice(lines.findIndex((l) => l.includes(line)) + 1);
  };

  it('of new rules takes hold from the next step on', async () => {
    await stage().until('2026-05-11 10:00');
    await task.handle.signal(rulesChangedSignal, quicker);
    await stage().until('2026-07-10 10:00');
    expect(task.lines().slice(2)).toEqual([
      '07-01 00:00 DeadlineMissed lead-unit',
      '07-02 09:00 chase lead-unit',
      '07-06 09:00 warn lead-unit',
    ]);
  });

  it('of new rules is shown on the pages at once', async () => {
    await task.handle.signal(rulesChangedSignal, quicker);
    await stage().until('2026-03-02 10:01');
    expect(task.view()?.nextFireAt).toBe('2026-06-30T16:00:00.000Z');
  });

  it('of a unit out of reach holds its ladder', async () => {
    await stage().until('2026-07-01 10:00');
    await task.handle.signal(unitReachabilitySignal, { unitId: LEAD, reachable: false });
    await stage().until('2026-07-15 10:00');
    await task.handle.signal(unitReachabilitySignal, { unitId: LEAD, reachable: true });
    await stage().until('2026-07-22 10:00');
    expect(after('chase')).toEqual([
      '07-01 10:00 UnitReachabilityChanged lead-unit',
      '07-15 10:00 UnitReachabilityChanged lead-unit',
      '07-21 09:00 warn lead-unit',
    ]);
  });

  it('that says nothing new leaves no event', async () => {
    const told = { unitId: LEAD, reachable: false };
    await task.handle.signal(unitReachabilitySignal, told);
    await task.handle.signal(unitReachabilitySignal, told);
    await task.handle.signal(unitReachabilitySignal, { unitId: SUPPORT, reachable: false });
    const nowhere = { nodeId: 'no such node', unitId: LEAD };
    await task.handle.signal(climbAllowedSignal, { ...nowhere, slips: 3 });
    const pause = { ...nowhere, rung: 'interview', until: '2026-08-01' } as const;
    await task.handle.signal(ladderPausedSignal, pause);
    await stage().until('2026-03-03 10:00');
    expect(task.lines().slice(2)).toEqual(['03-02 10:00 UnitReachabilityChanged lead-unit']);
  });

  it('of a rejected proposal lets the interview be proposed again later', async () => {
    await stage().until('2026-07-28 10:00');
    const nodeId = `${task.taskId}-N2`;
    const pause = { nodeId, unitId: LEAD, rung: 'interview', until: '2026-08-11' } as const;
    await task.handle.signal(ladderPausedSignal, pause);
    await stage().until('2026-08-20 10:00');
    expect(after('interview')).toEqual([
      '07-28 10:00 LadderPaused lead-unit',
      '08-11 09:00 interview lead-unit',
    ]);
  });

  it('of a step that reached nobody takes it back, once', async () => {
    await stage().until('2026-07-01 10:00');
    const whose = { taskId: task.taskId, nodeId: `${task.taskId}-N2` };
    const lost = { whose, unitId: LEAD, rung: 'chase', on: '2026-07-01' } as const;
    await tellLostStep(stage().env.client, lost);
    await tellLostStep(stage().env.client, lost);
    await stage().until('2026-07-08 10:00');
    expect(after('07-01 09:00 chase')).toEqual([
      '07-01 10:00 StepUnreached lead-unit',
      '07-02 09:00 chase lead-unit',
      '07-08 09:00 warn lead-unit',
    ]);
  });

  it('of a faster clock shortens the wait under way', async () => {
    const realOrigin = new Date(await stage().env.currentTimeMs()).toISOString();
    await stage().setClock({ realOrigin, rate: 1440 });
    await task.handle.signal(clockChangedSignal);
    await stage().env.sleep('80 minutes');
    expect(
      task
        .lines()
        .slice(2)
        .map((l) => l.slice(12)),
    ).toEqual(['remind lead-unit']);
  });

  it('after its end changes nothing', async () => {
    await task.ask(office, { type: 'CancelTask', reason: 'the plan was amended' });
    await task.handle.result();
    await expect(
      task.handle.signal(unitReachabilitySignal, { unitId: LEAD, reachable: false }),
    ).rejects.toThrow(/completed|not found/i);
    const whose = { taskId: task.taskId, nodeId: `${task.taskId}-N2` };
    const lost = { whose, unitId: LEAD, rung: 'chase', on: '2026-07-01' } as const;
    await expect(tellLostStep(stage().env.client, lost)).resolves.toBeUndefined();
  });
});
