import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  LEAD,
  NEWCOMER,
  SUPPORT,
  leadLiaison,
  newcomerLiaison,
  office,
  otherOffice,
  supportLiaison,
} from '../support/cast.js';
import { RecordedStory, addPlan, addTask } from '../support/record-fixture.js';
import { DUTY, doneReport, report } from '../support/task-story.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
let task: RecordedStory;
beforeEach(async () => {
  db = await freshDatabase();
  await addPlan(db.prisma);
  await addTask(db.prisma, 'T1', 7);
  task = new RecordedStory(db.prisma);
  await task.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
});
afterEach(() => db.dispose());

const owedOf = (unitId = LEAD, nodeId = DUTY) =>
  db.prisma.owedNode.findUniqueOrThrow({ where: { nodeId_unitId: { nodeId, unitId } } });

/** What the rows say of what is owed, and what the folded state says. */
async function bothViews() {
  const rows = await db.prisma.owedNode.findMany({ where: { taskId: 'T1' } });
  const shown = rows.map((r) => [r.nodeId, r.unitId, r.status, r.dueOn, r.firstDueOn].join(' '));
  const folded = task.story.state.nodes.flatMap((n) =>
    n.owed.map((o) => [n.nodeId, o.unitId, o.status, o.dueOn, o.firstDueOn].join(' ')),
  );
  const kept = new Set(task.story.state.nodes.map((n) => n.nodeId));
  return {
    shown: shown.filter((s) => kept.has(s.split(' ')[0] ?? '')).toSorted(),
    folded: folded.toSorted(),
  };
}

describe('the rows of what is owed', () => {
  it('follow the acceptance, in time or late', async () => {
    await task.until('2026-03-05 10:00');
    await task.when(supportLiaison, { type: 'AcceptAssignment', unitId: SUPPORT });
    const nodeId = 'T1-N1';
    expect(await owedOf(LEAD, nodeId)).toMatchObject({ status: 'satisfied', rung: null });
    const late = { status: 'lateSatisfied', rung: 'chase', missedOn: '2026-03-03' };
    expect(await owedOf(SUPPORT, nodeId)).toMatchObject(late);
  });

  it('wait while a report waits, until it is accepted', async () => {
    await task.until('2026-06-29 10:00');
    await task.when(leadLiaison, doneReport());
    expect(await owedOf()).toMatchObject({ status: 'dueSoon', waiting: true });
    await task.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    const met = { status: 'satisfied', satisfiedOn: '2026-06-29', waiting: false };
    expect(await owedOf()).toMatchObject(met);
  });

  it('are open again when the report is returned', async () => {
    await task.when(leadLiaison, doneReport());
    const returned = {
      type: 'ReviewReport',
      reportId: 'T1-R1',
      accept: false,
      reason: 'thin',
    } as const;
    await task.when(office, returned);
    expect(await owedOf()).toMatchObject({ status: 'pending', waiting: false });
    const [row] = await db.prisma.report.findMany();
    expect(row).toMatchObject({ status: 'returned', reason: 'thin', reviewedBy: office.personId });
  });

  it('still wait while another report of theirs waits', async () => {
    await task.when(leadLiaison, doneReport());
    await task.when(leadLiaison, doneReport());
    const reviewed = {
      type: 'ReviewReport',
      reportId: 'T1-R1',
      accept: false,
      reason: 'thin',
    } as const;
    await task.when(office, reviewed);
    expect(await owedOf()).toMatchObject({ waiting: true });
  });

  it('climb with the ladder and queue for the circular', async () => {
    await task.until('2026-03-09 10:00');
    await task.when(supportLiaison, { type: 'AcceptAssignment', unitId: SUPPORT });
    await task.until('2026-07-15 10:00');
    expect(await owedOf()).toMatchObject({ status: 'overdue', rung: 'circulate', rungOrder: 3 });
    expect(await db.prisma.circularEntry.count()).toBe(2);
  });

  it('agree with the folded state through a whole life', async () => {
    await task.when(supportLiaison, { type: 'ReturnAssignment', unitId: SUPPORT, grounds: 'no' });
    const handed = { uphold: true, reason: 'agreed', newUnitId: NEWCOMER, newUnitReachable: true };
    await task.when(office, { type: 'DecideReturn', unitId: SUPPORT, ...handed });
    const asked = { nodeId: DUTY, unitId: LEAD, toDate: '2026-07-20', reason: 'floods' };
    await task.when(leadLiaison, { type: 'AskExtension', ...asked });
    await task.when(office, { type: 'DecideExtension', extensionId: 'T1-E1', grant: true });
    const amended = {
      nodeId: DUTY,
      unitId: NEWCOMER,
      dueOn: '2026-08-01',
      reason: 'they came late',
    };
    await task.when(office, { type: 'AmendDueDate', ...amended });
    await task.until('2026-08-20 10:00');
    await task.when(leadLiaison, doneReport());
    await task.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    const { shown, folded } = await bothViews();
    expect(shown).toEqual(folded);
    await task.when(office, { type: 'CancelTask', reason: 'the plan was amended' });
    const after = await bothViews();
    expect(after.shown).toEqual(after.folded);
  });

  it('are written for an owner appointed later, and anew for one that comes back', async () => {
    const gone = { type: 'DecideReturn', unitId: SUPPORT, uphold: true, reason: 'yes' } as const;
    await task.when(supportLiaison, { type: 'ReturnAssignment', unitId: SUPPORT, grounds: 'no' });
    await task.when(office, gone);
    for (const unitId of [NEWCOMER, SUPPORT]) {
      const owner = { unitId, role: 'support', reachable: true, reason: 'needed' } as const;
      expect(await task.when(office, { type: 'AppointOwner', ...owner })).toEqual([
        'OwnerAppointed',
      ]);
    }
    expect((await owedOf(SUPPORT)).status).toBe('pending');
    const { shown, folded } = await bothViews();
    expect(shown).toEqual(folded);
  });

  it('are written anew when a return is passed on to a unit that had left', async () => {
    for (const [actor, unitId, newUnitId] of [
      [supportLiaison, SUPPORT, NEWCOMER],
      [newcomerLiaison, NEWCOMER, SUPPORT],
    ] as const) {
      await task.when(actor, { type: 'ReturnAssignment', unitId, grounds: 'no' });
      const handed = { unitId, uphold: true, reason: 'yes', newUnitId, newUnitReachable: true };
      expect(await task.when(office, { type: 'DecideReturn', ...handed })).toContain(
        'ReturnUpheld',
      );
    }
    expect((await owedOf(SUPPORT)).status).toBe('pending');
    const { shown, folded } = await bothViews();
    expect(shown).toEqual(folded);
  });

  it('owe nothing more once the task is closed', async () => {
    await task.when(supportLiaison, { type: 'ReturnAssignment', unitId: SUPPORT, grounds: 'no' });
    await task.when(office, { type: 'DecideReturn', unitId: SUPPORT, uphold: true, reason: 'yes' });
    await task.when(leadLiaison, doneReport());
    await task.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    const closeOut = { unitId: LEAD, text: 'all done', evidenceIds: [] };
    await task.when(leadLiaison, { type: 'AskCloseOut', ...closeOut });
    await task.when(otherOffice, { type: 'DecideCloseOut', accept: true });
    expect(task.story.state.phase).toBe('closed');
    const open = await db.prisma.owedNode.count({
      where: { status: { in: ['pending', 'dueSoon', 'overdue'] } },
    });
    expect(open).toBe(0);
    expect((await db.prisma.closeOut.findFirstOrThrow()).status).toBe('closed');
    const row = await db.prisma.planTask.findUniqueOrThrow({ where: { id: 'T1' } });
    expect(row.doneOn).toBe('2026-03-02');
  });
});

