import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonView, UnitView } from '../../api/contract.js';
import { redeemBindCode } from '../../prisma/store/redeem-bind-code.js';
import { apiStage, NOW, type ApiStage, type Browser } from '../support/api-stage.js';
import { addUnits } from '../support/api-rows.js';
import { HOST, LEAD, SUPPORT } from '../support/cast.js';

let stage: ApiStage;
let office: Browser;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  office = await stage.as('office');
});
afterEach(() => stage.close());

const unitsOf = async () => (await office.get('/api/units')).body.units as UnitView[];

describe('a unit', () => {
  it('is added with aliases and changes with its old name kept', async () => {
    const made = await office.send('post', '/api/units', {
      name: '区交通局',
      kind: 'department',
      aliases: ['区交通运输局'],
    });
    expect([made.status, made.body.aliases]).toEqual([201, ['区交通运输局']]);
    const renamed = await office.send('patch', `/api/units/${made.body.id}`, { name: '区交运局' });
    expect(renamed.body).toMatchObject({ name: '区交运局', aliases: ['区交通局', '区交通运输局'] });
  });

  it('bears no name that another unit or group bears, however it is spelled', async () => {
    const long = { name: '区应急管理局', kind: 'department' };
    const taken = await office.send('post', '/api/units', long);
    expect([taken.status, taken.body.code]).toEqual([409, 'NameTaken']);
    expect(taken.body.userMessage).toContain('“区应急管理局”');
    await office.send('post', '/api/groups', { name: '各街道' });
    const alias = await office.send('post', `/api/units/${LEAD}/aliases`, { aliases: ['各街道'] });
    expect(alias.body.code).toBe('NameTaken');
  });

  it('hosts the office alone', async () => {
    await office.send('patch', `/api/units/${LEAD}`, { host: true });
    expect((await unitsOf()).filter((u) => u.host).map((u) => u.id)).toEqual([LEAD]);
  });

  it('is read by people of units and changed by the office and the administrator', async () => {
    const liaison = await stage.as('liaison', LEAD);
    expect((await liaison.get('/api/units')).status).toBe(200);
    const change = { active: false };
    expect((await liaison.send('patch', `/api/units/${LEAD}`, change)).status).toBe(403);
    const admin = await stage.as('admin');
    expect((await admin.send('patch', `/api/units/${LEAD}`, change)).body.active).toBe(false);
  });
});

describe('a group', () => {
  it('lets members join and leave on dates', async () => {
    const { body: made } = await office.send('post', '/api/groups', {
      name: '各街道',
      memberIds: [LEAD],
    });
    const { body } = await office.send('patch', `/api/groups/${made.id}`, {
      leave: [{ unitId: LEAD, until: '2027-01-01' }],
      join: [{ unitId: SUPPORT, from: '2027-01-01' }],
    });
    expect(body.members).toMatchObject([
      { unitId: LEAD, from: '1949-10-01', until: '2027-01-01' },
      { unitId: SUPPORT, unitName: '区城管局', from: '2027-01-01', until: null },
    ]);
  });

  it('has only members that are kept', async () => {
    const answer = await office.send('post', '/api/groups', { name: '各镇', memberIds: ['none'] });
    expect([answer.status, answer.body.code]).toEqual([422, 'UnitUnknown']);
  });
});

