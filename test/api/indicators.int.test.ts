import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IndicatorDetail, IndicatorRow } from '../../api/contract/indicators.js';
import { scoredIndicators } from '../../prisma/store/indicators/scored-indicators.js';
import { verifyChain } from '../../prisma/store/chain/verify.js';
import { addPlan, addUnits, PLAN } from '../support/api-rows.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { HOST, LEAD, SUPPORT } from '../support/cast.js';
import { addIndicators, CALM, DEATHS, SHARE } from '../support/indicator-rows.js';

let stage: ApiStage;
let liaison: Browser;
let office: Browser;
let now = '';

beforeEach(async () => {
  now = '2028-02-01T02:00:00.000Z';
  stage = await apiStage();
  const { clock } = stage.deps;
  Object.assign(clock, { now: () => now });
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addIndicators(stage.db, PLAN);
  [liaison, office] = [await stage.as('liaison', LEAD), await stage.as('office', HOST)];
  for (const id of [DEATHS, SHARE]) {
    await office.send('put', `/api/indicators/${id}/units`, { unitIds: [LEAD] }).expect(204);
  }
});
afterEach(() => stage.close());

const enter = (by: Browser, id: string, over: object = {}) =>
  by.send('post', `/api/indicators/${id}/actuals`, {
    ...{ year: 2026, value: '25', source: '统计年报' },
    ...over,
  });
const entered = async (id: string, over: object = {}): Promise<string> =>
  (await enter(liaison, id, over).expect(200)).body.actualId;
const verdict = (by: Browser, [id, actualId]: [string, string], body: object = { accept: true }) =>
  by.send('post', `/api/indicators/${id}/actuals/${actualId}/verdict`, body);
const verified = async (id: string, over: object = {}): Promise<string> => {
  const actualId = await entered(id, over);
  await verdict(office, [id, actualId]).expect(200);
  return actualId;
};
const detail = async (by: Browser, id: string): Promise<IndicatorDetail> =>
  (await by.get(`/api/indicators/${id}`).expect(200)).body;
const rows = async (by: Browser): Promise<IndicatorRow[]> =>
  (await by.get('/api/indicators').expect(200)).body.rows;

describe('the list of indicators', () => {
  it('states baseline, target, newest verified value and where it is heading', async () => {
    await verified(SHARE, { value: '64%' });
    await entered(DEATHS);
    const [deaths, share, calm] = await rows(office);
    expect(deaths).toMatchObject({ outlook: 'noActual', waiting: 1, missingYears: [2027] });
    expect(share).toMatchObject({ outlook: 'willMiss', newest: { year: 2026, value: 64 } });
    expect(share?.forecast).toBeCloseTo(72);
    expect(calm).toMatchObject({ outlook: 'qualitative', units: [] });
  });

  it('shows people of a unit what their unit answers for', async () => {
    expect((await rows(liaison)).map((r) => r.id)).toEqual([DEATHS, SHARE]);
    expect(await rows(await stage.as('liaison', SUPPORT))).toEqual([]);
    await liaison.get(`/api/indicators/${CALM}`).expect(404);
  });
});

