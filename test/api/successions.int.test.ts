import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addOwed, PLAN, TASK } from '../support/api-rows.js';
import { NOW, type ApiStage, type Browser } from '../support/api-stage.js';
import { HOST, LEAD, NEWCOMER, SUPPORT, office as clerk } from '../support/cast.js';
import { assessmentsApi } from '../support/assessments-api.js';
import { insertEvents } from '../../prisma/store/record-entries.js';

const HERE = '/api/unit-successions';
const TODAY = NOW.slice(0, 10);
const NODE = 'Pplan-T1-N1';
const merged = {
  ...{ kind: 'merged', fromUnitId: LEAD, onDate: TODAY, basis: '编委〔2026〕3号' },
  heirs: [{ unitId: NEWCOMER }],
};

/** The lead unit reported a node of the year, and it was accepted in time. */
async function addRecord({ db }: ApiStage): Promise<void> {
  const at = '2026-03-02T02:00:00.000Z';
  const node = { nodeId: NODE, kind: 'commitment', title: '', dueOn: '2026-06-30' };
  const events = [
    {
      type: 'TaskAssigned',
      owners: [{ unitId: LEAD, role: 'lead', reachable: true }],
      nodes: [{ ...node, unitIds: [LEAD] }],
    },
    { type: 'NodeSatisfied', nodeId: NODE, unitId: LEAD, inTime: true, doneOn: '2026-06-29' },
  ].map((event, i) => ({ seq: i + 1, event: { ...event, at, actor: clerk }, notices: [] }));
  const place = { stream: TASK, planId: PLAN };
  await db.$transaction((tx) => insertEvents(tx, [{ place, entries: events }], at));
  await addOwed(db, { nodeId: NODE, dueOn: '2026-06-30', status: 'satisfied' });
}

describe('the succession of units', () => {
  let stage: ApiStage;
  let office: Browser;
  beforeEach(async () => {
    stage = await assessmentsApi();
    office = await stage.as('office');
  });
  afterEach(() => stage.close());

  it('is taken down once, with a line of the chained office log', async () => {
    const key = randomUUID();
    const take = () => office.send('post', HERE, merged).set('idempotency-key', key).expect(201);
    const [first, again] = [await take(), await take()];
    expect(again.body.successionId).toBe(first.body.successionId);
    expect(first.body).toMatchObject({
      from: { unitId: LEAD, unitName: '区住建局' },
      heirs: [{ unitId: NEWCOMER, unitName: '区教体局', tasks: [] }],
    });
    const { body } = await office.get(HERE).expect(200);
    expect(body.successions).toHaveLength(1);
    const deeds = await stage.db.officeLog.findMany({ where: { deed: 'UnitSucceeded' } });
    expect(deeds).toMatchObject([{ subject: LEAD, link: expect.any(Number) }]);
  });

  it('is refused with a sentence, and is not for units to take down', async () => {
    const itself = { ...merged, heirs: [{ unitId: LEAD }] };
    const { body } = await office.send('post', HERE, itself).expect(422);
    expect(body.userMessage).toContain('不能是原单位自己');
    await office.send('post', HERE, merged).expect(201);
    await office.send('post', HERE, { ...merged, heirs: [{ unitId: HOST }] }).expect(409);
    const liaison = await stage.as('liaison', LEAD);
    await liaison.send('post', HERE, merged).expect(403);
    await liaison.get(HERE).expect(200);
  });

  it('brings the heir into the assessment with what it inherited', async () => {
    await addRecord(stage);
    await office.send('post', HERE, merged).expect(201);
    await office.send('post', '/api/assessments', { kind: 'annual' }).expect(200);
    const { body } = await office.get(`/api/assessments/${PLAN}-A2026`).expect(200);
    const ids = body.units.map((u: { unitId: string }) => u.unitId);
    expect(ids.toSorted()).toEqual([NEWCOMER, SUPPORT].toSorted());
    const sheet = await office.get(`/api/assessments/${PLAN}-A2026/units/${NEWCOMER}`).expect(200);
    const line = sheet.body.lines.find((l: { itemId: string }) => l.itemId === 'onTime');
    expect(line).toMatchObject({
      points: 22,
      parts: [{ id: NODE, title: '完成一半', how: 'inTime', inheritedFrom: '区住建局' }],
    });
  });

  it('no longer counts in what begins after it was revoked', async () => {
    const { body } = await office.send('post', HERE, merged).expect(201);
    const path = `${HERE}/${body.successionId}/revocation`;
    await office.send('post', path, {}).expect(400);
    await office.send('post', path, { reason: '登错单位' }).expect(200);
    await office.send('post', '/api/assessments', { kind: 'annual' }).expect(200);
    const found = await office.get(`/api/assessments/${PLAN}-A2026`).expect(200);
    const ids = found.body.units.map((u: { unitId: string }) => u.unitId);
    expect(ids.toSorted()).toEqual([LEAD, SUPPORT].toSorted());
  });
});
