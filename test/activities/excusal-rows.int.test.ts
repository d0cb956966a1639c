import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEAD, leader, leadLiaison, office } from '../support/cast.js';
import { RecordedStory, addPlan, addTask } from '../support/record-fixture.js';
import { DUTY, doneReport } from '../support/task-story.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
let task: RecordedStory;
beforeEach(async () => {
  db = await freshDatabase();
  await addPlan(db.prisma);
  await addTask(db.prisma, 'T1', 7);
  task = new RecordedStory(db.prisma);
  await task.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  await task.until('2026-07-08 10:00');
  await task.when(leadLiaison, {
    type: 'AskExcusal',
    unitId: LEAD,
    nodeIds: [DUTY],
    basis: 'forceMajeure',
    reason: 'the dam broke',
    until: '2026-09-30',
    evidenceIds: [],
  });
});
afterEach(() => db.dispose());

const owed = () =>
  db.prisma.owedNode.findUniqueOrThrow({
    where: { nodeId_unitId: { nodeId: DUTY, unitId: LEAD } },
  });
const request = () => db.prisma.excusalRequest.findFirstOrThrow();
const decide = (grant: boolean, until?: string) =>
  ({ type: 'DecideExcusal', excusalId: 'T1-X1', grant, reason: 'seen', until }) as const;

describe('the rows of an excusal', () => {
  it('say who asked for what, and wait', async () => {
    expect(await request()).toMatchObject({
      nodeIds: JSON.stringify([DUTY]),
      basis: 'forceMajeure',
      askedName: leadLiaison.name,
      askedUntil: '2026-09-30',
      status: 'waiting',
    });
    expect(await owed()).toMatchObject({ status: 'overdue', excusedUntil: null });
  });

  it('excuse what is owed until the day that was granted', async () => {
    await task.when(leader, decide(true, '2026-08-31'));
    expect(await owed()).toMatchObject({ status: 'excused', excusedUntil: '2026-08-31' });
    expect(await request()).toMatchObject({
      status: 'granted',
      askedUntil: '2026-09-30',
      until: '2026-08-31',
      decidedBy: leader.name,
      answer: 'seen',
    });
  });

  it('let it be owed again as it was when the excusal lapses', async () => {
    await task.when(leader, decide(true));
    await task.until('2026-10-01 08:00');
    expect(await owed()).toMatchObject({
      status: 'overdue',
      excusedUntil: '2026-09-30',
      excusedWas: null,
    });
    expect((await request()).status).toBe('lapsed');
    expect(task.story.owed().status).toBe('overdue');
  });

  it('keep a refusal with its reason', async () => {
    await task.when(leader, decide(false));
    expect(await request()).toMatchObject({ status: 'refused', answer: 'seen' });
    expect((await owed()).status).toBe('overdue');
  });

  it('are dropped with the report that answers them', async () => {
    await task.when(leadLiaison, { ...doneReport(), nodeId: DUTY });
    await task.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    expect((await request()).status).toBe('dropped');
    expect((await owed()).status).toBe('lateSatisfied');
  });
});
