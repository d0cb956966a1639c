import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EditionToCarryOut } from '../../activities/contracts.js';
import type { EditionOutcome } from '../../domain/edition/edition-decisions.js';
import { amend, dropping, EDITION } from '../support/amendments.js';
import { LEAD, leader, leadLiaison, NEWCOMER, office, SUPPORT } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { startPlan, type PlanOnStage } from '../support/plan-on-stage.js';
import { JUNE, startTask, WITH_SUPPORT, type TaskOnStage } from '../support/task-on-stage.js';

let carriedOut: EditionToCarryOut[] = [];
/** Failures before the activity succeeds. */
let failures = 0;

describeOnStage(
  'a plan with a new edition',
  (stage) => {
    let plan: PlanOnStage;
    beforeEach(async () => {
      [carriedOut, failures] = [[], 0];
      plan = await startPlan(stage());
    });
    afterEach(() => plan.end());
    const settled = () => stage().until('2026-03-02 10:05');
    const types = () => plan.events().map((e) => e.type);

    it('carries out what was confirmed and records what came of it', async () => {
      const answer = await plan.decideEdition({ confirm: ['a', 'b'], reject: ['c'] });
      expect(answer).toEqual({ events: ['EditionDecided'] });
      await settled();
      expect(carriedOut.map((c) => c.decision.confirm)).toEqual([['a', 'b']]);
      expect(carriedOut[0]?.rules.policy.version).toBe(1);
      expect(plan.events().at(-1)).toMatchObject({
        type: 'EditionCarriedOut',
        done: ['a'],
        refused: [{ changeId: 'b', refusal: 'TaskHasEnded' }],
      });
    });

    it('carries out nothing when all is rejected', async () => {
      await plan.decideEdition({ reject: ['a'] });
      await settled();
      expect(types()).toEqual(['PlanActivated', 'EditionDecided']);
      expect(carriedOut).toEqual([]);
    });

    it('decides a change once', async () => {
      await plan.decideEdition({ key: 'one', confirm: ['a'] });
      expect(await plan.decideEdition({ key: 'one', confirm: ['a'] })).toEqual({ events: [] });
      expect(await plan.decideEdition({ reject: ['a'] })).toBe('ChangeNotOpen');
      expect(await plan.decideEdition({ actor: leader, reject: ['b'] })).toBe('OnlyOfficeMay');
      await settled();
      expect(carriedOut).toHaveLength(1);
    });

    it('tries again until the tasks can be reached', async () => {
      failures = 3;
      await plan.decideEdition({ confirm: ['a'] });
      await settled();
      expect(types()).toEqual(['PlanActivated', 'EditionDecided', 'EditionCarriedOut']);
      expect(new Set(carriedOut.map((c) => c.decision.key)).size).toBe(1);
      expect(carriedOut).toHaveLength(4);
    });

    it('keeps the order of decisions, and each one for itself', async () => {
      await Promise.all(['a', 'b', 'c'].map((id) => plan.decideEdition({ confirm: [id] })));
      await settled();
      expect(carriedOut.flatMap((c) => c.decision.confirm).sort()).toEqual(['a', 'b', 'c']);
      expect(types().filter((t) => t === 'EditionCarriedOut')).toHaveLength(3);
    });
  },
  {
    overrides: () => ({
      carryOutEdition: async (work): Promise<EditionOutcome> => {
        carriedOut.push(work);
        if (failures > 0) {
          failures -= 1;
          throw new Error('the server is away');
        }
        const [first = '', ...rest] = work.decision.confirm;
        const refused = rest.map((changeId) => ({ changeId, refusal: 'TaskHasEnded' as const }));
        return { done: [first], refused, targets: [], added: [] };
      },
    }),
    standIns: true,
  },
);

describeOnStage('a running task under a new edition', (stage) => {
  let task: TaskOnStage;
  beforeEach(async () => {
    task = await startTask(stage(), { owners: WITH_SUPPORT });
    await task.bothAccept();
  });
  afterEach(() => task.end());
  const duty = { kind: JUNE.kind, title: JUNE.title, dueOn: JUNE.dueOn };
  const later = amend({ duties: [{ from: duty, to: { ...duty, dueOn: '2026-09-30' } }] });

  it('waits for its new date', async () => {
    await task.ask(office, later, 'the amendment');
    expect(await task.ask(office, later, 'the amendment')).toEqual({ events: [] });
    await stage().until('2026-07-10 10:00');
    expect(task.lines().filter((l) => l.includes('DeadlineMissed'))).toEqual([]);
    await stage().until('2026-10-10 10:00');
    expect(task.lines()).toContain(`10-01 00:00 DeadlineMissed ${LEAD}`);
  });

  it('tells who stays, who leaves and who joins, each in a message', async () => {
    const joins = [{ unitId: NEWCOMER, role: 'support', name: 'n', reachable: true } as const];
    const { leaves } = dropping(SUPPORT);
    await task.ask(office, amend(later.amendment, { joins, leaves }));
    const entries =
      stage()
        .records.filter((r) => r.taskId === task.taskId)
        .at(-1)?.entries ?? [];
    const told = entries.flatMap((e) => e.notices.map((n) => [n.kind, n.unitId]));
    expect(told).toEqual([
      ['planAmended', LEAD],
      ['ownerWithdrawn', SUPPORT],
      ['assigned', NEWCOMER],
    ]);
    const amended = entries[0]?.notices[0]?.amended;
    expect(amended?.duties).toEqual(later.amendment.duties);
  });

  it('ends when the edition drops it, and says why', async () => {
    const cancel = { type: 'CancelTask', reason: 'no longer named', edition: EDITION } as const;
    expect(await task.ask(office, cancel)).toEqual({ events: ['TaskCancelled'] });
    expect(task.events().at(-1)).toMatchObject({ edition: EDITION });
    expect(await task.handle.result()).toBe('cancelled');
    expect(await task.ask(leadLiaison, later).catch(() => 'gone')).toBe('gone');
  });
});
