import { afterEach, beforeEach, expect, it } from 'vitest';
import { editionWork } from '../../activities/carry-out-edition.js';
import type { EditionToCarryOut } from '../../activities/contracts.js';
import type { EditionChange } from '../../domain/edition/change.js';
import { openEdition, saveComparison, editionChanges } from '../../prisma/store/editions.js';
import { roundUpsWorkflowId, taskWorkflowId } from '../../workflows/messages.js';
import { EDITION } from '../support/amendments.js';
import { LEAD, office, SUPPORT } from '../support/cast.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { DEATHS, editionTask, TERM } from '../support/edition-fixture.js';
import { dismiss, signalsTo, standIn } from '../support/plan-on-stage.js';
import { addPlan, addTask, PLAN, REAL_NOW } from '../support/record-fixture.js';
import { JUNE, startTask, type TaskOnStage } from '../support/task-on-stage.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';
import { STAGE_RULES } from '../support/workflow-stage.js';

const lines = { old: { start: 1, end: 1 }, new: { start: 1, end: 1 } };

describeOnStage('carrying out an edition', (stage) => {
  let db: FreshDatabase;
  let task: TaskOnStage;
  beforeEach(async () => {
    db = await freshDatabase();
    await addPlan(db.prisma);
    await addTask(db.prisma, 'T1', 7);
    task = await startTask(stage(), { planId: PLAN });
    const draft = { id: 'D1', editionOf: null, stage: 'draft' };
    const row = await db.prisma.plan.findUniqueOrThrow({ where: { id: PLAN } });
    await db.prisma.plan.create({ data: { ...row, ...draft } });
    await openEdition(db.prisma, { planId: PLAN, draftId: 'D1', at: REAL_NOW, by: 'office' });
  });
  afterEach(async () => {
    await task.end();
    await db.dispose();
  });

  /** Keeps the changes as an edition's and carries out all of them. */
  async function carryOut(...changes: EditionChange[]) {
    const edition = { id: EDITION.editionId, planId: PLAN };
    await saveComparison(db.prisma, edition, { matches: [], changes, pairs: [], at: REAL_NOW });
    const confirm = (await editionChanges(db.prisma, edition.id)).map((c) => c.id);
    const about = { key: 'one decision', actor: office, reason: 'approved' };
    const decision = { ...about, edition: EDITION, confirm, reject: [] };
    const rest = { rules: STAGE_RULES, clockKind: 'replaced', now: REAL_NOW } as const;
    const work: EditionToCarryOut = { planId: PLAN, decision, ...rest };
    const { client } = stage().env;
    const { carryOutEdition } = editionWork({
      prisma: db.prisma,
      client,
      heartbeat: () => undefined,
    });
    return {
      confirm,
      work,
      outcome: await carryOutEdition(work),
      again: () => carryOutEdition(work),
    };
  }
  const redated = (taskId: string): EditionChange => ({
    kind: 'dateChanged',
    taskId,
    from: JUNE,
    to: { ...JUNE, dueOn: '2026-09-30' },
    lines,
  });
  const renamed = (taskId: string): EditionChange => {
    return { kind: 'titleChanged', taskId, from: 'a task', to: 'a better task', lines };
  };

  it('amends a running task once, whatever was confirmed of it', async () => {
    const { outcome, confirm, again } = await carryOut(redated(task.taskId), renamed(task.taskId));
    expect(outcome).toEqual({ done: confirm, refused: [], targets: [], added: [] });
    expect(await again()).toEqual(outcome);
    const amended = task.events().filter((e) => e.type === 'PlanAmended');
    expect(amended).toHaveLength(1);
    expect(amended[0]).toMatchObject({ title: { to: 'a better task' }, actor: office });
  });

  it('says which changes a task would not take', async () => {
    await task.end();
    const { outcome, confirm } = await carryOut(redated(task.taskId), {
      kind: 'targetDropped',
      indicatorId: 'I1',
      from: DEATHS,
      lines,
    });
    const [first = '', second = ''] = confirm;
    expect(outcome.refused).toEqual([{ changeId: first, refusal: 'TaskHasEnded' }]);
    expect(outcome.done).toEqual([second]);
    const dropped = { changeId: second, indicatorId: 'I1', from: DEATHS, unitIds: [] };
    expect(outcome.targets).toEqual([dropped]);
  });

  it('cancels the task that is dropped', async () => {
    const { taskId } = task;
    await carryOut({ kind: 'taskDropped', taskId, title: 'a task', lines }, redated(taskId));
    expect(await task.handle.result()).toBe('cancelled');
    expect(task.events().at(-1)).toMatchObject({ type: 'TaskCancelled', edition: EDITION });
  });

  it('tells every open task and the round-ups of a new term', async () => {
    const roundUps = await standIn(stage(), roundUpsWorkflowId(PLAN));
    const { taskId } = task;
    await db.prisma.planTask.update({ where: { id: 'T1' }, data: { id: taskId, phase: 'active' } });
    await db.prisma.taskOwner.create({ data: { taskId, unitId: LEAD, role: 'lead' } });
    const to = { ...TERM, end: 2031 };
    const { outcome, confirm, again } = await carryOut({
      kind: 'termChanged',
      from: TERM,
      to,
      lines: {},
    });
    expect(outcome).toMatchObject({ done: confirm, refused: [] });
    expect(outcome.term).toEqual({ changeId: confirm[0], from: TERM, to, unitIds: [LEAD] });
    expect(await again()).toEqual(outcome);
    const amended = task.events().filter((e) => e.type === 'PlanAmended');
    expect(amended.map((e) => e.term)).toEqual([
      { from: '2030-12-31', to: '2031-12-31', movesFinal: true },
    ]);
    const told = (await signalsTo(roundUps)).map(([, said]) => said);
    expect(told).toEqual([{ termEnd: '2031-12-31' }, { termEnd: '2031-12-31' }]);
    await dismiss(stage(), roundUps);
  });

  it('names the units that hear of an indicator from the plan', async () => {
    const { taskId } = task;
    await db.prisma.planTask.update({ where: { id: 'T1' }, data: { id: taskId, phase: 'active' } });
    await db.prisma.taskOwner.create({ data: { taskId, unitId: LEAD, role: 'lead' } });
    const to = { ...DEATHS, target: '下降25%' };
    for (const id of ['I1', 'I2', 'I3']) {
      await db.prisma.indicator.create({ data: { id, planId: PLAN, ...DEATHS } });
      const unitIds = { I1: [LEAD, SUPPORT], I2: [LEAD], I3: [] }[id] ?? [];
      for (const unitId of unitIds) {
        const row = { indicatorId: id, unitId, fromAt: REAL_NOW };
        await db.prisma.indicatorUnit.create({ data: row });
      }
    }
    const change = { kind: 'targetChanged', from: DEATHS, to, lines } as const;
    const { outcome } = await carryOut(
      { ...change, indicatorId: 'I1', taskId },
      { ...change, indicatorId: 'I2' },
      { ...change, indicatorId: 'I3' },
    );
    expect(outcome.targets.map((t) => [t.indicatorId, t.unitIds])).toEqual([
      ['I1', [SUPPORT]],
      ['I2', [LEAD]],
      ['I3', []],
    ]);
  });

  it('starts an added task once, under the plan’s next number', async () => {
    const added = editionTask(1, { title: 'a depot' });
    const { outcome, again } = await carryOut({ kind: 'taskAdded', task: added, lines });
    expect(outcome.added).toMatchObject([{ taskId: `${PLAN}-T8`, number: 8 }]);
    expect(await again()).toEqual(outcome);
    const rows = await db.prisma.planTask.findMany({ where: { title: 'a depot' } });
    expect(rows.map((r) => [r.number, r.editionId])).toEqual([[8, EDITION.editionId]]);
    const owners = await db.prisma.taskOwner.findMany({ where: { taskId: `${PLAN}-T8` } });
    expect(owners.map((o) => o.unitId).sort()).toEqual([LEAD, SUPPORT].sort());
    const started = stage().env.client.workflow.getHandle(taskWorkflowId(`${PLAN}-T8`));
    expect((await started.describe()).memo).toMatchObject({ number: 8, title: 'a depot' });
    await started.terminate();
  });
});
