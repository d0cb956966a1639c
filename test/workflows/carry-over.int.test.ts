import { afterEach, expect, it } from 'vitest';
import { LEAD, leadLiaison } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startTask, type TaskOnStage } from '../support/task-on-stage.js';
import type { Order } from '../support/task-story.js';

const half: Order = {
  type: 'SubmitReport',
  unitId: LEAD,
  percent: 50,
  done: false,
  text: 'half way',
  evidenceIds: [],
};

describeOnStage('a task whose history grew long', (stage) => {
  let task: TaskOnStage;
  afterEach(() => task.end());

  it('goes on with its facts, its numbers and its keys', async () => {
    task = await startTask(stage(), { historyLimit: 40 });
    const first = (await task.handle.describe()).runId;
    await task.ask(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    for (let n = 1; n <= 9; n += 1) await task.ask(leadLiaison, half, `report ${n}`);
    await stage().until('2026-03-03 10:00');
    expect((await task.handle.describe()).runId).not.toBe(first);
    expect(await task.ask(leadLiaison, half, 'report 1')).toEqual({
      events: [],
      receipt: '2026-012-001',
    });
    const tenth = await task.ask(leadLiaison, half);
    expect(tenth).toMatchObject({ receipt: '2026-012-010' });
    const seqs = stage().records.flatMap((r) => r.entries.map((e) => e.seq));
    expect(seqs).toEqual(seqs.map((_, i) => i + 1));
  });

  it('keeps every answer while commands come without pause', async () => {
    task = await startTask(stage(), { historyLimit: 40 });
    await task.ask(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    const keys = Array.from({ length: 30 }, (_, n) => `key ${n}`);
    const answers = await Promise.all(keys.map((key) => task.ask(leadLiaison, half, key)));
    const receipts = answers.map((a) => (typeof a === 'string' ? a : a.receipt));
    expect(new Set(receipts).size).toBe(30);
    expect(task.lines().filter((l) => l.includes('ReportSubmitted'))).toHaveLength(30);
  });

  it('still wakes when its next step is due', async () => {
    task = await startTask(stage(), { historyLimit: 25 });
    await task.ask(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    await stage().until('2026-06-10 10:00');
    expect(task.lines().slice(2)).toEqual([
      '05-18 09:00 remind lead-unit',
      '06-09 09:00 remind lead-unit',
    ]);
  });
});

let failures = 0;
describeOnStage(
  'a record that cannot be written for a while',
  (stage) => {
    let task: TaskOnStage;
    afterEach(() => task.end());

    it('loses nothing and keeps the order', async () => {
      task = await startTask(stage());
      await task.ask(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
      failures = 4;
      const keys = ['one', 'two', 'three'];
      await Promise.all(keys.map((key) => task.ask(leadLiaison, half, key)));
      const own = stage().records.filter((r) => r.taskId === task.taskId);
      expect(own.flatMap((r) => r.entries.map((e) => e.seq))).toEqual([1, 2, 3, 4, 5]);
      const receipts = task.events().map((e) => e.type === 'ReportSubmitted' && e.receipt);
      expect(receipts.slice(2)).toEqual(['2026-012-001', '2026-012-002', '2026-012-003']);
      expect(failures).toBe(0);
    });
  },
  {
    overrides: (literal) => ({
      recordTask: async (record) => {
        if (failures > 0) {
          failures -= 1;
          throw new Error('the database is locked');
        }
        await literal.recordTask(record);
      },
    }),
  },
);
