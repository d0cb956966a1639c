import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiStage, type ApiStage } from '../support/api-stage.js';
import { addPlan, addTask, addUnits, TASK } from '../support/api-rows.js';
import { LEAD, NEWCOMER, SUPPORT } from '../support/cast.js';

let stage: ApiStage;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
});
afterEach(() => stage.close());

const at = (deed: string) => `/api/tasks/${TASK}/${deed}`;
const report = { percent: 60, text: '已完成管网排查' };
const body = {
  acceptance: {},
  return: { grounds: '不属本单位职责' },
  reports: report,
  'reports/R1/review': { accept: true },
  extensions: { nodeId: 'N1', toDate: '2027-01-31', reason: '汛期停工' },
  'extensions/E1/decision': { grant: true },
  excusals: { basis: 'forceMajeure', until: '2027-01-31', reason: '暴雨停工' },
  'excusals/X1/decision': { grant: true },
  'close-out': { text: '全部完成' },
  'close-out/decision': { accept: true },
  'return-decision': { unitId: SUPPORT, uphold: false, reason: '职责明确' },
  owners: { unitId: NEWCOMER, role: 'support', reason: '新增职责' },
  suspension: { reason: '规划调整' },
  resumption: { reason: '恢复' },
  cancellation: { reason: '任务撤销' },
  'due-date': { nodeId: 'N1', unitId: LEAD, dueOn: '2027-01-31', reason: '规划调整' },
};
type Deed = keyof typeof body;
const DEEDS = Object.keys(body) as Deed[];

describe('a deed', () => {
  it.each([
    [
      'liaison',
      LEAD,
      [
        'acceptance',
        'return',
        'reports',
        'reports/R1/review',
        'extensions',
        'excusals',
        'close-out',
      ],
    ],
    [
      'head',
      LEAD,
      [
        'acceptance',
        'return',
        'reports',
        'reports/R1/review',
        'extensions',
        'excusals',
        'close-out',
      ],
    ],
    ['leader', undefined, ['reports/R1/review', 'extensions/E1/decision', 'excusals/X1/decision']],
    ['admin', undefined, []],
    ['assessor', undefined, []],
    ['auditor', undefined, []],
  ] as const)('is open to the role %s as that role allows', async (role, unitId, open) => {
    const browser = await stage.as(role, unitId);
    const done: string[] = [];
    for (const deed of DEEDS) {
      const answer = await browser.send('post', at(deed), body[deed]);
      expect([200, 403]).toContain(answer.status);
      if (answer.status === 200) done.push(deed);
    }
    expect(done).toEqual(open);
    expect(stage.desk.told).toHaveLength(open.length);
  });

  it('of the office decides and governs, and never reports', async () => {
    const office = await stage.as('office');
    const refused: string[] = [];
    for (const deed of DEEDS) {
      const { status } = await office.send('post', at(deed), body[deed]);
      if (status !== 200) refused.push(deed);
    }
    expect(refused).toEqual([
      ...['acceptance', 'return', 'reports', 'extensions', 'excusals'],
      ...['excusals/X1/decision', 'close-out'],
    ]);
  });

  it('reaches the workflow with its author, unit and key', async () => {
    const liaison = await stage.as('liaison', LEAD);
    stage.desk.answer = { events: ['ReportSubmitted'], receipt: '2026-001-001', serves: ['N1'] };
    const answer = await liaison.send('post', at('reports'), report);
    expect(answer.body).toEqual(stage.desk.answer);
    const [told] = stage.desk.told;
    expect(told?.to).toBe(TASK);
    expect(told?.what).toMatchObject({
      type: 'SubmitReport',
      unitId: LEAD,
      ...report,
      done: false,
      evidenceIds: [],
      key: answer.request.getHeader('idempotency-key'),
      actor: { personId: liaison.personId, role: 'liaison', unitId: LEAD, channel: 'web' },
    });
  });

  it('cannot be done in the name of another unit', async () => {
    const liaison = await stage.as('liaison', SUPPORT);
    await liaison.send('post', at('reports'), { ...report, unitId: LEAD });
    expect(stage.desk.told[0]?.what).toMatchObject({ unitId: SUPPORT });
  });

  it('of a unit that does not own the task finds nothing', async () => {
    const stranger = await stage.as('liaison', NEWCOMER);
    const answer = await stranger.send('post', at('reports'), report);
    expect([answer.status, answer.body.code]).toEqual([404, 'NotFound']);
    expect(stage.desk.told).toEqual([]);
  });

  it('is refused without a session', async () => {
    const answer = await stage.visitor.post(at('acceptance')).send({});
    expect([answer.status, answer.body.code]).toEqual([401, 'NotSignedIn']);
  });

  it('is refused without a uuid as key', async () => {
    const liaison = await stage.as('liaison', LEAD);
    const answer = await liaison.send('post', at('acceptance')).set('idempotency-key', 'once');
    expect([answer.status, answer.body.code]).toEqual([400, 'KeyMissing']);
  });

  it('of a liaison without a unit is refused', async () => {
    const liaison = await stage.as('liaison');
    expect((await liaison.send('post', at('acceptance'))).body.code).toBe('UnitMissing');
  });

  it('waits until the plan is activated', async () => {
    await stage.db.planTask.update({ where: { id: TASK }, data: { phase: 'draft' } });
    const office = await stage.as('office');
    const answer = await office.send('post', at('suspension'), body.suspension);
    expect(answer.body.code).toBe('TaskNotStarted');
  });
});

