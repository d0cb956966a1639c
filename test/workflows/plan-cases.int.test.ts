import { afterEach, beforeEach, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { LEAD, leadHead, leadLiaison, leader, office, otherOffice } from '../support/cast.js';
import { comeToRest } from '../support/come-to-rest.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import {
  dismiss,
  signalsTo,
  standIn,
  startPlan,
  type PlanOnStage,
} from '../support/plan-on-stage.js';
import { askProceeding } from '../support/proceeding-on-stage.js';
import { at } from '../support/task-story.js';
import { refusalOf } from '../support/workflow-stage.js';
import type { ProceedingOrder } from '../support/proceeding-story.js';
import type { Actor } from '../../domain/people/roles.js';
import {
  interviewReachedSignal,
  jumpCalledSignal,
  openRectificationUpdate,
  proposeCaseUpdate,
  rungReachedSignal,
  slipRecordedSignal,
  taskWorkflowId,
} from '../../workflows/messages.js';
import type { AskedOfProceeding } from '../../workflows/proceeding-messages.js';

describeOnStage(
  'what becomes of a proposal',
  (stage) => {
    let plan: PlanOnStage;
    let task: WorkflowHandle;
    beforeEach(async () => {
      plan = await startPlan(stage());
      task = await standIn(stage(), taskWorkflowId(`${plan.planId}-t1`));
    });
    afterEach(async () => {
      await plan.end();
      await dismiss(stage(), task);
    });
    const item = () => ({
      taskId: `${plan.planId}-t1`,
      nodeId: `${plan.planId}-t1-N2`,
      unitId: LEAD,
      title: 'a promise',
      dueOn: '2026-01-30',
    });
    const types = (): string[] => plan.events().map((e) => e.type);
    const caseId = (n = 1) => `${plan.planId}-C${n}`;
    const ask = (id: string, actor: Actor, order: ProceedingOrder) =>
      askProceeding(stage(), id, { ...order, actor, key: randomUUID() } as AskedOfProceeding);
    const stateOf = (id: string) =>
      stage()
        .proceedingRecords.filter((r) => r.proceedingId === id)
        .at(-1)?.view.state;
    const heard = async () => (await signalsTo(task)).map(([name]) => name);
    const rest = () => comeToRest(stage(), plan.handle);

    it('approved, it is an interview of its own', async () => {
      await plan.handle.signal(interviewReachedSignal, item());
      await plan.decide({});
      await rest();
      expect(stateOf(caseId())).toMatchObject({ kind: 'interview', phase: 'approved' });
      expect(await heard()).toEqual([]);
      const notice = { meetsAt: at('2026-03-05 15:00'), place: '301', interviewer: 'L' };
      await ask(caseId(), office, { type: 'NoticeInterview', ...notice, summoned: 'head' });
      await rest();
      expect(await heard()).toEqual(['LadderReleased']);
    });

    it('missed, it leads to a listing, which leads to a higher level', async () => {
      await plan.handle.signal(interviewReachedSignal, item());
      await plan.decide({});
      await rest();
      const notice = { meetsAt: at('2026-03-05 15:00'), place: '301', interviewer: 'L' };
      await ask(caseId(), office, { type: 'NoticeInterview', ...notice, summoned: 'head' });
      await stage().until('2026-03-05 17:00');
      await ask(caseId(), office, { type: 'RecordAbsence', grounds: 'nobody came' });
      await rest();
      expect(types().slice(-2)).toEqual(['CaseProposed', 'CaseClosed']);
      await plan.decide({ caseId: caseId(2) });
      await rest();
      const issue = { requirements: 'finish', dueOn: '2026-03-20', items: [] };
      await ask(caseId(2), office, { type: 'IssueListing', ...issue });
      await stage().until('2026-03-23 10:00');
      expect(plan.events().at(-1)).toMatchObject({
        type: 'CaseProposed',
        level: 'city',
        raises: caseId(2),
      });
      await plan.decide({ caseId: caseId(3) });
      await rest();
      expect(stateOf(caseId(2))).toMatchObject({ level: 'city', phase: 'rectifying' });
      expect(await heard()).toEqual(['LadderReleased', 'LadderJumped', 'LadderReleased']);
    });

    it('rejected, a higher level is asked for again after the pause', async () => {
      await plan.handle.signal(rungReachedSignal, { rung: 'list', item: item() });
      await plan.decide({});
      await rest();
      const issue = { requirements: 'finish', dueOn: '2026-03-04', items: [] };
      await ask(caseId(), office, { type: 'IssueListing', ...issue });
      await stage().until('2026-03-05 10:00');
      await plan.decide({ caseId: caseId(2), approve: false, reason: 'give them time' });
      await stage().until('2026-03-20 10:00');
      const raises = plan.events().filter((e) => e.type === 'CaseProposed' && e.raises);
      expect(raises.map((e) => e.at.slice(0, 10))).toEqual(['2026-03-05', '2026-03-19']);
    });

    it('of a veto is decided after the unit was heard', async () => {
      await plan.handle.signal(rungReachedSignal, { rung: 'veto', item: item() });
      await rest();
      expect(await plan.decide({})).toBe('VetoAwaitsStatement');
      const said = { unitId: LEAD, text: 'the flood', evidenceIds: [] };
      await ask(caseId(), leadHead, { type: 'StateCase', ...said });
      await ask(caseId(), leader, { type: 'DecideVeto', uphold: false, reason: 'the flood' });
      await rest();
      expect(types().slice(-2)).toEqual(['ProposalRejected', 'CaseClosed']);
      expect(await heard()).toEqual(['LadderPaused']);
    });

    it('by hand is proposed once and passed over by the ladder', async () => {
      const proposal = { key: 'one', actor: office, rung: 'interview' as const, grounds: 'idle' };
      const args: [Parameters<typeof Object.assign>[0]] = [{ ...proposal, items: [item()] }];
      const propose = () => plan.handle.executeUpdate(proposeCaseUpdate, { args: args as never });
      expect((await propose()).events).toEqual(['CaseProposed']);
      expect((await propose()).events).toEqual([]);
      await rest();
      expect(await signalsTo(task)).toMatchObject([
        ['LadderJumped', { rung: 'interview', why: 'hand' }],
      ]);
    });

    it('takes in a further slip while it runs', async () => {
      await plan.handle.signal(interviewReachedSignal, item());
      await plan.decide({});
      await rest();
      const second = { ...item(), nodeId: `${plan.planId}-t1-N3` };
      await plan.handle.signal(interviewReachedSignal, second);
      await rest();
      expect(stateOf(caseId())?.items.map((i) => i.nodeId)).toEqual([item().nodeId, second.nodeId]);
    });

    it('lets a ladder go on whose rung is proposed already', async () => {
      await plan.handle.signal(jumpCalledSignal, { why: 'failedLookBack', item: item() });
      await plan.decide({});
      await plan.handle.signal(interviewReachedSignal, item());
      await rest();
      expect(await heard()).toEqual(['LadderJumped', 'LadderReleased']);
      expect(types().filter((t) => t === 'CaseProposed')).toHaveLength(1);
    });

    it('follows straight from the third slip within a year', async () => {
      const { taskId, nodeId, ...named } = item();
      for (const n of [1, 2]) {
        const on = `2026-02-0${n}`;
        await plan.handle.signal(slipRecordedSignal, { taskId, unitId: LEAD, nodeId: `x${n}`, on });
      }
      await plan.handle.signal(slipRecordedSignal, { ...named, taskId, nodeId, on: '2026-03-01' });
      await rest();
      expect(types().slice(-3)).toEqual(['SlipRecorded', 'ClimbCalledFor', 'CaseProposed']);
      expect(await heard()).toEqual(['ClimbAllowed', 'LadderJumped']);
    });

    it('opens a rectification by hand once, and refuses a faulty one', async () => {
      const work = { title: 'exit', measure: 'clear it', dueOn: '2026-03-31' };
      const opening = { key: 'abcdefgh', unitId: LEAD, item: work, origin: 'hand' as const };
      const open = (actor: Actor) =>
        plan.handle
          .executeUpdate(openRectificationUpdate, { args: [{ ...opening, actor }] })
          .catch(refusalOf);
      expect(await open(leadLiaison)).toBe('OnlyOfficeMay');
      const proceedingId = `${plan.planId}-Habcdefgh`;
      expect(await open(otherOffice)).toMatchObject({ proceedingId });
      expect(await open(otherOffice)).toMatchObject({ proceedingId });
      await rest();
      const events = stage().proceedingRecords.filter((r) => r.proceedingId === proceedingId);
      expect(events.flatMap((r) => r.entries.map((e) => e.event.type))).toEqual([
        'RectificationAssigned',
      ]);
    });
  },
  { standIns: true },
);