describe('people', () => {
  it('of units are appointed by the office, everybody else by the administrator', async () => {
    const admin = await stage.as('admin');
    const add = (browser: Browser, duty: string) =>
      browser.send('post', '/api/people', { name: '赵六', duty, unitId: LEAD });
    expect((await add(office, 'liaison')).status).toBe(201);
    for (const duty of ['leader', 'office', 'admin', 'auditor']) {
      expect((await add(office, duty)).body.code).toBe('NotYoursToAppoint');
      expect((await add(admin, duty)).status).toBe(201);
    }
  });

  it('are not made leaders by the office through a change', async () => {
    const { body } = await office.send('post', '/api/people', {
      name: '赵六',
      duty: 'head',
      unitId: LEAD,
    });
    const path = `/api/people/${body.person.id}`;
    const raised = await office.send('patch', path, { duty: 'leader' });
    expect([raised.status, raised.body.code]).toEqual([403, 'NotYoursToAppoint']);
  });

  it('cannot change their own post', async () => {
    const admin = await stage.as('admin');
    const own = await admin.send('patch', `/api/people/${admin.personId}`, { duty: 'leader' });
    expect([own.status, own.body.code]).toEqual([403, 'OwnDutyFixed']);
  });

  it('get a password once, and sign in with it to replace it', async () => {
    const admin = await stage.as('admin');
    const leader = { name: '任副区长', duty: 'leader', username: 'leader1' };
    const { body } = await admin.send('post', '/api/people', leader);
    expect(body.password).toHaveLength(14);
    const signedIn = await stage.visitor
      .post('/api/session')
      .send({ username: 'leader1', password: body.password });
    expect(signedIn.body.person).toMatchObject({ role: 'leader', mustChange: true });
    const again = await admin.send('post', '/api/people', { ...leader, name: '另一人' });
    expect([again.status, again.body.code]).toEqual([409, 'UsernameTaken']);
  });

  it('who leave lose session and chat account, and their unit is out of reach', async () => {
    const liaison = await stage.as('liaison', LEAD);
    const bound = { personId: liaison.personId, channel: 'webchat', address: 'a', boundAt: NOW };
    await stage.db.binding.create({ data: { id: 'B1', ...bound } });
    const path = `/api/people/${liaison.personId}`;
    const answer = await office.send('patch', path, { active: false });
    expect((answer.body.person as PersonView).bindings).toEqual([]);
    expect(stage.desk.told).toEqual([{ to: LEAD, what: { reachable: false } }]);
    expect(stage.toldEnded).toEqual([{ channel: 'webchat', address: 'a' }]);
    expect((await liaison.get('/api/session')).status).toBe(401);
  });

  it('are listed to the office and the auditor, not to units or leaders', async () => {
    const statuses = [];
    for (const role of ['auditor', 'admin', 'leader', 'assessor'] as const) {
      statuses.push((await (await stage.as(role)).get('/api/people')).status);
    }
    expect(statuses).toEqual([200, 200, 403, 403]);
    expect((await (await stage.as('liaison', LEAD)).get('/api/people')).status).toBe(403);
  });

  it('leave a line in the office’s log', async () => {
    const { body } = await office.send('post', '/api/people', {
      name: '赵六',
      duty: 'liaison',
      unitId: LEAD,
    });
    const [line] = await stage.db.officeLog.findMany();
    expect(line).toMatchObject({
      at: NOW,
      actorId: office.personId,
      deed: 'PersonAdded',
      subject: body.person.id,
    });
  });
});

describe('a binding code', () => {
  const issue = async (browser: Browser, id: string) =>
    browser.send('post', `/api/people/${id}/binding-code`);
  const redeem = (code: string, realNow = stage.deps.realNow()) =>
    redeemBindCode(stage.db, { code, channel: 'webchat', address: `a${code}`, realNow, now: NOW });

  it('binds one chat account, once, and is kept only as a hash', async () => {
    const liaison = await stage.as('liaison', LEAD);
    const { body, status } = await issue(office, liaison.personId);
    expect([status, body.code, body.expiresAt]).toEqual([
      201,
      expect.stringMatching(/^[A-HJ-NP-Z2-9]{8}$/),
      '2026-11-30T04:00:00.000Z',
    ]);
    expect(JSON.stringify(await stage.db.bindCode.findMany())).not.toContain(body.code);
    expect((await redeem(body.code)).outcome).toBe('bound');
    const other = { code: body.code, channel: 'webchat', address: 'elsewhere', now: NOW };
    const second = await redeemBindCode(stage.db, { ...other, realNow: stage.deps.realNow() });
    expect(second.outcome).toBe('used');
  });

  it('is void after seven days or once a newer one is issued', async () => {
    const liaison = await stage.as('liaison', LEAD);
    const first = (await issue(office, liaison.personId)).body.code as string;
    const second = (await issue(office, liaison.personId)).body.code as string;
    expect((await redeem(first)).outcome).toBe('unknown');
    const late = stage.deps.realNow() + 7 * 24 * 3_600_000;
    expect((await redeem(second, late)).outcome).toBe('expired');
  });

  it('is issued by the office to people of units, and by anybody to themselves', async () => {
    const leader = await stage.as('leader');
    const liaison = await stage.as('liaison', LEAD);
    const outcomes = [
      await issue(office, leader.personId),
      await issue(leader, leader.personId),
      await issue(liaison, leader.personId),
      await issue(await stage.as('head', SUPPORT), liaison.personId),
      await issue(await stage.as('admin'), leader.personId),
    ];
    expect(outcomes.map((o) => o.status)).toEqual([403, 201, 403, 403, 201]);
  });

  it('is taken back with all accounts, and the workflows hear that the unit is out of reach', async () => {
    const liaison = await stage.as('liaison', HOST);
    const { body } = await issue(office, liaison.personId);
    await redeem(body.code);
    expect((await unitsOf()).find((u) => u.id === HOST)?.reachable).toBe(true);
    const ended = await office.send('delete', `/api/people/${liaison.personId}/bindings`);
    expect(ended.status).toBe(204);
    expect(stage.desk.told).toEqual([{ to: HOST, what: { reachable: false } }]);
    expect(stage.toldEnded).toEqual([{ channel: 'webchat', address: `a${body.code}` }]);
  });

  it('once taken back says nothing to accounts that had ended before', async () => {
    const liaison = await stage.as('liaison', HOST);
    await redeem((await issue(office, liaison.personId)).body.code);
    const path = `/api/people/${liaison.personId}/bindings`;
    await office.send('delete', path);
    await office.send('delete', path);
    expect(stage.toldEnded).toHaveLength(1);
  });
});
