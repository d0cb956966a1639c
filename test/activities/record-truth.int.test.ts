import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTaskRecord } from '../../prisma/store/record-task.js';
import { noteCleanStop, streamsInDoubt } from '../../prisma/store/clean-stop.js';
import { LEAD, leadLiaison } from '../support/cast.js';
import { REAL_NOW, RecordedStory, addPlan, addTask } from '../support/record-fixture.js';
import { report } from '../support/task-story.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

const SHOW_ANEW = { entries: [] };

describe('a record that ran ahead of its history', () => {
  let db: FreshDatabase;
  let task: RecordedStory;
  beforeEach(async () => {
    db = await freshDatabase();
    await addPlan(db.prisma);
    await addTask(db.prisma, 'T1', 7);
    task = await accepted();
  });

  async function accepted(): Promise<RecordedStory> {
    const story = new RecordedStory(db.prisma);
    await story.write();
    await story.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
    return story;
  }
  afterEach(() => db.dispose());

  const types = async () =>
    (await db.prisma.event.findMany({ orderBy: { seq: 'asc' } })).map((e) => e.type);

  /** A report that reached the record but not the history. */
  async function loseReport(): Promise<void> {
    const lost = await accepted();
    await lost.when(leadLiaison, report({ percent: 40 }));
    expect(await db.prisma.report.count()).toBe(1);
  }

  it('gives up what the history lost when something else takes its number', async () => {
    await loseReport();
    await task.when(leadLiaison, report({ percent: 70 }));
    expect(await db.prisma.report.findMany({ select: { percent: true } })).toEqual([
      { percent: 70 },
    ]);
    expect((await types()).filter((t) => t === 'ReportSubmitted')).toHaveLength(1);
  });

  it('gives it up when the task writes anew what stands', async () => {
    await loseReport();
    await writeTaskRecord(db.prisma, { ...task.batch(), ...SHOW_ANEW }, REAL_NOW);
    expect(await db.prisma.report.count()).toBe(0);
    expect(await types()).not.toContain('ReportSubmitted');
    const [owner] = await db.prisma.taskOwner.findMany({ where: { unitId: LEAD } });
    expect(owner).toMatchObject({ acceptance: 'accepted', claimedPercent: 0 });
  });

  it('takes back the messages that had not gone out', async () => {
    await loseReport();
    const queued = await db.prisma.delivery.count({ where: { kind: 'reportWaiting' } });
    await writeTaskRecord(db.prisma, { ...task.batch(), ...SHOW_ANEW }, REAL_NOW);
    const left = await db.prisma.delivery.count({ where: { kind: 'reportWaiting' } });
    expect([queued, left]).toEqual([1, 0]);
  });

  it('lets a message of the act that came instead go out beside one that was sent', async () => {
    await loseReport();
    const sent = { status: 'expanded' };
    await db.prisma.delivery.updateMany({ where: { kind: 'reportWaiting' }, data: sent });
    await task.when(leadLiaison, report({ percent: 70 }));
    const queued = { kind: 'reportWaiting', status: 'queued' };
    expect(await db.prisma.delivery.count({ where: queued })).toBe(1);
  });

  it('keeps everything when the same batch comes again', async () => {
    await task.when(leadLiaison, report({ percent: 40 }));
    const before = await types();
    const again = await accepted();
    await again.when(leadLiaison, report({ percent: 40 }));
    expect(await types()).toEqual(before);
    expect(await db.prisma.report.count()).toBe(1);
  });

  it('keeps what stands when an older attempt comes late', async () => {
    const early = await accepted();
    await task.until('2026-03-05 10:00');
    await task.when(leadLiaison, report({ percent: 70 }));
    await early.when(leadLiaison, report({ percent: 40 }));
    expect(await db.prisma.report.findMany({ select: { percent: true } })).toEqual([
      { percent: 70 },
    ]);
  });

  it('is looked for among the streams of the last moments', async () => {
    expect(await streamsInDoubt(db.prisma, 30_000)).toEqual(['T1']);
  });

  it('is not looked for after a stop in order', async () => {
    await noteCleanStop(db.prisma, '2026-03-02T01:00:00.000Z');
    expect(await streamsInDoubt(db.prisma, 30_000)).toEqual(['T1']);
    await noteCleanStop(db.prisma, REAL_NOW);
    expect(await streamsInDoubt(db.prisma, 30_000)).toEqual([]);
  });
});
