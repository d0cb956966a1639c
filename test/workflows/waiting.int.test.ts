import { afterEach, expect, it } from 'vitest';
import { LEAD, leadLiaison, office } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startTask, type TaskOnStage } from '../support/task-on-stage.js';
import { report } from '../support/task-story.js';
import type { TrackTaskInput } from '../../workflows/messages.js';

describeOnStage('what waits for others', (stage) => {
  let task: TaskOnStage;
  afterEach(() => task.end());
  const acceptedTask = async (change: Partial<TrackTaskInput> = {}): Promise<void> => {
    task = await startTask(stage(), change);
    await task.ask(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  };

  it('reminds the decider of an extension, again and again', async () => {
    await acceptedTask();
    const node = { nodeId: `${task.taskId}-N2`, unitId: LEAD };
    const asked = { ...node, toDate: '2026-07-10', reason: 'floods' };
    await task.ask(leadLiaison, { type: 'AskExtension', ...asked });
    await stage().until('2026-03-17 10:00');
    expect(task.lines().slice(3)).toEqual([
      '03-09 09:00 DeciderReminded',
      '03-16 09:00 DeciderReminded',
    ]);
  });

  it('reminds the office of a close-out', async () => {
    await acceptedTask({ duties: [], termEnd: '2026-04-30' });
    const done = report({ percent: 100, done: true, nodeId: `${task.taskId}-N2` });
    await task.ask(leadLiaison, done);
    const reportId = `${task.taskId}-R1`;
    await task.ask(office, { type: 'ReviewReport', reportId, accept: true });
    const closeOut = { unitId: LEAD, text: 'all done', evidenceIds: [] };
    await task.ask(leadLiaison, { type: 'AskCloseOut', ...closeOut });
    await stage().until('2026-03-06 10:00');
    expect(task.lines().at(-1)).toBe('03-05 09:00 CloseOutReminded lead-unit');
  });

  it('opens the next round-up the day after the last one was due', async () => {
    await acceptedTask({ termEnd: '2028-12-31' });
    await stage().until('2026-12-20 10:00');
    expect(task.events().some((e) => e.type === 'NodeOpened')).toBe(false);
    await stage().until('2026-12-21 00:30');
    const opened = task.events().find((e) => e.type === 'NodeOpened');
    expect(opened?.node).toMatchObject({ kind: 'roundup', title: '2027', dueOn: '2027-12-20' });
  });

  it('keeps a snoozed reminder quiet until its day', async () => {
    await acceptedTask();
    const node = { nodeId: `${task.taskId}-N2`, unitId: LEAD };
    await stage().until('2026-06-24 10:00');
    await task.ask(leadLiaison, { type: 'Snooze', ...node, workdays: 3 });
    await stage().until('2026-06-30 10:00');
    const lines = task.lines();
    expect(lines.slice(lines.findIndex((l) => l.includes('Snoozed')))).toEqual([
      '06-24 10:00 Snoozed lead-unit',
      '06-29 09:00 remind lead-unit',
      '06-30 09:00 remind lead-unit',
    ]);
  });

  it('is quiet for good once nothing more is due', async () => {
    await acceptedTask({ duties: [], termEnd: '2026-04-30' });
    await stage().until('2027-06-01 10:00');
    expect(task.view()?.nextFireAt).toBeUndefined();
    expect(task.lines().at(-1)).toBe('06-01 09:00 interview lead-unit');
  });
});
