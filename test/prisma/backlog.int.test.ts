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
async function happen(type: string, data = {}): Promise<void> {
  seq += 1;
  const by = { actorId: 'system', actorName: '', role: 'system', channel: 'system' };
  const when = { at: NOON, atReal: REAL_NOW };
  const what = { stream: 'T1', seq, planId: PLAN, type, data: JSON.stringify(data) };
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

describe('what the plan does next', () => {
  it('holds the clock when due and stops it when coming', async () => {
    await db.prisma.plan.update({ where: { id: PLAN }, data: { nextFireAt: LATER } });
    expect((await backlogOf(db.prisma, PLAN, NOON)).plan).toBeUndefined();
    expect(await nextDueAt(db.prisma, PLAN, NOON)).toBe(LATER);
    expect((await backlogOf(db.prisma, PLAN, LATER)).plan).toBe(LATER);
  });
});
