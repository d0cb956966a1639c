import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TaskEvent } from '../../domain/task/task-events.js';
import { writeTaskRecord } from '../../prisma/store/record-task.js';
import { amend, dropping, EDITION, JUNE_DUTY } from '../support/amendments.js';
import { LEAD, NEWCOMER, office, SUPPORT } from '../support/cast.js';
import { addPlan, addTask, REAL_NOW, RecordedStory } from '../support/record-fixture.js';
import { DUTY, TASK } from '../support/task-story.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
let recorded: RecordedStory;
beforeEach(async () => {
  db = await freshDatabase();
  await addPlan(db.prisma);
  await addTask(db.prisma, TASK, 7);
  const duty = { id: `${TASK}-D1`, taskId: TASK, line: 3, ...JUNE_DUTY };
  await db.prisma.taskDuty.create({ data: duty });
  const name = { taskId: TASK, role: 'support', name: 'the support unit', resolved: true };
  await db.prisma.taskOwnerName.create({ data: name });
  recorded = new RecordedStory(db.prisma);
  await recorded.write();
});
afterEach(() => db.dispose());

const later = { ...JUNE_DUTY, dueOn: '2026-09-30' };
const depot = { kind: 'commitment', title: 'a depot', dueOn: '2027-12-31' } as const;
const words = {
  title: { from: 'task 7', to: 'a better task' },
  text: { from: '', to: 'more of it' },
  lines: { start: 40, end: 44 },
};
const task = () => db.prisma.planTask.findUniqueOrThrow({ where: { id: TASK } });
const duties = async () => {
  const rows = await db.prisma.taskDuty.findMany({ orderBy: { dueOn: 'asc' } });
  return rows.map((d) => `${d.id} ${d.title} ${d.dueOn}`);
};

describe('the record of an amended task', () => {
  it('shows the new words and where they stand', async () => {
    await recorded.when(office, amend(words));
    expect(await task()).toMatchObject({
      title: 'a better task',
      text: 'more of it',
      lineStart: 40,
      lineEnd: 44,
      editionId: EDITION.editionId,
    });
  });

  it('moves what is owed and the plan’s own dates', async () => {
    await recorded.when(office, amend({ duties: [{ from: JUNE_DUTY, to: later }, { to: depot }] }));
    expect(await duties()).toEqual([`${TASK}-D1  2026-09-30`, `${TASK}-D2 a depot 2027-12-31`]);
    const where = { nodeId_unitId: { nodeId: DUTY, unitId: LEAD } };
    expect(await db.prisma.owedNode.findUnique({ where })).toMatchObject({
      firstDueOn: '2026-06-30',
      dueOn: '2026-09-30',
    });
    const opened = await db.prisma.node.findMany({ where: { title: 'a depot' } });
    expect(opened.map((n) => n.dueOn)).toEqual(['2027-12-31']);
  });

  it('withdraws what is promised no more', async () => {
    await recorded.when(office, amend({ duties: [{ from: JUNE_DUTY }] }));
    expect(await duties()).toEqual([]);
    const owed = await db.prisma.owedNode.findMany({ where: { nodeId: DUTY } });
    expect(owed.map((o) => o.status)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('lets owners go and come, by the names the edition prints', async () => {
    const leaves = dropping(SUPPORT).leaves.map((l) => ({ ...l, names: ['the support unit'] }));
    const name = { name: 'the new unit', reachable: true };
    const joins = [{ unitId: NEWCOMER, role: 'support', ...name } as const];
    await recorded.when(office, amend({}, { joins, leaves }));
    const owners = await db.prisma.taskOwner.findMany({ orderBy: { unitId: 'asc' } });
    expect(owners.map((o) => `${o.unitId} ${o.acceptance}`)).toEqual([
      `${LEAD} awaiting`,
      `${NEWCOMER} awaiting`,
      `${SUPPORT} left`,
    ]);
    const printed = await db.prisma.taskOwnerName.findMany();
    expect(printed.map((p) => p.name)).toEqual(['the new unit']);
  });

  it('changes the part of a unit', async () => {
    await recorded.when(
      office,
      amend({ roles: [{ unitId: SUPPORT, from: 'support', to: 'lead' }] }),
    );
    const where = { taskId_unitId: { taskId: TASK, unitId: SUPPORT } };
    expect(await db.prisma.taskOwner.findUnique({ where })).toMatchObject({ role: 'lead' });
  });
});

describe('an amendment that the history lost', () => {
  /** As when the worker was killed after the write: the workflow knows nothing of the amendment. */
  async function takenBack(): Promise<void> {
    const { planId, taskId, view } = recorded.batch();
    const upTo = recorded.story.events.findIndex((e: TaskEvent) => e.type === 'PlanAmended');
    await writeTaskRecord(db.prisma, { planId, taskId, view, entries: [], upTo }, REAL_NOW);
  }

  it('gives back the old words, dates and names', async () => {
    const before = { task: await task(), duties: await duties() };
    const change = { ...words, duties: [{ from: JUNE_DUTY, to: later }, { to: depot }] };
    const { leaves } = dropping(SUPPORT);
    const gone = leaves.map((l) => ({ ...l, names: ['the support unit'] }));
    await recorded.when(office, amend(change, { leaves: gone }));
    await takenBack();
    const { title, text } = await task();
    expect({ title, text }).toEqual({ title: before.task.title, text: before.task.text });
    expect(await duties()).toEqual(before.duties);
    const owners = await db.prisma.taskOwner.findMany({ where: { acceptance: { not: 'left' } } });
    expect(owners.map((o) => o.unitId).sort()).toEqual([LEAD, SUPPORT].sort());
    expect(await db.prisma.taskOwnerName.count()).toBe(1);
  });

  it('stays when only something later was lost', async () => {
    await recorded.when(office, amend({ ...words, duties: [{ from: JUNE_DUTY, to: later }] }));
    const upTo = recorded.story.events.length;
    await recorded.when(office, { type: 'SuspendTask', reason: 'flood' });
    const { planId, taskId, view } = recorded.batch();
    await writeTaskRecord(db.prisma, { planId, taskId, view, entries: [], upTo }, REAL_NOW);
    expect((await task()).title).toBe('a better task');
    expect(await duties()).toEqual([`${TASK}-D1  2026-09-30`]);
  });
});
