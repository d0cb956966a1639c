import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteDraftRows } from '../../prisma/store/draft-rows.js';
import { draftOnStage, type DraftOnStage } from '../support/draft-on-stage.js';

let stage: DraftOnStage;
beforeEach(async () => {
  stage = await draftOnStage();
});
afterEach(() => stage.close());

async function rows() {
  const { db } = stage;
  return {
    plan: await db.plan.findMany(),
    tasks: await db.planTask.findMany({ orderBy: { id: 'asc' } }),
    names: await db.taskOwnerName.findMany({
      orderBy: [{ taskId: 'asc' }, { role: 'asc' }, { name: 'asc' }],
    }),
    owners: await db.taskOwner.findMany({ orderBy: [{ taskId: 'asc' }, { unitId: 'asc' }] }),
    duties: await db.taskDuty.findMany({ orderBy: { id: 'asc' } }),
    indicators: await db.indicator.findMany({ orderBy: { id: 'asc' } }),
  };
}

/** The rows as one writing of the whole draft makes them. */
async function writtenAnew() {
  await stage.db.$transaction((tx) => deleteDraftRows(tx, stage.planId));
  await stage.office.send('post', `/api/plans/${stage.planId}/resolution`);
  return rows();
}

describe('the rows of a draft', () => {
  it('are after every step those of the whole draft', async () => {
    const unit = await stage.db.unit.findFirstOrThrow({ where: { name: '县水利局' } });
    const owners = { lead: [unit.id], support: [] };
    await stage.edit({ type: 'setOwners', tasks: [{ id: 'T2', owners }] });
    await stage.edit({ type: 'deleteFindings', ids: ['T1', 'I1', 'C1'] });
    await stage.edit({ type: 'joinTasks', ids: ['T4', 'T5'] });
    await stage.turn('undo', 2);
    const kept = await rows();
    expect(await writtenAnew()).toEqual(kept);
  });

  it('follow the roster when it changed between two steps', async () => {
    await stage.edit({ type: 'accept', ids: ['T1'], accepted: true });
    await stage.db.unit.updateMany({ where: { name: '县水利局' }, data: { active: false } });
    await stage.office.send('post', `/api/plans/${stage.planId}/resolution`);
    await stage.db.unit.updateMany({ where: { name: '县水利局' }, data: { active: true } });
    await stage.edit({ type: 'accept', ids: ['T2'], accepted: true });
    const kept = await rows();
    expect(await writtenAnew()).toEqual(kept);
  });

  it('are gone with the draft, and there again with it', async () => {
    const before = await rows();
    await stage.edit({ type: 'deleteFindings', ids: ['T1'] });
    await stage.office.send('delete', `/api/plans/${stage.planId}`);
    expect((await rows()).tasks).toEqual([]);
    const file = readFileSync(new URL('../../samples/plan.txt', import.meta.url));
    await stage.office.send('post', '/api/plans').attach('file', file, 'plan.txt');
    expect((await stage.view()).version).toBe(0);
    expect((await rows()).tasks).toEqual(before.tasks);
  });
});
