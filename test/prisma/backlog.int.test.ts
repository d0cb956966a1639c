import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backlogOf, nextDueAt } from '../../prisma/store/backlog.js';
import { LEAD } from '../support/cast.js';
import { PLAN, REAL_NOW, addPlan, addTask } from '../support/record-fixture.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
beforeEach(async () => {
  db = await freshDatabase();
  await addPlan(db.prisma);
  await addTask(db.prisma, 'T1', 1);
});
afterEach(() => db.dispose());

const NOON = '2026-07-28T04:00:00.000Z';
const LATER = '2026-07-29T01:00:00.000Z';
const node = { nodeId: 'T1-N1', unitId: LEAD };

async function owe(kind: string, status: string): Promise<void> {
  const at = { taskId: 'T1', planId: PLAN, kind, dueOn: '2026-07-27' };
  await db.prisma.node.create({ data: { id: node.nodeId, title: 'a date', ...at } });
  const owed = { ...node, ...at, status, firstDueOn: at.dueOn, dueMonth: '2026-07' };
  await db.prisma.owedNode.create({ data: owed });
}
let seq = 0;
async function happen(type: string, data = {}, stream = 'T1'): Promise<void> {
  seq += 1;
  const by = { actorId: 'system', actorName: '', role: 'system', channel: 'system' };
  const when = { at: NOON, atReal: REAL_NOW };
  const what = { stream, seq, planId: PLAN, type, data: JSON.stringify(data) };
  await db.prisma.event.create({ data: { ...what, ...when, ...by, ...node } });
}
const untold = async () => (await backlogOf(db.prisma, PLAN, NOON)).untold;

describe('what a task has told the plan', () => {
  it('counts as untold until the slip is taken up', async () => {
    await owe('commitment', 'overdue');
    await happen('DeadlineMissed');
    expect(await untold()).toBe(1);
    await happen('SlipRecorded');
    expect(await untold()).toBe(0);
  });

  it('leaves out a late acceptance, which is no slip', async () => {
    await owe('acceptance', 'overdue');
    await happen('DeadlineMissed');
    expect(await untold()).toBe(0);
  });

  it('counts an interview rung until a proposal holds it', async () => {
    await happen('StepTaken', { rung: 'warn' });
    expect(await untold()).toBe(0);
    await happen('StepTaken', { rung: 'interview' });
    expect(await untold()).toBe(1);
    const opened = { id: 'C1', planId: PLAN, unitId: LEAD, rung: 'interview' };
    await db.prisma.proposalCase.create({
      data: { ...opened, status: 'proposed', openedAt: NOON },
    });
    const item = { caseId: 'C1', nodeId: node.nodeId, taskId: 'T1', title: '' };
    await db.prisma.proposalItem.create({ data: { ...item, dueOn: '2026-07-27', joinedAt: NOON } });
    expect(await untold()).toBe(0);
  });
});

describe('what the plan has told a task', () => {
  it('counts until the climb is on the record of the task', async () => {
    await owe('roundup', 'overdue');
    await happen('ClimbCalledFor');
    expect(await untold()).toBe(1);
    await happen('ClimbAllowed');
    expect(await untold()).toBe(0);
  });

  it('is moot once nothing is owed', async () => {
    await owe('roundup', 'lateSatisfied');
    await happen('ClimbCalledFor');
    expect(await untold()).toBe(0);
  });
});

const proceeding = {
  id: 'C1',
  planId: PLAN,
  unitId: LEAD,
  kind: 'interview',
  title: '',
  state: 'approved',
  openedOn: '2026-07-28',
  facts: '{}',
};
const proposal = { id: 'C1', planId: PLAN, unitId: LEAD, rung: 'interview', openedAt: NOON };

describe('what a proposal has become', () => {
  it('counts until its proceeding has begun', async () => {
    await db.prisma.proposalCase.create({ data: { ...proposal, status: 'approved' } });
    expect(await untold()).toBe(1);
    await db.prisma.proceeding.create({ data: proceeding });
    expect(await untold()).toBe(0);
  });

  it('counts until its end is known to the plan', async () => {
    await db.prisma.proposalCase.create({ data: { ...proposal, status: 'approved' } });
    await db.prisma.proceeding.create({ data: { ...proceeding, ended: true } });
    expect(await untold()).toBe(1);
    await db.prisma.proposalCase.update({ where: { id: 'C1' }, data: { closedAt: NOON } });
    expect(await untold()).toBe(0);
  });

  it('of a veto begins before the decision', async () => {
    const veto = { ...proposal, rung: 'veto', status: 'proposed' };
    await db.prisma.proposalCase.create({ data: veto });
    expect(await untold()).toBe(1);
  });

  it('holds its ladder until the ladder hears that it goes on', async () => {
    await owe('commitment', 'overdue');
    await happen('StepTaken', { rung: 'interview' });
    await db.prisma.proposalCase.create({ data: { ...proposal, status: 'approved' } });
    await db.prisma.proceeding.create({ data: proceeding });
    const item = { caseId: 'C1', nodeId: node.nodeId, taskId: 'T1', title: '' };
    await db.prisma.proposalItem.create({ data: { ...item, dueOn: '2026-07-27', joinedAt: NOON } });
    expect(await untold()).toBe(0);
    await happen('InterviewNoticed', {}, 'C1');
    expect(await untold()).toBe(1);
    await happen('LadderReleased');
    expect(await untold()).toBe(0);
  });
});