describe('the value of a year', () => {
  it('is entered, verified by the office, and drawn', async () => {
    const actualId = await entered(DEATHS);
    await verdict(liaison, [DEATHS, actualId]).expect(403);
    await verdict(office, [DEATHS, actualId]).expect(200);
    const { indicator, chart, actuals } = await detail(liaison, DEATHS);
    expect(indicator).toMatchObject({ targetValue: 20.8, onPath: { met: false } });
    expect(chart?.actuals).toEqual([{ year: 2026, value: 25 }]);
    expect(actuals).toMatchObject([{ status: 'verified', unitName: '区住建局', mayJudge: false }]);
    expect((await verifyChain(stage.db)).faults).toEqual([]);
  });

  it('is corrected with a reason, and the old one stays', async () => {
    const first = await verified(DEATHS);
    await enter(liaison, DEATHS, { value: '24' }).expect(409);
    const correction = { year: 2026, value: '24', source: '年报', reason: '年报修订' };
    const path = `/api/indicators/${DEATHS}/corrections`;
    const { body } = await liaison.send('post', path, correction).expect(200);
    expect((await detail(office, DEATHS)).indicator.newest?.value).toBe(25);
    await verdict(office, [DEATHS, body.actualId]).expect(200);
    const { indicator, actuals } = await detail(office, DEATHS);
    expect(indicator.newest?.value).toBe(24);
    expect(actuals).toMatchObject([
      { id: body.actualId, value: 24, replaces: { value: 25 }, reason: '年报修订' },
      { id: first, value: 25, status: 'replaced' },
    ]);
  });

  it('comes back with a reason and is entered again', async () => {
    const actualId = await entered(DEATHS);
    await verdict(office, [DEATHS, actualId], { accept: false }).expect(422);
    await verdict(office, [DEATHS, actualId], { accept: false, reason: '口径不符' }).expect(200);
    expect((await detail(liaison, DEATHS)).actuals[0]?.returnedWhy).toBe('口径不符');
    await enter(liaison, DEATHS).expect(200);
    const told = await stage.db.delivery.findMany({ where: { kind: { startsWith: 'actual' } } });
    expect(told.filter((d) => d.kind === 'actualReturned')).toHaveLength(1);
    expect(told.filter((d) => d.kind === 'actualWaiting')).toHaveLength(2);
  });

  it('is made once however often it is sent', async () => {
    const key = randomUUID();
    const body = { year: 2026, value: '25', source: '年报' };
    const path = `/api/indicators/${DEATHS}/actuals`;
    const send = () => liaison.send('post', path, body).set('idempotency-key', key).expect(200);
    const [one, two] = [await send(), await send()];
    expect(two.body).toEqual(one.body);
    expect(await stage.db.indicatorActual.count()).toBe(1);
  });

  it.each([
    ['ActualYearFuture', { year: 2029 }, '2029 年还没有到'],
    ['ActualUnitMismatch', { value: '20%' }, '单位是人'],
    ['ActualNotNumber', { value: '不少' }, '不是数'],
  ])('is refused with a sentence of its own: %s', async (code, over, sentence) => {
    const { body } = await enter(liaison, DEATHS, over).expect(422);
    expect(body).toMatchObject({ code, userMessage: expect.stringContaining(sentence) });
    expect(await stage.db.indicatorActual.count()).toBe(0);
  });

  it('is not taken by those who only read, or for a draft', async () => {
    const [auditor, other] = [await stage.as('auditor'), await stage.as('liaison', SUPPORT)];
    expect((await enter(auditor, DEATHS)).status).toBe(403);
    expect((await enter(other, DEATHS)).status).toBe(404);
    await stage.db.plan.update({ where: { id: PLAN }, data: { stage: 'draft' } });
    expect((await enter(office, DEATHS)).status).toBe(409);
  });

  it('keeps its evidence for itself', async () => {
    const about = { sha256: 'x', name: '年报.pdf', mime: 'application/pdf', size: 1 };
    const { personId } = liaison;
    await stage.db.evidence.create({
      data: { id: 'F1', ...about, personId, unitId: LEAD, receivedAt: now },
    });
    await entered(DEATHS, { evidenceIds: ['F1'] });
    await enter(liaison, SHARE, { value: '70', evidenceIds: ['F1'] }).expect(422);
    expect((await detail(office, DEATHS)).actuals[0]?.evidence).toMatchObject([{ id: 'F1' }]);
  });
});

describe('the units that answer for an indicator', () => {
  it('are asked once a year until the term ends, whatever the number of indicators', async () => {
    const asks = await stage.db.delivery.findMany({
      where: { kind: 'actualsAsked' },
      orderBy: { notBefore: 'asc' },
    });
    expect(asks.map((d) => [d.unitId, d.notBefore.slice(0, 10)])).toEqual([
      [LEAD, '2029-01-10'],
      [LEAD, '2029-02-01'],
      [LEAD, '2030-01-10'],
      [LEAD, '2030-02-01'],
      [LEAD, '2030-12-02'],
      [LEAD, '2030-12-16'],
    ]);
  });

  it('are named by the office alone, among units that are kept', async () => {
    const path = `/api/indicators/${CALM}/units`;
    expect((await liaison.send('put', path, { unitIds: [LEAD] })).status).toBe(403);
    expect((await office.send('put', path, { unitIds: ['nobody'] })).status).toBe(422);
  });
});

describe('what the assessment reads', () => {
  it('is what was verified by the day, and who answered for it then', async () => {
    await verified(DEATHS);
    const before = now;
    now = '2028-06-01T02:00:00.000Z';
    const correction = { year: 2026, value: '24', source: '年报', reason: '年报修订' };
    const path = `/api/indicators/${DEATHS}/corrections`;
    const { body } = await liaison.send('post', path, correction).expect(200);
    await verdict(office, [DEATHS, body.actualId]).expect(200);
    await office.send('put', `/api/indicators/${DEATHS}/units`, { unitIds: [SUPPORT] }).expect(204);
    const [then] = await scoredIndicators(stage.db, PLAN, before);
    const [today] = await scoredIndicators(stage.db, PLAN, '2028-06-02T00:00:00.000Z');
    expect(then).toMatchObject({ actuals: [{ year: 2026, value: 25 }], unitIds: [LEAD] });
    expect(today).toMatchObject({ actuals: [{ year: 2026, value: 24 }], unitIds: [SUPPORT] });
    expect(today).toMatchObject({ binding: true, goal: { baseline: 26, from: '2025-12-31' } });
  });
});