describe('the rows of requests', () => {
  const ask = { nodeId: DUTY, unitId: LEAD, toDate: '2026-07-20', reason: 'floods' };
  const status = async () => (await db.prisma.extensionRequest.findFirstOrThrow()).status;

  it('say what an extension asked for and what became of it', async () => {
    await task.when(leadLiaison, { type: 'AskExtension', ...ask });
    const [asked] = await db.prisma.extensionRequest.findMany();
    const dates = { fromDate: '2026-06-30', toDate: '2026-07-20', status: 'waiting' };
    expect(asked).toMatchObject({ ...dates, decider: 'office', askedName: leadLiaison.name });
    const refused = { extensionId: 'T1-E1', grant: false, reason: 'too late' };
    await task.when(office, { type: 'DecideExtension', ...refused });
    const [row] = await db.prisma.extensionRequest.findMany();
    expect(row).toMatchObject({ status: 'refused', answer: 'too late', decidedBy: office.name });
  });

  it('let an extension lapse that a report has answered', async () => {
    await task.when(leadLiaison, { type: 'AskExtension', ...ask });
    await task.when(leadLiaison, doneReport());
    await task.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    expect(await status()).toBe('lapsed');
  });

  it('keep what a unit claims apart from what was verified', async () => {
    await task.when(leadLiaison, report({ percent: 60 }));
    const owner = { taskId_unitId: { taskId: 'T1', unitId: LEAD } };
    const row = () => db.prisma.taskOwner.findUniqueOrThrow({ where: owner });
    expect(await row()).toMatchObject({ claimedPercent: 60, verifiedPercent: 0 });
    await task.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    expect(await row()).toMatchObject({ claimedPercent: 60, verifiedPercent: 60 });
  });

  it('take events that only the ladder remembers', async () => {
    task.story.told({
      type: 'LadderPaused',
      nodeId: DUTY,
      unitId: LEAD,
      rung: 'interview',
      until: '2026-09-01',
    });
    task.story.told({ type: 'ReturnReminded', unitId: LEAD });
    await task.write();
    const types = (await db.prisma.event.findMany({ orderBy: { seq: 'asc' } })).map((e) => e.type);
    expect(types.slice(-2)).toEqual(['LadderPaused', 'ReturnReminded']);
  });
});
