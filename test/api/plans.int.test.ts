import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanDetail } from '../../api/contract.js';
import { readPlan } from '../../main/reading.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import type { RosterFile } from '../../prisma/store/import-roster.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';

const file = (name: string): Buffer =>
  readFileSync(new URL(`../../samples/${name}`, import.meta.url));
const SAMPLE = new Uint8Array(file('plan.txt'));
const sample = async () => {
  const roster = JSON.parse(file('roster.json').toString('utf8')) as RosterFile;
  return { bytes: SAMPLE, name: 'plan.txt', roster };
};

let stage: ApiStage;
let office: Browser;
beforeEach(async () => {
  stage = await apiStage({ readPlan, sample });
  office = await stage.as('office');
});
afterEach(() => stage.close());

const upload = (browser: Browser, bytes: Uint8Array, shiftYears?: number) => {
  const test = browser.send('post', '/api/plans');
  if (shiftYears !== undefined) void test.field('shiftYears', String(shiftYears));
  return test.attach('file', Buffer.from(bytes), '青屏县规划.txt');
};
const planOf = async (id: string): Promise<PlanDetail> =>
  (await office.get(`/api/plans/${id}`)).body as PlanDetail;

describe('importing a plan', () => {
  it('makes a draft with tasks, duties and unresolved owners', async () => {
    const answer = await upload(office, SAMPLE);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      existing: false,
      plan: { stage: 'draft', source: '青屏县规划.txt' },
    });
    expect(answer.body.counts.tasks).toBeGreaterThanOrEqual(30);
    const { tasks, unresolved } = await planOf(answer.body.plan.id);
    expect(tasks.map((t) => t.number)).toEqual(tasks.map((_, i) => i + 1));
    expect(unresolved.length).toBeGreaterThan(20);
    expect(tasks.every((t) => t.owners.length === 0)).toBe(true);
  });

  it('answers the same bytes with the same draft', async () => {
    const [first, second] = [await upload(office, SAMPLE), await upload(office, SAMPLE)];
    expect(second.body).toMatchObject({ existing: true, plan: { id: first.body.plan.id } });
    expect(await stage.db.plan.count()).toBe(1);
  });

  it('moves every date by the years it is shifted', async () => {
    const shifted = await upload(office, SAMPLE, 3);
    expect(shifted.body.plan).toMatchObject({ termStart: 2029, termEnd: 2033, shiftYears: 3 });
    const { tasks } = await planOf(shifted.body.plan.id);
    const dates = tasks.flatMap((t) => t.duties.map((d) => d.dueOn));
    expect(dates.length).toBeGreaterThan(50);
    expect(dates.every((d) => d >= '2029' && d < '2034')).toBe(true);
  });

  it('gives a task the promises of its lines and the dated reviews of the plan', async () => {
    const { body } = await upload(office, SAMPLE);
    const { tasks } = await planOf(body.plan.id);
    for (const { duties, lineStart, lineEnd } of tasks) {
      const own = duties.filter((d) => d.kind === 'commitment');
      expect(own.every((d) => lineStart <= d.line && d.line <= lineEnd)).toBe(true);
      expect(duties.filter((d) => d.kind === 'midterm' || d.kind === 'final').length).toBeLessThan(
        3,
      );
    }
  });

  it('refuses what is no plan with the reader’s sentence', async () => {
    const answer = await upload(office, new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]));
    expect([answer.status, answer.body.code]).toEqual([422, 'PlanUnreadable']);
    expect(answer.body.userMessage).toMatch(/PDF/);
  });

  it('is for the office only', async () => {
    for (const role of ['admin', 'leader', 'auditor'] as const) {
      expect((await upload(await stage.as(role), SAMPLE)).status).toBe(403);
    }
    expect(await stage.db.plan.count()).toBe(0);
  });

  it('asks for a file when none came', async () => {
    const answer = await office.send('post', '/api/plans', {});
    expect([answer.status, answer.body.code]).toEqual([400, 'FileMissing']);
  });
});

describe('the sample', () => {
  it('comes with its roster, and leaves one name unresolved', async () => {
    const answer = await office.send('post', '/api/plans/sample');
    expect(answer.status).toBe(201);
    const { unresolved, tasks } = await planOf(answer.body.plan.id);
    expect(unresolved.map((u) => u.name)).toEqual(['县融媒体中心']);
    expect(tasks.filter((t) => t.owners.length === 0).length).toBeGreaterThanOrEqual(2);
    expect((await office.get('/api/units')).body.units).toHaveLength(51);
  });

  it('does not come into a system that is in use', async () => {
    await office.send('post', '/api/units', { name: '区住建局', kind: 'department' });
    const answer = await office.send('post', '/api/plans/sample');
    expect([answer.status, answer.body.code]).toEqual([409, 'SampleNeedsEmptySystem']);
  });
});

