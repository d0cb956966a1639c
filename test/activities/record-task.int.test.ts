import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecordGap } from '../../prisma/store/record-stream.js';
import { writeTaskRecord, writeTaskRecords } from '../../prisma/store/record-task.js';
import { LEAD, leadLiaison } from '../support/cast.js';
import { PLAN, REAL_NOW, RecordedStory, addPlan, addTask } from '../support/record-fixture.js';
import { report } from '../support/task-story.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
let task: RecordedStory;
beforeEach(async () => {
  db = await freshDatabase();
  await addPlan(db.prisma);
  await addTask(db.prisma, 'T1', 7);
  task = new RecordedStory(db.prisma);
});
afterEach(() => db.dispose());

const counts = async (): Promise<number[]> => [
  await db.prisma.event.count(),
  await db.prisma.delivery.count(),
  await db.prisma.owedNode.count(),
];

describe('a batch of a task', () => {
  it('is written as events, rows and messages', async () => {
    expect(await task.write()).toBe(2);
    expect(await counts()).toEqual([1, 2, 4]);
    const row = await db.prisma.planTask.findUniqueOrThrow({ where: { id: 'T1' } });
    expect(row).toMatchObject({ phase: 'assigned', lastSeq: 1, firstDueOn: '2026-06-30' });
  });

  it('written twice changes nothing the second time', async () => {
    const batch = task.batch();
    await writeTaskRecord(db.prisma, batch, REAL_NOW);
    const before = await counts();
    expect(await writeTaskRecord(db.prisma, batch, REAL_NOW)).toBe(0);
    expect(await counts()).toEqual(before);
  });

  it('that overlaps an earlier one adds what is new', async () => {
    const first = task.batch();
    await writeTaskRecord(db.prisma, first, REAL_NOW);
    task.story.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    const both = task.batch();
    expect(both.entries.map((e) => e.seq)).toEqual([1, 2]);
    await writeTaskRecord(db.prisma, both, REAL_NOW);
    expect((await counts())[0]).toBe(2);
    const owner = { taskId_unitId: { taskId: 'T1', unitId: LEAD } };
    const row = await db.prisma.taskOwner.findUniqueOrThrow({ where: owner });
    expect(row).toMatchObject({ acceptance: 'accepted', acceptedBy: leadLiaison.name });
  });

  it('that leaves a gap is refused and changes nothing', async () => {
    const [entry] = task.batch().entries;
    if (!entry) throw new Error('the story has no event');
    const later = { ...task.batch(), entries: [{ ...entry, seq: 2 }] };
    await expect(writeTaskRecord(db.prisma, later, REAL_NOW)).rejects.toThrow(RecordGap);
    expect(await counts()).toEqual([0, 0, 0]);
  });

  it('without events writes anew what pages read', async () => {
    await task.write();
    const { view } = task.batch();
    const shown = { ...view, nextFireAt: '2026-03-04T01:00:00.000Z', light: 'red' } as const;
    const nothing = { planId: PLAN, taskId: 'T1', entries: [], upTo: 1, view: shown };
    await writeTaskRecord(db.prisma, nothing, REAL_NOW);
    const row = await db.prisma.planTask.findUniqueOrThrow({ where: { id: 'T1' } });
    expect(row).toMatchObject({ light: 'red', nextFireAt: shown.nextFireAt, lastSeq: 1 });
  });

  it('keeps plan time and real time of every event apart', async () => {
    await task.write();
    const [event] = await db.prisma.event.findMany();
    expect(event).toMatchObject({ at: task.story.now, atReal: REAL_NOW, seq: 1, stream: 'T1' });
  });

  it('keeps a percentage that pages can read', async () => {
    await task.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    await task.when(leadLiaison, report({ percent: 33.4 }));
    const [row] = await db.prisma.report.findMany();
    expect(row?.percent).toBe(33);
  });
});

describe('batches of many tasks', () => {
  it('are written together, each with its own messages', async () => {
    await addTask(db.prisma, 'T2', 8);
    const own = task.batch();
    const other = { ...own, taskId: 'T2', entries: otherNodes(own) };
    const empty = { ...own, taskId: 'T2', entries: [] };
    expect(await writeTaskRecords(db.prisma, [own, other], REAL_NOW)).toEqual([2, 2]);
    expect(await writeTaskRecords(db.prisma, [own, empty], REAL_NOW)).toEqual([0, 0]);
    expect(await counts()).toEqual([2, 4, 8]);
  });

  it('are written all or none', async () => {
    const unknown = { ...task.batch(), taskId: 'nobody', entries: otherNodes(task.batch()) };
    const writing = writeTaskRecords(db.prisma, [task.batch(), unknown], REAL_NOW);
    await expect(writing).rejects.toThrow('knows no task nobody');
    expect(await counts()).toEqual([0, 0, 0]);
  });
});

/** The same events about nodes of another name. */
function otherNodes({ entries }: ReturnType<RecordedStory['batch']>): typeof entries {
  // Our own JSON, changed and read again.
  return JSON.parse(JSON.stringify(entries).replaceAll('T1-', 'T2-')) as typeof entries;
}
