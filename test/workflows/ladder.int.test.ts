import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Order } from '../support/task-story.js';
import { LEAD, leader, leadLiaison, office, stranger } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startTask, type TaskOnStage } from '../support/task-on-stage.js';

const done: Order = {
  type: 'SubmitReport',
  unitId: LEAD,
  percent: 100,
  done: true,
  text: 'finished',
  evidenceIds: [],
};
const review = (task: TaskOnStage, accept: boolean): Order => ({
  type: 'ReviewReport',
  reportId: `${task.taskId}-R1`,
  accept,
  reason: 'see the figures',
});

describeOnStage('a promise with a date', (stage) => {
  let task: TaskOnStage;
  beforeEach(async () => {
    task = await startTask(stage());
    await task.ask(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  });
  afterEach(() => task.end());
  const since = (lines: string[]): string[] => lines.slice(2);

  it('is reminded of on its days, then climbs to the interview', async () => {
    await stage().until('2026-08-20 10:00');
    expect(since(task.lines())).toEqual([
      '05-18 09:00 remind lead-unit',
      '06-09 09:00 remind lead-unit',
      '06-18 09:00 remind lead-unit',
      '06-25 09:00 remind lead-unit',
      '06-29 09:00 remind lead-unit',
      '06-30 09:00 remind lead-unit',
      '07-01 00:00 DeadlineMissed lead-unit',
      '07-01 09:00 chase lead-unit',
      '07-07 09:00 warn lead-unit',
      '07-14 09:00 circulate lead-unit',
      '07-28 09:00 interview lead-unit',
    ]);
  });

  it('is reminded of no more once reported', async () => {
    await stage().until('2026-06-15 10:00');
    await task.ask(leadLiaison, done);
    await task.ask(office, review(task, true));
    await stage().until('2026-07-20 10:00');
    expect(since(task.lines()).slice(2)).toEqual([
      '06-15 10:00 ReportSubmitted lead-unit',
      '06-15 10:00 ReportAccepted lead-unit',
      '06-15 10:00 NodeSatisfied lead-unit',
    ]);
  });

  it('stands still while its report waits, and the reviewer is reminded', async () => {
    await stage().until('2026-06-30 10:00');
    await task.ask(leadLiaison, done);
    await stage().until('2026-07-10 10:00');
    expect(since(task.lines()).slice(6)).toEqual([
      '06-30 10:00 ReportSubmitted lead-unit',
      '07-03 09:00 ReviewerReminded',
      '07-08 09:00 ReviewerReminded',
    ]);
  });

  it('climbs on from where it stood when its report is returned', async () => {
    await stage().until('2026-07-02 10:00');
    await task.ask(leadLiaison, done);
    await stage().until('2026-07-09 10:00');
    await task.ask(office, review(task, false));
    await stage().until('2026-07-20 10:00');
    expect(since(task.lines()).slice(8)).toEqual([
      '07-02 10:00 ReportSubmitted lead-unit',
      '07-07 09:00 ReviewerReminded',
      '07-09 10:00 ReportReturned lead-unit',
      '07-14 09:00 warn lead-unit',
    ]);
  });

  it('moves its whole ladder with a granted extension', async () => {
    const nodeId = `${task.taskId}-N2`;
    await stage().until('2026-06-29 10:00');
    await task.ask(leadLiaison, {
      type: 'AskExtension',
      unitId: LEAD,
      nodeId,
      toDate: '2026-08-31',
      reason: 'floods',
    });
    const extensionId = `${task.taskId}-E1`;
    await task.ask(leader, { type: 'DecideExtension', extensionId, grant: true });
    await stage().until('2026-09-01 10:00');
    expect(since(task.lines()).slice(5)).toEqual([
      '06-29 10:00 ExtensionAsked lead-unit',
      '06-29 10:00 ExtensionGranted lead-unit',
      '07-20 09:00 remind lead-unit',
      '08-11 09:00 remind lead-unit',
      '08-20 09:00 remind lead-unit',
      '08-26 09:00 remind lead-unit',
      '08-28 09:00 remind lead-unit',
      '08-31 09:00 remind lead-unit',
      '09-01 00:00 DeadlineMissed lead-unit',
      '09-01 09:00 chase lead-unit',
    ]);
  });

  it('rests while the task is suspended', async () => {
    await stage().until('2026-07-02 10:00');
    await task.ask(office, { type: 'SuspendTask', reason: 'merged offices' });
    await stage().until('2026-07-20 10:00');
    await task.ask(office, { type: 'ResumeTask', reason: 'the merger is done' });
    await stage().until('2026-07-24 10:00');
    expect(since(task.lines()).slice(8)).toEqual([
      '07-02 10:00 TaskSuspended',
      '07-20 10:00 TaskResumed',
      '07-23 09:00 warn lead-unit',
    ]);
  });

  it('fires nothing for a refused command', async () => {
    expect(await task.ask(stranger, done)).toBe('ActorDoesNotSpeakForUnit');
    await stage().until('2026-05-18 08:00');
    expect(since(task.lines())).toEqual([]);
  });
});
