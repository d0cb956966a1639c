import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEAD, leadLiaison } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startTask, type TaskOnStage } from '../support/task-on-stage.js';

describeOnStage('an assignment that waits', (stage) => {
  let task: TaskOnStage;
  beforeEach(async () => {
    task = await startTask(stage());
  });
  afterEach(() => task.end());

  it('is chased, then warned of, on working days', async () => {
    await stage().until('2026-03-11 10:00');
    expect(task.lines()).toEqual([
      '03-02 10:00 TaskAssigned',
      '03-04 00:00 DeadlineMissed lead-unit',
      '03-04 09:00 chase lead-unit',
      '03-10 09:00 warn lead-unit',
    ]);
  });

  it('is chased no more once accepted', async () => {
    await stage().until('2026-03-05 10:00');
    await task.ask(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    await stage().until('2026-03-20 10:00');
    expect(task.lines().at(-1)).toBe('03-05 10:00 AssignmentAccepted lead-unit');
  });

  it('is not chased while its return waits for the office', async () => {
    const returned = { type: 'ReturnAssignment', unitId: LEAD, grounds: 'not our field' } as const;
    await task.ask(leadLiaison, returned);
    await stage().until('2026-03-11 10:00');
    expect(task.lines().slice(1)).toEqual([
      '03-02 10:00 AssignmentReturned lead-unit',
      '03-09 09:00 ReturnReminded lead-unit',
    ]);
  });
});
