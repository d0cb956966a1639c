import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { describeOnStage } from '../support/describe-on-stage.js';
import { STAGE_RULES } from '../support/workflow-stage.js';
import { assessmentCallsWorkflowId } from '../../workflows/assessment-messages.js';
import { QUEUES } from '../../workflows/messages.js';

describeOnStage('the reviews a plan asks for', (stage) => {
  it('start one after the other, each on its day', async () => {
    const planId = `plan-${randomUUID().slice(0, 8)}`;
    const calls = [
      { kind: 'midterm' as const, dueOn: '2026-06-30', clause: '' },
      { kind: 'final' as const, dueOn: '2026-12-31', clause: '' },
    ];
    const handle = await stage().env.client.workflow.start('callAssessments', {
      ...{ taskQueue: QUEUES.rules, workflowId: assessmentCallsWorkflowId(planId) },
      args: [{ planId, rules: STAGE_RULES, clockKind: 'replaced' as const, calls }],
    });
    await stage().until('2026-07-01 10:00');
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await stage().until('2027-01-01 10:00');
    await handle.result();
    const { events } = await handle.fetchHistory();
    const started = (events ?? []).filter((e) => e.activityTaskScheduledEventAttributes);
    expect(started).toHaveLength(2);
  });
});
