import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PlanDetail, UnresolvedName } from '../../api/contract.js';
import { readPlan } from '../../main/reading.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { describeWithShared, sharedPath } from '../support/shared-folder.js';

let stage: ApiStage;
let office: Browser;
beforeEach(async () => {
  stage = await apiStage({ readPlan });
  office = await stage.as('office');
});
afterEach(() => stage.close());

const imported = async (name: string) => {
  const bytes = readFileSync(sharedPath(`plans/${name}`));
  return office.send('post', '/api/plans').attach('file', bytes, name);
};
const ownersNamed = async (id: string): Promise<PlanDetail> =>
  (await office.get(`/api/plans/${id}`)).body as PlanDetail;

describeWithShared('plans')('a real plan', () => {
  it('of every region becomes a draft with tasks', async () => {
    for (const name of readdirSync(sharedPath('plans'))) {
      const answer = await imported(name);
      expect([name, answer.status]).toEqual([name, 201]);
      expect(answer.body.counts.tasks).toBeGreaterThan(0);
      expect((await ownersNamed(answer.body.plan.id)).tasks.length).toBe(answer.body.counts.tasks);
    }
  });

  it('finds all its owners from an empty roster in a few requests', async () => {
    const name = readdirSync(sharedPath('plans')).find((n) => n.startsWith('003')) ?? '';
    const { id } = (await imported(name)).body.plan as { id: string };
    const before = await ownersNamed(id);
    const single = (u: UnresolvedName) => u.guess !== null;
    const names = before.unresolved.filter(single).map((u) => u.name);
    const { body } = await office.send('post', `/api/plans/${id}/units`, { names });
    const memberIds = body.created.map((u: { unitId: string }) => u.unitId);
    for (const group of body.unresolved as UnresolvedName[]) {
      await office.send('post', '/api/groups', { name: group.name, memberIds });
    }
    const after = await office.send('post', `/api/plans/${id}/resolution`);
    expect(after.body.unresolved).toEqual([]);
    const { tasks } = await ownersNamed(id);
    const ownerless = tasks.filter((t) => t.owners.length === 0);
    expect(ownerless.every((t) => t.ownerNames.length === 0)).toBe(true);
  });
});
