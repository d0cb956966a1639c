import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAN } from '../support/api-rows.js';
import { type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD, SUPPORT } from '../support/cast.js';
import { assessmentsApi } from '../support/assessments-api.js';

const ID = `${PLAN}-A2026`;
const HERE = `/api/assessments/${ID}`;

describe('assessments over the api', () => {
  let stage: ApiStage;
  let office: Browser;
  let first: Browser;
  let second: Browser;
  let liaison: Browser;
  let other: Browser;
  beforeEach(async () => {
    stage = await assessmentsApi();
    office = await stage.as('office');
    first = await stage.as('assessor');
    second = await stage.as('assessor');
    liaison = await stage.as('liaison', LEAD);
    other = await stage.as('liaison', SUPPORT);
    await first.send('post', '/api/assessments', { kind: 'annual' }).expect(200);
  });
  afterEach(() => stage.close());
  const next = () => office.send('post', `${HERE}/phase`, {}).expect(200);
  const mark = (who: Browser, points: number, unitId = LEAD) =>
    who.send('post', `${HERE}/units/${unitId}/marks`, {
      ...{ itemId: 'safetyDuty', points, reason: 'looked at the lists' },
    });
  const untilDraft = async () => {
    await next();
    await next();
    for (const unitId of [LEAD, SUPPORT]) {
      await mark(first, 7, unitId).expect(200);
      await mark(second, 6, unitId).expect(200);
    }
    await next();
  };

  it('are started with one tap, once a kind and year', async () => {
    const { body } = await office.get('/api/assessments').expect(200);
    expect(body).toMatchObject({
      mayStart: true,
      assessments: [{ assessmentId: ID, kind: 'annual', phase: 'notice', units: 2 }],
    });
    const again = await office.send('post', '/api/assessments', { kind: 'annual' }).expect(409);
    expect(again.body.type).toContain('AssessmentAlreadyStarted');
    await liaison.send('post', '/api/assessments', { kind: 'final' }).expect(403);
  });

  it('show a unit only itself, and nothing of marks before they are out', async () => {
    const { body } = await liaison.get(HERE).expect(200);
    expect(body.units.map((u: { unitId: string }) => u.unitId)).toEqual([LEAD]);
    expect(body.units[0].totals).toBeNull();
    await liaison.get(`${HERE}/units/${SUPPORT}`).expect(404);
    const own = await liaison.get(`${HERE}/units/${LEAD}`).expect(200);
    expect(own.body.totals.score).toBeNull();
  });

  it('take a self-assessment item by item, for the own unit only', async () => {
    await next();
    const answer = { itemId: 'onTime', points: 20, text: 'all in time' };
    await liaison.send('post', `${HERE}/units/${LEAD}/answers`, answer).expect(200);
    const foreign = await other.send('post', `${HERE}/units/${LEAD}/answers`, answer).expect(403);
    expect(foreign.body.type).toContain('NotForUnit');
    await liaison.send('post', `${HERE}/units/${LEAD}/submission`, {}).expect(409);
    const { body } = await liaison.get(`${HERE}/units/${LEAD}`).expect(200);
    const line = body.lines.find((l: { itemId: string }) => l.itemId === 'onTime');
    expect(line.self).toMatchObject({ points: 20, text: 'all in time' });
    expect(body.steps).toContain('selfAssess');
  });

  it('keep two assessors blind to each other until both have marked', async () => {
    await next();
    await next();
    await mark(first, 7).expect(200);
    const line = async (who: Browser) => {
      const { body } = await who.get(`${HERE}/units/${LEAD}`).expect(200);
      return body.lines.find((l: { itemId: string }) => l.itemId === 'safetyDuty');
    };
    expect((await line(second)).marks).toEqual([]);
    await mark(second, 6).expect(200);
    expect(await line(second)).toMatchObject({ difference: 1, points: 6.5, marks: [{}, {}] });
    await mark(office, 6).expect(403);
  });

  it('freeze the draft, and change a mark when an objection is upheld', async () => {
    await untilDraft();
    await next();
    const objection = { itemId: 'safetyDuty', grounds: 'two lists left out' };
    await liaison.send('post', `${HERE}/units/${LEAD}/objections`, objection).expect(200);
    const answer = { points: 8, reason: 'the lists were found' };
    await first.send('post', `${HERE}/objections/${ID}-O1/answer`, answer).expect(403);
    await office.send('post', `${HERE}/objections/${ID}-O1/answer`, answer).expect(200);
    await next();
    const draft = await office.get(`${HERE}/units/${LEAD}?freeze=1`).expect(200);
    const decision = await office.get(`${HERE}/units/${LEAD}`).expect(200);
    const points = (body: { lines: { itemId: string; points: number }[] }) =>
      body.lines.find((l) => l.itemId === 'safetyDuty')?.points;
    expect([points(draft.body), points(decision.body)]).toEqual([6.5, 8]);
    expect([draft.body.stage, decision.body.stage]).toEqual(['draft', 'decision']);
  });

  it('refuse frozen scores that were changed by hand, and say so', async () => {
    await untilDraft();
    await next();
    await stage.db.frozenScore.updateMany({
      where: { unitId: LEAD },
      data: { data: '{"unitId":"lead-unit","score":100}' },
    });
    const { body } = await office.get(HERE).expect(500);
    expect(body).toMatchObject({ code: 'FreezeBroken', detail: { freeze: 1 } });
    expect(body.userMessage).toContain('audit');
    await office.get(`${HERE}?stage=live`).expect(200);
    const xray = await office.get(`/api/x-ray?assessmentId=${ID}`).expect(200);
    expect(xray.body.found).toContainEqual(expect.objectContaining({ kind: 'freezeBroken' }));
  });

  it('are decided by a leader alone', async () => {
    await untilDraft();
    await next();
    await next();
    await office.send('post', `${HERE}/decision`, { approve: true }).expect(403);
    const leader = await stage.as('leader');
    const { body } = await leader.get(HERE).expect(200);
    expect(body.steps).toContain('decideResult');
    await leader.send('post', `${HERE}/decision`, { approve: true }).expect(200);
    const after = await office.get(HERE).expect(200);
    expect(after.body.steps).toContain('publishEdition');
  });

  it('can be given more time by the office, with a reason', async () => {
    await office.send('post', `${HERE}/extension`, { dueOn: '2027-03-01' }).expect(400);
    const extension = { dueOn: '2027-03-01', reason: 'floods' };
    await office.send('post', `${HERE}/extension`, extension).expect(200);
    const { body } = await office.get(HERE).expect(200);
    expect(body.phases[0]).toMatchObject({
      dueOn: '2027-03-01',
      extensions: [{ reason: 'floods' }],
    });
  });
});
