import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CircularAnswer } from '../../activities/contracts.js';
import type { CircularCommand } from '../../domain/circular/decide-circulars.js';
import type { Actor } from '../../domain/people/roles.js';
import {
  QUEUES,
  circularUpdate,
  roundUpsWorkflowId,
  rulesChangedSignal,
  showAnewUpdate,
  termChangedSignal,
  taskWorkflowId,
  type HoldRoundUpsInput,
} from '../../workflows/messages.js';
import { LEAD, leadLiaison, office, otherOffice } from '../support/cast.js';
import { FIGURES, slip, type CircularOrder } from '../support/circular-story.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { dismiss, endOnStage, runStandIns, signalsTo, standIn } from '../support/plan-on-stage.js';
import { STAGE_RULES, refusalOf } from '../support/workflow-stage.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';

const QUARTERLY = { ...STAGE_RULES, policy: DEFAULT_POLICY };
let answer: CircularAnswer = { queue: [], unitIds: [] };

describeOnStage(
  'the round-ups of a plan',
  (stage) => {
    let handle: WorkflowHandle;
    let planId: string;
    const start = async (change: Partial<HoldRoundUpsInput> = {}): Promise<void> => {
      planId = `plan-${randomUUID().slice(0, 8)}`;
      const base = { planId, termEnd: '2026-06-30', rules: QUARTERLY };
      const input: HoldRoundUpsInput = { ...base, clockKind: 'replaced', ...change };
      const workflowId = roundUpsWorkflowId(planId);
      const about = { taskQueue: QUEUES.rules, workflowId, args: [input] };
      await stage().env.client.workflow.start('holdRoundUps', about);
      handle = stage().env.client.workflow.getHandle(workflowId);
    };
    const ask = async (actor: Actor, order: CircularOrder, key: string = randomUUID()) => {
      const command = { ...order, actor, key } as CircularCommand;
      const args: [CircularCommand] = [command];
      return handle
        .executeUpdate(circularUpdate(command.type), { args })
        .then((a) => a.events)
        .catch(refusalOf);
    };
    const lines = () =>
      stage()
        .circularRecords.filter((r) => r.planId === planId)
        .flatMap((r) => r.entries.map(({ event }) => `${event.at.slice(5, 10)} ${event.type}`));
    const next = () =>
      stage()
        .circularRecords.filter((r) => r.planId === planId)
        .at(-1)?.next?.at;
    beforeEach(() => {
      answer = { queue: [], unitIds: [LEAD], figures: FIGURES };
    });
    afterEach(() => endOnStage(stage(), handle));
    const circularId = () => `${planId}-TB1`;
    const cause = (): CircularOrder => {
      const said = { unitId: LEAD, cause: 'a', nextStep: 'b' };
      return { type: 'GiveCause', circularId: circularId(), ...said };
    };
    const submit = (): CircularOrder => {
      const empty = { demands: '', leftOut: [] };
      return { type: 'SubmitCircular', circularId: circularId(), ...empty };
    };
    const approve = (): CircularOrder => {
      return { type: 'DecideCircular', circularId: circularId(), approve: true };
    };

    it('open and close in turn, and end with the term', async () => {
      await start();
      await handle.result();
      expect(lines()).toEqual([
        '03-02 RoundUpOpened',
        '04-07 RoundUpClosed',
        '05-08 RoundUpOpened',
        '07-06 RoundUpClosed',
      ]);
      expect(next()).toBeUndefined();
    });

    it('lead to a circular that tells the tasks it names', async () => {
      const endStandIns = await runStandIns(stage());
      const entry = { ...slip(1), taskId: `t-${randomUUID().slice(0, 8)}` };
      const task = await standIn(stage(), taskWorkflowId(entry.taskId));
      await start();
      answer = { ...answer, queue: [entry] };
      await stage().until('2026-04-07 12:00');
      expect(await ask(leadLiaison, cause())).toEqual(['CauseGiven', 'CircularReady']);
      expect(await ask(office, submit(), 'once')).toEqual(['CircularSubmitted']);
      expect(await ask(office, submit(), 'once')).toEqual([]);
      expect(await ask(office, approve())).toBe('ApproverIsDrafter');
      expect(await ask(otherOffice, approve())).toEqual(['CircularPublished']);
      const told = { nodeId: entry.nodeId, unitId: LEAD, circularId: circularId() };
      expect(await signalsTo(task)).toEqual([['CircularPublished', told]]);
      await dismiss(stage(), task);
      await endStandIns();
    });

    it('ask the record once more before a circular goes out', async () => {
      await start();
      answer = { ...answer, queue: [slip(1)] };
      await stage().until('2026-04-07 12:00');
      await ask(leadLiaison, cause());
      await ask(office, submit());
      answer = { ...answer, queue: [] };
      expect(await ask(otherOffice, approve())).toBe('NothingToCirculate');
      expect(lines().at(-1)).toBe('04-07 CircularSubmitted');
    });

    it('go on without an answer of the laggards', async () => {
      await start();
      answer = { ...answer, queue: [slip(1)] };
      await stage().until('2026-04-11 12:00');
      expect(lines().slice(-2)).toEqual(['04-07 CircularPrepared', '04-10 CircularReady']);
    });

    it('follow new rules at once, and show what comes next', async () => {
      await start({ termEnd: '2027-12-31' });
      await stage().until('2026-03-03 12:00');
      expect(next()).toBe('2026-04-07T01:00:00.000Z');
      const circulars = { closesWorkdays: 5, causeWorkdays: 3 };
      await handle.signal(rulesChangedSignal, {
        ...QUARTERLY,
        policy: { ...DEFAULT_POLICY, circulars },
      });
      await handle.executeUpdate(showAnewUpdate);
      expect(next()).toBe('2026-03-27T01:00:00.000Z');
    });

    it('go on to the end of a new term', async () => {
      await start();
      await stage().until('2026-05-20 12:00');
      await handle.signal(termChangedSignal, { termEnd: '2026-12-31' });
      await handle.result();
      expect(lines()).toHaveLength(8);
      expect(lines().at(-2)).toBe('11-06 RoundUpOpened');
    });

    it('go on where they were when the history grows long', async () => {
      await start({ historyLimit: 20, termEnd: '2026-12-31' });
      await handle.result();
      expect(lines()).toHaveLength(8);
    });
  },
  { overrides: () => ({ readCirculars: async () => answer }) },
);