describe('a draft', () => {
  const imported = async () => (await upload(office, SAMPLE)).body.plan.id as string;

  it('resolves to units made from its own names', async () => {
    const id = await imported();
    const names = ['县应急局', '屏阳街道', '柳溪铺镇', 'not in the plan'];
    const answer = await office.send('post', `/api/plans/${id}/units`, { names });
    const made = (await office.get('/api/units')).body.units as { name: string; kind: string }[];
    const created = answer.body.created as { unitName: string }[];
    const printed = created.map((u) => u.unitName);
    expect(printed).toContain('县应急局');
    expect(made.map((u) => u.name).sort()).toEqual([...printed].sort());
    const { tasks, unresolved } = await planOf(id);
    expect(unresolved.some((u) => printed.includes(u.name))).toBe(false);
    expect(tasks.some((t) => t.owners.some((o) => o.unitName === '县应急局'))).toBe(true);
  });

  it('resolves again when an alias or a group was added', async () => {
    const id = await imported();
    const { body: unit } = await office.send('post', '/api/units', {
      name: '县安监局',
      kind: 'department',
    });
    await office.send('post', `/api/units/${unit.id}/aliases`, { aliases: ['县应急局'] });
    const group = { name: '各乡镇（街道）', memberIds: [unit.id] };
    expect((await office.send('post', '/api/groups', group)).status).toBe(201);
    const before = (await planOf(id)).unresolved.length;
    const { body } = await office.send('post', `/api/plans/${id}/resolution`);
    expect(body.resolved).toBeGreaterThanOrEqual(1);
    expect(body.unresolved).toHaveLength(before - body.resolved);
  });

  it('shows its source by the lines its findings name', async () => {
    const id = await imported();
    const { body } = await office.get(`/api/plans/${id}/source`);
    const [task] = (await planOf(id)).tasks;
    expect(body.lines[(task?.lineStart ?? 0) - 1]).toContain(task?.title.slice(0, 4));
  });

  it('is deleted with all that belongs to it', async () => {
    const id = await imported();
    expect((await office.send('delete', `/api/plans/${id}`)).status).toBe(204);
    const left = [
      await stage.db.planTask.count(),
      await stage.db.taskDuty.count(),
      await stage.db.plan.count(),
    ];
    expect(left).toEqual([0, 0, 0]);
  });

  it('is no longer deleted or edited once activated', async () => {
    const id = await imported();
    const answer = await office.send('post', `/api/plans/${id}/activation`);
    expect(answer.status).toBe(202);
    expect(stage.desk.told).toEqual([{ to: id, what: { activatedBy: office.personId } }]);
    await stage.db.plan.update({ where: { id }, data: { stage: 'active' } });
    for (const deed of [
      await office.send('delete', `/api/plans/${id}`),
      await office.send('post', `/api/plans/${id}/resolution`),
    ]) {
      expect([deed.status, deed.body.code]).toEqual([409, 'PlanNotDraft']);
    }
  });
});

describe('the policy of a plan', () => {
  const policyPath = async () => `/api/plans/${(await upload(office, SAMPLE)).body.plan.id}/policy`;

  it('is the default one with the host unit before anybody saves it', async () => {
    await stage.db.unit.create({
      data: { id: 'U1', name: '县应急局', kind: 'department', host: true },
    });
    const { body } = await office.get(await policyPath());
    expect(body).toEqual({
      policy: { ...DEFAULT_POLICY, hostUnitId: 'U1' },
      savedAt: null,
      savedBy: null,
    });
  });

  it('is saved in versions by the administrator only', async () => {
    const path = await policyPath();
    const admin = await stage.as('admin');
    const next = { ...DEFAULT_POLICY, weeklyQuota: 10 };
    expect((await office.send('put', path, next)).status).toBe(403);
    const saved = await admin.send('put', path, next);
    expect(saved.body.policy).toMatchObject({ version: 2, weeklyQuota: 10 });
    const stale = await admin.send('put', path, next);
    expect([stale.status, stale.body.code]).toEqual([409, 'PolicyOutdated']);
  });

  it('names every fault in Chinese and saves nothing', async () => {
    const path = await policyPath();
    const ladders = { ...DEFAULT_POLICY.ladders, final: [{ offset: 3, rung: 'remind' }] };
    const answer = await (
      await stage.as('admin')
    ).send('put', path, { ...DEFAULT_POLICY, ladders });
    expect([answer.status, answer.body.code]).toEqual([422, 'PolicyFaulty']);
    expect(answer.body.errors).toEqual([
      { path: 'ladders.final.0', message: '提醒应当在到期日当天或之前' },
    ]);
    expect((await office.get(path)).body.policy.version).toBe(1);
  });

  it('of a running plan goes through its workflow', async () => {
    const path = await policyPath();
    await stage.db.plan.updateMany({ data: { stage: 'active' } });
    await (await stage.as('admin')).send('put', path, DEFAULT_POLICY);
    expect(stage.desk.told[0]?.what).toMatchObject({
      policy: { version: 2 },
      actor: { role: 'admin' },
    });
  });
});
