import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { planTasks } from '../../activities/plan-tasks.js';
import { taskWorkflowId } from '../../workflows/messages.js';
import { LEAD, SUPPORT } from '../support/cast.js';
import { signalsTo } from '../support/plan-on-stage.js';
import { PLAN, addPlan, addTask } from '../support/record-fixture.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';
import { describeWithTemporal, devServerEnvironment } from '../support/temporal.js';
import { STAGE_RULES, quietRuntime } from '../support/workflow-stage.js';

const batch = {
  planId: PLAN,
  rules: STAGE_RULES,
  clockKind: 'real',
  fromNumber: 1,
  most: 100,
} as const;

// Nobody runs these workflows: that they were started, once, is all there is to see.
describeWithTemporal('server')('the tasks of a plan', () => {
  let env: TestWorkflowEnvironment;
  let db: FreshDatabase;
  let plan: ReturnType<typeof planTasks>;
  let beats = 0;
  beforeAll(async () => {
    quietRuntime();
    env = await devServerEnvironment();
  });
  beforeEach(async () => {
    db = await freshDatabase();
    await addPlan(db.prisma);
    beats = 0;
    plan = planTasks({ prisma: db.prisma, client: env.client, heartbeat: () => (beats += 1) });
  });
  afterEach(() => db.dispose());
  afterAll(() => env.teardown());

  const addOwned = async (taskId: string, number: number, unitId: string): Promise<void> => {
    await addTask(db.prisma, taskId, number);
    await db.prisma.taskOwner.create({ data: { taskId, unitId, role: 'lead' } });
  };
  const run = async (taskId: string) => {
    const { runId, memo } = await env.client.workflow.getHandle(taskWorkflowId(taskId)).describe();
    return { runId, memo };
  };
  const signals = async (taskId: string) =>
    signalsTo(env.client.workflow.getHandle(taskWorkflowId(taskId)));

  it('are started once, however often they are asked for', async () => {
    for (const n of [1, 2, 3]) await addOwned(`a${n}`, n, LEAD);
    expect(await plan.startTasks(batch)).toEqual({ started: 3, nextNumber: undefined });
    const first = await run('a2');
    expect(await plan.startTasks(batch)).toEqual({ started: 3, nextNumber: undefined });
    expect(await run('a2')).toEqual(first);
    expect(first.memo).toEqual({ number: 2, title: 'task 2' });
    expect(beats).toBe(6);
  });

  it('are not started again after they have ended', async () => {
    await addOwned('b1', 1, LEAD);
    await plan.startTasks(batch);
    await env.client.workflow.getHandle(taskWorkflowId('b1')).terminate();
    expect(await plan.startTasks(batch)).toMatchObject({ started: 1 });
    const { status } = await env.client.workflow.getHandle(taskWorkflowId('b1')).describe();
    expect(status.name).toBe('TERMINATED');
  });

  it('are started from a number on, so many at a time', async () => {
    for (const n of [1, 2, 5, 6]) await addOwned(`c${n}`, n, LEAD);
    expect(await plan.startTasks({ ...batch, most: 3 })).toEqual({ started: 3, nextNumber: 6 });
    const rest = await plan.startTasks({ ...batch, fromNumber: 6, most: 3 });
    expect(rest).toEqual({ started: 1, nextNumber: undefined });
  });

  it('of one unit hear of its reachability, also before they are on record', async () => {
    await addOwned('d1', 1, LEAD);
    await addOwned('d2', 2, SUPPORT);
    await plan.startTasks(batch);
    const reachability = { unitId: LEAD, reachable: true };
    expect(await plan.signalTasks({ planId: PLAN, reachability })).toEqual({ told: 1 });
    expect(await signals('d1')).toEqual([['UnitReachability', reachability]]);
    expect(await signals('d2')).toEqual([]);
  });

  it('that have ended hear nothing, and the others do', async () => {
    for (const n of [1, 2]) await addOwned(`e${n}`, n, LEAD);
    await plan.startTasks(batch);
    await env.client.workflow.getHandle(taskWorkflowId('e1')).terminate();
    await plan.signalTasks({ planId: PLAN, clockChanged: true });
    expect(await signals('e2')).toEqual([['ClockChanged', undefined]]);
  });
});
