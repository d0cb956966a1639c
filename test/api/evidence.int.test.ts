import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { addPlan, addReport, addTask, addUnits, PLAN, TASK } from '../support/api-rows.js';
import { LEAD, NEWCOMER, SUPPORT } from '../support/cast.js';

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('picture'),
]);

let stage: ApiStage;
let liaison: Browser;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
  liaison = await stage.as('liaison', LEAD);
});
afterEach(() => stage.close());

const send = (browser: Browser, bytes: Buffer, name = '现场 照片.png') =>
  browser.send('post', '/api/evidence').attach('file', bytes, name);

describe('evidence', () => {
  it('is kept by its SHA-256 and given back as it came', async () => {
    const { body, status } = await send(liaison, PNG);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: '现场 照片.png',
      mime: 'image/png',
      size: PNG.length,
      sha256: createHash('sha256').update(PNG).digest('hex'),
    });
    const content = await liaison.get(`/api/evidence/${body.id}/content`);
    expect(content.body).toEqual(PNG);
    expect(content.headers['content-type']).toBe('image/png');
    expect(content.headers['content-security-policy']).toContain('sandbox');
    expect(content.headers['x-content-type-options']).toBe('nosniff');
  });

  it('is told by its bytes, not by its name', async () => {
    const page = await send(liaison, Buffer.from('<script>alert(1)</script>'), 'a.png');
    expect([page.status, page.body.code]).toEqual([415, 'FileKindRefused']);
    const archive = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(20)]);
    expect((await send(liaison, archive, 'a.jar')).status).toBe(415);
    expect((await send(liaison, archive, '方案.docx')).status).toBe(201);
  });

  it('larger than 20 MB is refused', async () => {
    const answer = await send(liaison, Buffer.concat([PNG, Buffer.alloc(20 * 1024 * 1024)]));
    expect([answer.status, answer.body.code]).toEqual([413, 'BodyTooLarge']);
    expect(await stage.db.evidence.count()).toBe(0);
  });

  it('of a unit is opened by that unit and by who may read all', async () => {
    const { body } = await send(liaison, PNG);
    const path = `/api/evidence/${body.id}/content`;
    const statuses = [];
    for (const role of ['office', 'leader', 'assessor', 'auditor', 'admin'] as const) {
      statuses.push((await (await stage.as(role)).get(path)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 403]);
    expect((await (await stage.as('head', LEAD)).get(path)).status).toBe(200);
    expect((await (await stage.as('liaison', SUPPORT)).get(path)).status).toBe(404);
    expect((await stage.visitor.get(path)).status).toBe(401);
  });

  it('keeps no path from the name it was sent under', async () => {
    const { body } = await send(liaison, PNG, '../../etc/passwd.png');
    expect(body.name).not.toMatch(/[/\\]/);
  });
});

describe('the evidence of a supporter’s report', () => {
  const put = async (unitId: string, reportId: string): Promise<string> => {
    const { body } = await send(await stage.as('liaison', unitId), PNG);
    await addReport(stage.db, { id: reportId, unitId });
    await stage.db.evidence.update({ where: { id: body.id }, data: { reportId } });
    return body.id;
  };
  const status = async (browser: Browser, id: string) =>
    (await browser.get(`/api/evidence/${id}/content`)).status;
  const shown = (reports: { evidence: { id: string }[] }[]) =>
    reports.flatMap((r) => r.evidence.map((e) => e.id));

  it('is opened by everybody who speaks for the lead unit', async () => {
    const id = await put(SUPPORT, 'R1');
    for (const role of ['liaison', 'standin', 'head'] as const) {
      expect(await status(await stage.as(role, LEAD), id)).toBe(200);
    }
    expect(await status(await stage.as('liaison', NEWCOMER), id)).toBe(404);
  });

  it('is listed to the lead unit on the task and in its reviews', async () => {
    const id = await put(SUPPORT, 'R1');
    const page = await liaison.get(`/api/tasks/${TASK}`);
    const reviews = await liaison.get('/api/reviews');
    expect([shown(page.body.reports), shown(reviews.body.reports)]).toEqual([[id], [id]]);
  });

  it('stays its own until a report names it', async () => {
    const { body } = await send(await stage.as('liaison', SUPPORT), PNG);
    expect(await status(liaison, body.id)).toBe(404);
  });

  it('is not the other way round: supporters see nothing of the lead', async () => {
    const id = await put(LEAD, 'R1');
    expect(await status(await stage.as('head', SUPPORT), id)).toBe(404);
  });

  it('is closed to a lead unit that has not accepted the task', async () => {
    const id = await put(SUPPORT, 'R1');
    const awaiting = { data: { acceptance: 'awaiting' }, where: { unitId: LEAD } };
    await stage.db.taskOwner.updateMany(awaiting);
    expect(await status(liaison, id)).toBe(404);
    expect(shown((await liaison.get(`/api/tasks/${TASK}`)).body.reports)).toEqual([]);
  });
});

describe('a report with evidence', () => {
  const report = (browser: Browser, id: string) =>
    browser.send('post', `/api/tasks/${TASK}/reports`, {
      percent: 50,
      text: '一半',
      evidenceIds: [id],
    });

  it('names only what its reporter sent', async () => {
    const { body } = await send(await stage.as('liaison', SUPPORT), PNG);
    const answer = await report(liaison, body.id);
    expect([answer.status, answer.body.code]).toEqual([422, 'EvidenceNotFree']);
    expect(stage.desk.told).toEqual([]);
  });

  it('may be sent again under its key after its evidence was used', async () => {
    const { body } = await send(liaison, PNG);
    const first = await report(liaison, body.id);
    expect(first.status).toBe(200);
    await stage.db.evidence.updateMany({ data: { reportId: 'R1' } });
    expect((await report(liaison, body.id)).status).toBe(422);
    const key = String(first.request.getHeader('idempotency-key'));
    const at = { at: '2026-11-23T04:00:00.000Z', atReal: '2026-11-23T04:00:00.000Z' };
    const actor = { actorId: 'p', actorName: 'p', role: 'liaison', channel: 'web' };
    const data = JSON.stringify({ reportId: 'R1', commandKey: key });
    const event = { stream: TASK, seq: 1, planId: PLAN, type: 'ReportSubmitted', data };
    await stage.db.event.create({ data: { ...event, ...at, ...actor } });
    expect((await report(liaison, body.id).set('idempotency-key', key)).status).toBe(200);
  });
});