const ITEM = { nodeId: node.nodeId, unitId: LEAD, taskId: 'T1' };
const propose = (status: string, change = {}) =>
  db.prisma.proposalCase.create({ data: { ...proposal, status, ...change } });
const join = (joinedAt: string) => {
  const item = { caseId: 'C1', nodeId: node.nodeId, taskId: 'T1', title: '', joinedAt };
  return db.prisma.proposalItem.create({ data: { ...item, dueOn: '2026-07-27' } });
};
const facts = (nodeId: string) => JSON.stringify({ items: [{ nodeId, unitId: LEAD }] });

describe('a rung that was rejected before', () => {
  it('counts when it comes again until it is proposed anew', async () => {
    const before = '2026-07-01T04:00:00.000Z';
    await propose('rejected', { openedAt: before, decidedAt: before });
    await join(before);
    await happen('StepTaken', { rung: 'interview' });
    expect(await untold()).toBe(1);
    await db.prisma.proposalItem.updateMany({ data: { joinedAt: NOON } });
    expect(await untold()).toBe(0);
  });
});

describe('a slip that joined a case which runs', () => {
  it('counts until its proceeding holds it', async () => {
    await propose('approved');
    await db.prisma.proceeding.create({ data: { ...proceeding, facts: facts('T1-N9') } });
    await happen('CaseJoined', { caseId: 'C1', item: ITEM }, PLAN);
    expect(await untold()).toBe(1);
    await db.prisma.proceeding.updateMany({ data: { facts: facts(node.nodeId) } });
    expect(await untold()).toBe(0);
  });

  it('counts until its ladder goes on, though it jumped last', async () => {
    await owe('commitment', 'overdue');
    await propose('approved');
    await join(NOON);
    await db.prisma.proceeding.create({ data: { ...proceeding, facts: facts(node.nodeId) } });
    await happen('SlipAbsorbed', { item: ITEM }, 'C1');
    await happen('LadderJumped');
    expect(await untold()).toBe(0);
    await happen('InterviewNoticed', {}, 'C1');
    await happen('LadderReleased');
    await happen('SlipAbsorbed', { item: ITEM }, 'C1');
    await happen('LadderJumped');
    expect(await untold()).toBe(1);
    await happen('LadderReleased');
    expect(await untold()).toBe(0);
  });
});

describe('a listing past its date', () => {
  it('counts until a higher level is proposed, and then until it hears of the decision', async () => {
    const listing = { ...proceeding, kind: 'listing', state: 'rectifying', level: 'county' };
    await db.prisma.proceeding.create({ data: listing });
    await happen('ListingOverdue', {}, 'C1');
    expect(await untold()).toBe(1);
    const raise = { id: 'C2', raises: 'C1', rung: 'list', level: 'city' };
    await propose('proposed', raise);
    expect(await untold()).toBe(0);
    const decided = { status: 'approved', decidedAt: NOON };
    await db.prisma.proposalCase.updateMany({ data: decided });
    expect(await untold()).toBe(1);
    await happen('ListingLevelRaised', {}, 'C1');
    expect(await untold()).toBe(0);
  });
});

describe('what was decided elsewhere', () => {
  it('counts until the case of a veto is decided too', async () => {
    await propose('proposed', { rung: 'veto' });
    await db.prisma.proceeding.create({ data: { ...proceeding, kind: 'veto' } });
    await happen('VetoDismissed', {}, 'C1');
    expect(await untold()).toBe(1);
    await db.prisma.proposalCase.updateMany({ data: { status: 'rejected', decidedAt: NOON } });
    expect(await untold()).toBe(0);
  });

  it('counts until a problem of an assessment is a rectification', async () => {
    await happen('ProblemListed', { rectificationId: 'A1-R1' }, 'A1');
    expect(await untold()).toBe(1);
    await db.prisma.proceeding.create({ data: { ...proceeding, id: 'A1-R1' } });
    expect(await untold()).toBe(0);
  });
});

describe('what a proceeding does next', () => {
  it('holds the clock when due and stops it when coming, until it ends', async () => {
    await db.prisma.proceeding.create({ data: { ...proceeding, nextFireAt: LATER } });
    expect((await backlogOf(db.prisma, PLAN, NOON)).proceedings).toEqual([]);
    expect(await nextDueAt(db.prisma, PLAN, NOON)).toBe(LATER);
    expect((await backlogOf(db.prisma, PLAN, LATER)).proceedings).toEqual([
      { proceedingId: 'C1', at: LATER },
    ]);
    await db.prisma.proceeding.update({ where: { id: 'C1' }, data: { ended: true } });
    expect((await backlogOf(db.prisma, PLAN, LATER)).proceedings).toEqual([]);
  });
});

describe('what the plan does next', () => {
  it('holds the clock when due and stops it when coming', async () => {
    await db.prisma.plan.update({ where: { id: PLAN }, data: { nextFireAt: LATER } });
    expect((await backlogOf(db.prisma, PLAN, NOON)).plan).toBeUndefined();
    expect(await nextDueAt(db.prisma, PLAN, NOON)).toBe(LATER);
    expect((await backlogOf(db.prisma, PLAN, LATER)).plan).toBe(LATER);
  });
});
