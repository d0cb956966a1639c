import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toldSince, yetToFire } from '../../prisma/store/told-of-moment.js';
import { LEAD } from '../support/cast.js';
import { PLAN, REAL_NOW, addPlan, addTask } from '../support/record-fixture.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
beforeEach(async () => {
  db = await freshDatabase();
  await addPlan(db.prisma);
  await addTask(db.prisma, 'T1', 1);
  await addTask(db.prisma, 'T2', 2);
});
afterEach(() => db.dispose());

const BEFORE = '2026-07-27T01:00:00.000Z';
const MORNING = '2026-07-28T01:00:00.000Z';
let seq = 0;
async function happen(type: string, nodeId: string, change: { rung?: string; at?: string } = {}) {
  seq += 1;
  const { at = MORNING, rung } = change;
  const by = { actorId: 'system', actorName: '', role: 'system', channel: 'system' };
  const what = { stream: 'T1', seq, planId: PLAN, type, data: JSON.stringify({ rung }) };
  const about = { nodeId, unitId: LEAD, at, atReal: REAL_NOW };
  await db.prisma.event.create({ data: { ...what, ...by, ...about } });
}

describe('what a plan was told of a moment', () => {
  it('is the slips and the rungs with a decider, and nothing earlier', async () => {
    await happen('DeadlineMissed', 'N1', { at: BEFORE });
    await happen('DeadlineMissed', 'N2');
    await happen('StepTaken', 'N3', { rung: 'warn' });
    await happen('StepTaken', 'N3', { rung: 'list' });
    const told = await toldSince(db.prisma, PLAN, MORNING);
    expect(told.sort()).toEqual([`list N3 ${LEAD}`, `slip N2 ${LEAD}`]);
  });

  it('leaves out a late acceptance, which is no slip', async () => {
    const node = { id: 'N1', taskId: 'T1', planId: PLAN, title: '', dueOn: '2026-07-27' };
    await db.prisma.node.create({ data: { ...node, kind: 'acceptance' } });
    await happen('DeadlineMissed', 'N1');
    expect(await toldSince(db.prisma, PLAN, MORNING)).toEqual([]);
  });

  it('is not all told while a task is yet to fire', async () => {
    await db.prisma.planTask.update({ where: { id: 'T1' }, data: { nextFireAt: MORNING } });
    expect(await yetToFire(db.prisma, PLAN, BEFORE)).toBe(0);
    expect(await yetToFire(db.prisma, PLAN, MORNING)).toBe(1);
  });
});
