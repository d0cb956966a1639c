import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TasksTold, TasksToStart } from '../../activities/contracts.js';
import { LEAD, SUPPORT, admin } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startPlan, type PlanOnStage } from '../support/plan-on-stage.js';
import { STAGE_RULES } from '../support/workflow-stage.js';
import {
  clockChangedSignal,
  reviseCalendarUpdate,
  unitReachabilitySignal,
  type CalendarRevision,
} from '../../workflows/messages.js';

let batches: TasksToStart[] = [];
let told: Omit<TasksTold, 'planId'>[] = [];
/** Called while the tasks are being told, as news that come meanwhile. */
let meanwhile: (() => Promise<unknown>) | undefined;

describeOnStage(
  'a plan and its tasks',
  (stage) => {
    let plan: PlanOnStage;
    beforeEach(async () => {
      batches = [];
      told = [];
      meanwhile = undefined;
      plan = await startPlan(stage(), { historyLimit: 60 });
    });
    afterEach(() => plan.end());
    const settled = () => stage().until('2026-03-02 10:05');
    const reach = (unitId: string, reachable: boolean) =>
      plan.handle.signal(unitReachabilitySignal, { unitId, reachable });

    it('starts them batch by batch and says how many', async () => {
      await settled();
      expect(batches.map((b) => b.fromNumber)).toEqual([1, 101, 201]);
      expect(plan.events()).toMatchObject([{ type: 'PlanActivated', tasks: 207 }]);
    });

    it('tells all of them of a new policy, in its next version', async () => {
      const policy = { ...STAGE_RULES.policy, reviewWorkdays: 9 };
      expect(await plan.revise({ policy })).toEqual({ events: ['PolicyRevised'] });
      await settled();
      expect(told.map((t) => [t.rules?.policy.version, t.rules?.policy.reviewWorkdays])).toEqual([
        [2, 9],
      ]);
    });

    it('revises once for one key', async () => {
      const answers = await Promise.all([1, 2].map(() => plan.revise({ key: 'one revision' })));
      expect(answers.flatMap((a) => a.events)).toEqual(['PolicyRevised']);
      await settled();
      expect(plan.events().filter((e) => e.type === 'PolicyRevised')).toHaveLength(1);
    });

    it('tells all of them of days off entered by hand, once for one key', async () => {
      const calendar = { holidays: ['2027-01-01'], makeupWorkdays: [] };
      const args: [CalendarRevision] = [{ key: 'days', actor: admin, calendar, years: [2027] }];
      for (let n = 0; n < 2; n += 1)
        await plan.handle.executeUpdate(reviseCalendarUpdate, { args });
      await settled();
      expect(told.map((t) => t.rules?.calendar)).toEqual([{ ...calendar, version: 1 }]);
      const revised = plan.events().filter((e) => e.type === 'CalendarRevised');
      expect(revised).toMatchObject([{ years: [2027], actor: { personId: admin.personId } }]);
    });

    it('tells the last word about a unit that changed meanwhile', async () => {
      meanwhile = async () => {
        meanwhile = undefined;
        await reach(SUPPORT, false);
      };
      await reach(LEAD, true);
      await reach(SUPPORT, true);
      await settled();
      expect(told.at(-1)?.reachability).toEqual({ unitId: SUPPORT, reachable: false });
    });

    it('tells them that the clock has changed', async () => {
      await plan.handle.signal(clockChangedSignal);
      await settled();
      expect(told).toEqual([{ clockChanged: true }]);
    });

    it('passes on every word though its history is carried over', async () => {
      const first = (await plan.handle.describe()).runId;
      const units = Array.from({ length: 40 }, (_, n) => `unit ${n}`);
      await Promise.all(units.map((unitId) => reach(unitId, true)));
      await settled();
      expect(new Set(told.map((t) => t.reachability?.unitId))).toEqual(new Set(units));
      expect((await plan.handle.describe()).runId).not.toBe(first);
    });
  },
  {
    overrides: () => ({
      startTasks: async (batch) => {
        batches.push(batch);
        if (batch.fromNumber > 200) return { started: 7 };
        return { started: 100, nextNumber: batch.fromNumber + 100 };
      },
      signalTasks: async ({ rules, reachability, clockChanged }) => {
        told.push({ rules, reachability, clockChanged });
        await meanwhile?.();
        return { told: 1 };
      },
    }),
    standIns: true,
  },
);
