import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEAD } from '../support/cast.js';
import { comeToRest } from '../support/come-to-rest.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startPlan, type PlanOnStage } from '../support/plan-on-stage.js';
import { keyOfHeard } from '../../domain/escalation/one-breath.js';
import {
  interviewReachedSignal,
  rungReachedSignal,
  slipRecordedSignal,
} from '../../workflows/messages.js';

/** What the record says that tasks have told their plan. */
let told: string[] = [];

describeOnStage(
  'what several tasks tell of one moment',
  (stage) => {
    let plan: PlanOnStage;
    beforeEach(async () => {
      told = [];
      plan = await startPlan(stage());
    });
    afterEach(() => plan.end());
    const place = (task: string) => ({ taskId: task, nodeId: `${task}-N1`, unitId: LEAD });
    const item = (task: string) => ({ ...place(task), title: task, dueOn: '2026-01-30' });
    const rung = (reached: 'interview' | 'list', task: string) =>
      keyOfHeard({ what: 'rung', rung: reached, item: item(task) });
    const cases = () =>
      plan
        .events()
        .flatMap((e) =>
          e.type === 'CaseProposed' || e.type === 'CaseJoined' ? [[e.type, e.item.taskId]] : [],
        );
    const rest = () => comeToRest(stage(), plan.handle);

    it('makes the case of the first task of the plan, whoever came first', async () => {
      told = ['T1', 'T2', 'T10'].map((task) => rung('interview', task));
      for (const task of ['T10', 'T2', 'T1']) {
        await plan.handle.signal(interviewReachedSignal, item(task));
      }
      await rest();
      expect(cases()).toEqual([
        ['CaseProposed', 'T1'],
        ['CaseJoined', 'T2'],
        ['CaseJoined', 'T10'],
      ]);
    });

    it('joins lower rungs to the highest of the same task', async () => {
      const second = { ...item('T1'), nodeId: 'T1-N2' };
      told = [keyOfHeard({ what: 'rung', rung: 'interview', item: second }), rung('list', 'T1')];
      await plan.handle.signal(interviewReachedSignal, second);
      await plan.handle.signal(rungReachedSignal, { rung: 'list', item: item('T1') });
      await rest();
      expect(cases().map(([type]) => type)).toEqual(['CaseProposed', 'CaseJoined']);
      expect(plan.events().at(-2)).toMatchObject({ type: 'CaseProposed', rung: 'list' });
    });

    it('is counted in the order of the plan', async () => {
      told = ['T1', 'T2'].map((task) => `slip ${task}-N1 ${LEAD}`);
      const on = '2026-03-02';
      for (const task of ['T2', 'T1']) {
        await plan.handle.signal(slipRecordedSignal, { ...place(task), on });
      }
      await rest();
      const slips = plan.events().flatMap((e) => (e.type === 'SlipRecorded' ? [e.taskId] : []));
      expect(slips).toEqual(['T1', 'T2']);
    });

    it('waits for nothing that never comes for longer than half a minute', async () => {
      told = [rung('interview', 'T1'), rung('interview', 'T9')];
      await plan.handle.signal(interviewReachedSignal, item('T1'));
      await stage().env.sleep('40s');
      expect(cases()).toEqual([['CaseProposed', 'T1']]);
    });
  },
  { standIns: true, overrides: () => ({ readTold: async () => ({ told }) }) },
);
