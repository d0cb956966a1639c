import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEAD, SUPPORT, leader, leadLiaison, office } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import {
  dismiss,
  signalsTo,
  standIn,
  startPlan,
  type PlanOnStage,
} from '../support/plan-on-stage.js';
import { startTask, JUNE } from '../support/task-on-stage.js';
import {
  interviewReachedSignal,
  slipRecordedSignal,
  taskWorkflowId,
} from '../../workflows/messages.js';

const itemOf = (unitId: string, n: number) => ({
  taskId: `t${n}`,
  nodeId: `t${n}-N2`,
  unitId,
  title: `task ${n}`,
  dueOn: '2026-06-30',
});

describeOnStage(
  'a plan at work',
  (stage) => {
    let plan: PlanOnStage;
    beforeEach(async () => {
      plan = await startPlan(stage());
    });
    afterEach(() => plan.end());
    const types = (): string[] => plan.events().map((e) => e.type);

    it('joins the slips of a unit in one proposal', async () => {
      await plan.handle.signal(interviewReachedSignal, itemOf(LEAD, 1));
      await stage().until('2026-03-06 10:00');
      await plan.handle.signal(interviewReachedSignal, itemOf(LEAD, 2));
      await plan.handle.signal(interviewReachedSignal, itemOf(SUPPORT, 3));
      await plan.handle.signal(interviewReachedSignal, itemOf(LEAD, 2));
      await stage().until('2026-03-06 10:01');
      expect(types()).toEqual(['PlanActivated', 'CaseProposed', 'CaseJoined', 'CaseProposed']);
      const [, first, joined, other] = plan.events().map((e) => ('caseId' in e ? e.caseId : ''));
      expect(joined).toBe(first);
      expect(other).not.toBe(first);
      // Five working days after the day of the first proposal: the decider is reminded.
      expect(stage().caseRecords.at(-1)?.nextFireAt).toBe('2026-03-09T01:00:00.000Z');
    });

    it('calls for the climb at the third slip', async () => {
      const third = await standIn(stage(), taskWorkflowId('t3'));
      for (const n of [1, 1, 2, 3]) {
        const { unitId, taskId, nodeId } = itemOf(LEAD, n);
        const on = `2026-02-0${n}`;
        await plan.handle.signal(slipRecordedSignal, { unitId, taskId, nodeId, on });
      }
      await stage().until('2026-03-02 10:01');
      expect(await signalsTo(third)).toEqual([
        ['ClimbAllowed', { nodeId: 't3-N2', unitId: LEAD, slips: 3 }],
      ]);
      await dismiss(stage(), third);
    });

    it('reminds the leaders of a proposal nobody decides', async () => {
      await plan.handle.signal(interviewReachedSignal, itemOf(LEAD, 1));
      await stage().until('2026-03-17 10:00');
      const reminded = plan.events().filter((e) => e.type === 'ProposalReminded');
      expect(reminded.map((e) => [e.at.slice(0, 16), e.toSuperior])).toEqual([
        ['2026-03-09T01:00', false],
        ['2026-03-16T01:00', true],
      ]);
    });

    it('reminds nobody of a decided proposal', async () => {
      await plan.handle.signal(interviewReachedSignal, itemOf(LEAD, 1));
      expect(await plan.decide({})).toEqual({ events: ['ProposalApproved'] });
      await stage().until('2026-03-17 10:00');
      expect(types()).toEqual(['PlanActivated', 'CaseProposed', 'ProposalApproved']);
    });

    it('lets the ladder of a rejected proposal rest, then climb again', async () => {
      const task = await startTask(stage(), { planId: plan.planId, duties: [JUNE] });
      await task.ask(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
      await stage().until('2026-07-28 10:00');
      const rejected = await plan.decide({ approve: false, reason: 'they were flooded' });
      expect(rejected).toEqual({ events: ['ProposalRejected'] });
      await stage().until('2026-08-20 10:00');
      expect(task.lines().slice(-3)).toEqual([
        '07-28 09:00 interview lead-unit',
        '07-28 10:00 LadderPaused lead-unit',
        '08-11 09:00 interview lead-unit',
      ]);
      expect(types().filter((t) => t === 'CaseProposed')).toHaveLength(2);
      await task.end();
    });

    it('decides once, however often it is asked', async () => {
      await plan.handle.signal(interviewReachedSignal, itemOf(LEAD, 1));
      const key = 'one decision';
      const answers = await Promise.all([plan.decide({ key }), plan.decide({ key })]);
      const events = answers.flatMap((a) => (typeof a === 'string' ? a : a.events));
      expect(events).toEqual(['ProposalApproved']);
    });

    it('refuses without a trace what may not be decided', async () => {
      await plan.handle.signal(interviewReachedSignal, itemOf(LEAD, 1));
      expect(await plan.decide({ actor: office })).toBe('DeciderMayNotDecide');
      expect(await plan.decide({ approve: false })).toBe('ReasonMissing');
      expect(await plan.decide({ actor: leader, caseId: 'unknown' })).toBe('ProposalNotWaiting');
      const { events } = await plan.handle.fetchHistory();
      expect(events?.some((e) => e.workflowExecutionUpdateAcceptedEventAttributes)).toBe(false);
    });
  },
  { standIns: true },
);
