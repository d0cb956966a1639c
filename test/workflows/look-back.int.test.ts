import { afterEach, expect, it } from 'vitest';
import { LEAD, leader, leadLiaison, office, otherOffice } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startTask, type TaskOnStage } from '../support/task-on-stage.js';
import { report, type Order } from '../support/task-story.js';
import { randomUUID } from 'node:crypto';
import { dismiss, runStandIns, signalsTo, standIn } from '../support/plan-on-stage.js';
import { planWorkflowId, unitReachabilitySignal } from '../../workflows/messages.js';

const done = report({ percent: 100, done: true, text: 'finished' });

describeOnStage('a task', (stage) => {
  let task: TaskOnStage;
  afterEach(() => task.end());

  async function closed(change: { planId?: string } = {}): Promise<void> {
    task = await startTask(stage(), { termEnd: '2026-06-30', ...change });
    await task.ask(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    for (const n of [2, 3]) {
      await task.ask(leadLiaison, { ...done, nodeId: `${task.taskId}-N${n}` });
      const reportId = `${task.taskId}-R${n - 1}`;
      await task.ask(office, { type: 'ReviewReport', reportId, accept: true });
    }
    const ask = { unitId: LEAD, text: 'all done', evidenceIds: [] };
    await task.ask(leadLiaison, { type: 'AskCloseOut', ...ask });
    await task.ask(otherOffice, { type: 'DecideCloseOut', accept: true });
  }
  const lookBack = (passed: boolean): Order => ({
    type: 'RecordLookBack',
    passed,
    text: 'seen',
    evidenceIds: [],
    ...(!passed && { reworkBy: '2026-11-30' }),
  });

  it('waits for its look-back, which ends it when it passes', async () => {
    await closed();
    expect(task.view()).toMatchObject({ phase: 'closed', nextFireAt: '2026-09-02T01:00:00.000Z' });
    await stage().until('2026-09-02 12:00');
    expect(task.lines().at(-1)).toBe('09-02 09:00 LookBackDue');
    expect(await task.ask(office, lookBack(true))).toMatchObject({ events: ['LookBackPassed'] });
    expect(await task.handle.result()).toBe('closed');
  });

  it('goes on under its ladder when its look-back fails', async () => {
    await closed();
    await task.handle.signal(unitReachabilitySignal, { unitId: LEAD, reachable: false });
    await task.handle.signal(unitReachabilitySignal, { unitId: LEAD, reachable: true });
    await task.ask(office, lookBack(false), 'one look');
    const again = await task.ask(office, lookBack(false), 'one look');
    expect(again).toMatchObject({ events: [] });
    await stage().until('2026-12-07 12:00');
    expect(task.lines().slice(-3)).toEqual([
      `12-01 00:00 DeadlineMissed ${LEAD}`,
      `12-01 09:00 chase ${LEAD}`,
      `12-07 09:00 warn ${LEAD}`,
    ]);
  });

  it('calls for the jump that the policy names when its look-back fails', async () => {
    const endStandIns = await runStandIns(stage());
    const planId = `plan-${randomUUID().slice(0, 8)}`;
    const plan = await standIn(stage(), planWorkflowId(planId));
    await closed({ planId });
    await task.ask(office, lookBack(false));
    const item = { taskId: task.taskId, nodeId: `${task.taskId}-N4`, unitId: LEAD };
    const calls = (await signalsTo(plan)).filter(([name]) => name === 'JumpCalled');
    expect(calls).toMatchObject([['JumpCalled', { why: 'failedLookBack', item }]]);
    await dismiss(stage(), plan);
    await endStandIns();
  });

  it('is excused until a day, and is owed again the day after', async () => {
    task = await startTask(stage());
    await task.ask(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    const ask: Order = {
      type: 'AskExcusal',
      unitId: LEAD,
      basis: 'forceMajeure',
      reason: 'flood',
      evidenceIds: [],
      until: '2026-09-30',
    };
    await task.ask(leadLiaison, ask, 'ask');
    expect(await task.ask(leadLiaison, ask, 'ask')).toMatchObject({ events: [] });
    const excusalId = `${task.taskId}-X1`;
    const decide = { type: 'DecideExcusal', excusalId, grant: true } as const;
    expect(await task.ask(office, decide)).toBe('DeciderMayNotDecide');
    await task.ask(leader, decide);
    await stage().until('2026-10-08 12:00');
    expect(task.lines().slice(-3)).toEqual([
      `10-01 00:00 ExcusalLapsed ${LEAD}`,
      `10-01 00:00 DeadlineMissed ${LEAD}`,
      `10-08 09:00 chase ${LEAD}`,
    ]);
  });
});
