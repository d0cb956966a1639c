import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureLocalToken } from '../../prisma/store/local-token.js';
import { apiStage, type ApiStage } from '../support/api-stage.js';
import { addPlan, addTask, addUnits, TASK } from '../support/api-rows.js';

let stage: ApiStage;
beforeEach(async () => {
  stage = await apiStage();
});
afterEach(() => stage.close());

const asProgram = (path: string, token: string) =>
  stage.visitor.get(path).set('authorization', `Bearer ${token}`);

describe('a program’s token', () => {
  it('reads until it is revoked', async () => {
    const admin = await stage.as('admin');
    const body = { name: '大屏', role: 'auditor' };
    const issued = await admin.send('post', '/api/tokens', body);
    const { token, record } = issued.body;
    expect((await asProgram('/api/overview', token)).status).toBe(200);
    expect(JSON.stringify(await stage.db.apiToken.findMany())).not.toContain(token);
    await admin.send('delete', `/api/tokens/${record.id}`);
    const after = await asProgram('/api/overview', token);
    expect([after.status, after.body.code]).toEqual([401, 'TokenUnknown']);
  });

  it('is never issued for a role that acts', async () => {
    const admin = await stage.as('admin');
    const answer = await admin.send('post', '/api/tokens', { name: 'x', role: 'leader' });
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, 'role']);
  });

  it('is issued and listed by the administrator only', async () => {
    const office = await stage.as('office');
    expect((await office.get('/api/tokens')).status).toBe(403);
    const answer = await office.send('post', '/api/tokens', { name: 'x', role: 'auditor' });
    expect(answer.status).toBe(403);
  });
});

describe('the token of this machine', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'duban-token-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('is the same on every start and readable by its owner alone', async () => {
    const token = await ensureLocalToken(stage.db, dir);
    expect(await ensureLocalToken(stage.db, dir)).toBe(token);
    expect(readFileSync(join(dir, 'local-token'), 'utf8')).toBe(`${token}\n`);
    expect(statSync(join(dir, 'local-token')).mode & 0o777).toBe(0o600);
  });

  it('is replaced when it is lost, and the lost one opens nothing', async () => {
    const lost = await ensureLocalToken(stage.db, dir);
    rmSync(join(dir, 'local-token'));
    const token = await ensureLocalToken(stage.db, dir);
    expect((await asProgram('/api/plans', lost)).status).toBe(401);
    expect((await asProgram('/api/plans', token)).status).toBe(200);
  });

  it('acts as the office without csrf, under its own name', async () => {
    await addUnits(stage.db);
    await addPlan(stage.db);
    await addTask(stage.db);
    const token = await ensureLocalToken(stage.db, dir);
    const answer = await stage.visitor
      .post(`/api/tasks/${TASK}/suspension`)
      .set('authorization', `Bearer ${token}`)
      .set('idempotency-key', '6f0c1b6e-58b1-4c7c-9a52-0d8c5f3b3f10')
      .send({ reason: '演练' });
    expect(answer.status).toBe(200);
    expect(stage.desk.told[0]?.what).toMatchObject({
      actor: { name: '本机命令', role: 'office', channel: 'api' },
    });
  });
});
