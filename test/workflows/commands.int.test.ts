import { afterEach, beforeEach, expect, it } from 'vitest';
import { Worker } from '@temporalio/worker';
import { at, type Order } from '../support/task-story.js';
import { LEAD, leadLiaison, NEWCOMER, office, otherOffice, stranger } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startTask, type TaskOnStage } from '../support/task-on-stage.js';
import { QUEUES, taskStateQuery, upcomingQuery } from '../../workflows/messages.js';
import { UNIT } from '../../workflows/search-attributes.js';
import { workflowBundle } from '../support/workflow-stage.js';

const half: Order = {
  type: 'SubmitReport',
  unitId: LEAD,
  percent: 50,
  done: false,
  text: 'half way',
  evidenceIds: [],
};
const accept: Order = { type: 'AcceptAssignment', unitId: LEAD };

describeOnStage('a command', (stage) => {
  let task: TaskOnStage;
  beforeEach(async () => {
    task = await startTask(stage());
    await task.ask(leadLiaison, accept);
  });
  afterEach(() => task.end());

  it('is answered with its receipt and what it serves', async () => {
    expect(await task.ask(leadLiaison, half)).toEqual({
      events: ['ReportSubmitted'],
      receipt: '2026-012-001',
      serves: [],
    });
  });

  it('asked twice with one key happens once', async () => {
    await task.ask(leadLiaison, half, 'key');
    const again = await task.ask(leadLiaison, half, 'key');
    expect(again).toEqual({ events: [], receipt: '2026-012-001' });
    expect(task.lines().filter((l) => l.includes('ReportSubmitted'))).toHaveLength(1);
  });

  it('asked twice at the same moment happens once', async () => {
    const both = await Promise.all([1, 2].map(() => task.ask(leadLiaison, half, 'key')));
    const receipts = both.map((answer) => (typeof answer === 'string' ? answer : answer.receipt));
    expect(receipts).toEqual(['2026-012-001', '2026-012-001']);
    expect(task.lines().filter((l) => l.includes('ReportSubmitted'))).toHaveLength(1);
  });

  it('refused leaves no trace in the history', async () => {
    expect(await task.ask(stranger, half)).toBe('ActorDoesNotSpeakForUnit');
    const { events } = await task.handle.fetchHistory();
    const updates = events?.filter((e) => e.workflowExecutionUpdateAcceptedEventAttributes);
    expect(updates).toHaveLength(1);
  });

  it('tells the search of an owner who joins', async () => {
    const joins = { unitId: NEWCOMER, role: 'support', reachable: true } as const;
    await task.ask(office, { type: 'AppointOwner', ...joins, reason: 'one more' });
    const { typedSearchAttributes } = await task.handle.describe();
    expect(typedSearchAttributes.get(UNIT)).toEqual([LEAD, NEWCOMER].toSorted());
  });

  it('closes the task, whose workflow ends with its look-back', async () => {
    const short = await startTask(stage(), { duties: [], termEnd: '2026-04-30' });
    await short.ask(leadLiaison, accept);
    await short.ask(leadLiaison, {
      ...half,
      percent: 100,
      done: true,
      nodeId: `${short.taskId}-N2`,
    });
    await short.ask(office, { type: 'ReviewReport', reportId: `${short.taskId}-R1`, accept: true });
    const asked: Order = { type: 'AskCloseOut', unitId: LEAD, text: 'all done', evidenceIds: [] };
    expect(await short.ask(leadLiaison, asked)).toEqual({ events: ['CloseOutAsked'] });
    await short.ask(otherOffice, { type: 'DecideCloseOut', accept: true });
    const seen = { passed: true, text: 'it holds', evidenceIds: [] };
    await short.ask(office, { type: 'RecordLookBack', ...seen });
    expect(await short.handle.result()).toBe('closed');
    expect(short.view()).toMatchObject({ phase: 'closed', light: 'blue' });
    expect(short.view()?.nextFireAt).toBeUndefined();
  });

  it('cancels the task and ends its workflow', async () => {
    await task.ask(office, { type: 'CancelTask', reason: 'the plan was amended' });
    expect(await task.handle.result()).toBe('cancelled');
  });

  it('can be asked what fires next', async () => {
    const [next] = await task.handle.query(upcomingQuery);
    expect(next).toMatchObject({ at: at('2026-05-18 09:00'), fact: { rung: 'remind' } });
    expect((await task.handle.query(taskStateQuery)).phase).toBe('active');
  });
});

describeOnStage('a command that comes before the assignment', (stage) => {
  it('waits for it and is then decided', async () => {
    await stage().shutdown();
    const task = await startTask(stage());
    const asking = task.ask(leadLiaison, accept);
    const worker = await Worker.create({
      connection: stage().env.nativeConnection,
      taskQueue: QUEUES.rules,
      workflowBundle: await workflowBundle(),
      activities: stage().activities,
    });
    await worker.runUntil(async () => {
      expect(await asking).toEqual({ events: ['AssignmentAccepted'] });
      await task.end();
    });
  });
});