describe('an answer', () => {
  it('of a refusing workflow is a problem with its sentence', async () => {
    stage.desk.answer = { refused: 'NodesStillOpen', detail: { open: 2 } };
    const liaison = await stage.as('liaison', LEAD);
    const answer = await liaison.send('post', at('close-out'), body['close-out']);
    expect(answer.status).toBe(409);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.userMessage).toContain('还有 2 个节点');
  });

  it('names each field that is wrong', async () => {
    const liaison = await stage.as('liaison', LEAD);
    const answer = await liaison.send('post', at('reports'), { percent: 101, text: ' ' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([
      { path: 'percent', message: '百分比在 0 到 100 之间' },
      { path: 'text', message: '请写明情况' },
    ]);
  });

  it('is 503 when no workflow answers, and can be asked again', async () => {
    stage.desk.fails = new Error('no poller');
    const liaison = await stage.as('liaison', LEAD);
    const key = randomUUID();
    const ask = () => liaison.send('post', at('acceptance')).set('idempotency-key', key);
    expect((await ask()).body.code).toBe('EngineUnavailable');
    stage.desk.fails = undefined;
    expect((await ask()).status).toBe(200);
    expect(stage.desk.told[0]?.what).toMatchObject({ key });
  });

  it('to a returned assignment says whether the new unit can be reached', async () => {
    const office = await stage.as('office');
    const decision = { unitId: SUPPORT, uphold: true, reason: '改派', newUnitId: NEWCOMER };
    await office.send('post', at('return-decision'), decision);
    expect(stage.desk.told[0]?.what).toMatchObject({
      newUnitId: NEWCOMER,
      newUnitReachable: false,
    });
    const unknown = { ...decision, newUnitId: 'nowhere' };
    const refused = await office.send('post', at('return-decision'), unknown);
    expect([refused.status, refused.body.code]).toEqual([422, 'UnitUnknown']);
  });
});

describe('an owner appointed to a running task', () => {
  const appoint = async (body: object) =>
    (await stage.as('office')).send('post', at('owners'), body);
  const newcomer = { unitId: NEWCOMER, role: 'lead', reason: '规划没有写明' };

  it('reaches the workflow with whether anybody of it can be reached', async () => {
    await appoint(newcomer);
    await stage.db.person.create({
      data: { id: 'H1', name: '王五', duty: 'liaison', unitId: NEWCOMER },
    });
    const bound = { personId: 'H1', channel: 'webchat', address: 'a', boundAt: '2026-01-01' };
    await stage.db.binding.create({ data: { id: 'B1', ...bound } });
    await appoint(newcomer);
    const order = { type: 'AppointOwner', ...newcomer };
    expect(stage.desk.told).toMatchObject([
      { to: TASK, what: { ...order, reachable: false } },
      { to: TASK, what: { ...order, reachable: true } },
    ]);
  });

  it('must be a unit in service', async () => {
    await stage.db.unit.update({ where: { id: NEWCOMER }, data: { active: false } });
    for (const unitId of [NEWCOMER, 'nowhere']) {
      const refused = await appoint({ ...newcomer, unitId });
      expect([refused.status, refused.body.code]).toEqual([422, 'UnitUnknown']);
    }
    expect(stage.desk.told).toEqual([]);
  });

  it('is named with a reason, to a task that exists', async () => {
    const unfounded = await appoint({ ...newcomer, reason: ' ' });
    expect(unfounded.body.errors).toEqual([{ path: 'reason', message: '请写明理由' }]);
    const office = await stage.as('office');
    expect((await office.send('post', '/api/tasks/none/owners', newcomer)).status).toBe(404);
  });

  it('is refused when the unit owns the task already', async () => {
    stage.desk.answer = { refused: 'NewUnitAlreadyOwner' };
    const refused = await appoint({ ...newcomer, unitId: LEAD });
    expect([refused.status, refused.body.code]).toEqual([409, 'NewUnitAlreadyOwner']);
  });
});
