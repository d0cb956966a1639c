import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OverduePage, Unclaimed } from '../../api/contract.js';
import { apiStage, type ApiStage } from '../support/api-stage.js';
import { addOwed, addPlan, addReport, addTask, addUnits, PLAN, TASK } from '../support/api-rows.js';
import { HOST, LEAD, NEWCOMER, SUPPORT } from '../support/cast.js';

let stage: ApiStage;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
});
afterEach(() => stage.close());

const overdue = (nodeId: string, dueOn: string, more: object = {}) =>
  addOwed(stage.db, { nodeId, dueOn, status: 'overdue', ...more });

describe('the overdue list', () => {
  beforeEach(async () => {
    await overdue('A', '2026-11-20');
    await overdue('B', '2026-10-10', { rung: 'circulate', rungOrder: 3 });
    await overdue('C', '2026-11-10', { rung: 'warn', rungOrder: 2, unitId: SUPPORT });
    await overdue('D', '2026-11-05', { rung: 'warn', rungOrder: 2 });
    await addOwed(stage.db, { nodeId: 'E', dueOn: '2026-12-31' });
  });
  const list = async (query = '', role: 'office' | 'liaison' = 'office', unitId?: string) =>
    (await (await stage.as(role, unitId)).get(`/api/overdue?${query}`)).body as OverduePage;
  const nodes = (page: OverduePage) => page.rows.map((r) => r.nodeId).join('');

  it('puts the highest rung first and the oldest date first within it', async () => {
    const page = await list();
    expect([nodes(page), page.total]).toEqual(['BDCA', 4]);
    expect(page.byRung).toEqual([
      { rung: 'circulate', count: 1 },
      { rung: 'warn', count: 2 },
      { rung: null, count: 1 },
    ]);
  });

  it('continues over the edge of a rung from page to page', async () => {
    const pages = [1, 2, 3].map((page) => list(`page=${page}&pageSize=2`));
    expect((await Promise.all(pages)).map(nodes)).toEqual(['BD', 'CA', '']);
  });

  it('filters by rung and unit, and keeps the figures of all rungs', async () => {
    const warned = await list('rung=warn');
    expect([nodes(warned), warned.total, warned.byRung.length]).toEqual(['DC', 2, 3]);
    expect(nodes(await list('rung=none'))).toBe('A');
    expect(nodes(await list(`unitId=${SUPPORT}`))).toBe('C');
  });

  it('shows people of a unit their own only, whatever they ask', async () => {
    expect(nodes(await list(`unitId=${LEAD}`, 'liaison', SUPPORT))).toBe('C');
  });

  it('counts days by the current and by the first promised date', async () => {
    await stage.db.owedNode.updateMany({
      where: { nodeId: 'A' },
      data: { firstDueOn: '2026-10-24' },
    });
    const [row] = (await list('rung=none')).rows;
    expect(row).toMatchObject({
      daysOverdue: 3,
      daysSinceFirst: 30,
      waiting: false,
      title: '燃气管网更新改造',
    });
  });
});

describe('the review queue', () => {
  it('is oldest first and counts working days', async () => {
    await addReport(stage.db, { id: 'R1', unitId: LEAD, reportedAt: '2026-11-20T02:00:00.000Z' });
    await addReport(stage.db, {
      id: 'R2',
      unitId: SUPPORT,
      reportedAt: '2026-11-16T02:00:00.000Z',
    });
    await addReport(stage.db, { id: 'R3', unitId: SUPPORT, status: 'accepted' });
    const { body } = await (await stage.as('office')).get('/api/reviews');
    const rows = body.reports.map((r: { id: string; workdaysWaiting: number }) => [
      r.id,
      r.workdaysWaiting,
    ]);
    expect(rows).toEqual([
      ['R2', 5],
      ['R1', 1],
    ]);
  });

  it('of a lead unit holds the reports of its supporters', async () => {
    await addReport(stage.db, { id: 'R1', unitId: LEAD });
    await addReport(stage.db, { id: 'R2', unitId: SUPPORT });
    const ids = async (unitId: string) => {
      const { body } = await (await stage.as('liaison', unitId)).get('/api/reviews');
      return body.reports.map((r: { id: string }) => r.id);
    };
    expect([await ids(LEAD), await ids(SUPPORT), await ids(HOST)]).toEqual([['R2'], [], []]);
  });
});

describe('the decision list', () => {
  it('holds waiting extensions, close-outs, returned assignments and proposals', async () => {
    await overdue('A', '2026-11-20');
    const at = '2026-11-20T02:00:00.000Z';
    const of = {
      planId: PLAN,
      taskId: TASK,
      unitId: LEAD,
      status: 'waiting',
      askedName: '张三',
      askedAt: at,
    };
    const dates = { fromDate: '2026-11-20', toDate: '2026-12-20' };
    const asked = { nodeId: 'A', askedBy: 'p', reason: '汛期', decider: 'office' };
    await stage.db.extensionRequest.create({ data: { id: 'E1', ...of, ...dates, ...asked } });
    await stage.db.closeOut.create({ data: { id: 'C1', ...of, text: '完成' } });
    await stage.db.taskOwner.updateMany({
      where: { unitId: SUPPORT },
      data: { acceptance: 'returned', grounds: '不属本单位' },
    });
    const proposed = {
      id: 'P1',
      planId: PLAN,
      unitId: LEAD,
      rung: 'interview',
      status: 'proposed',
      openedAt: at,
    };
    await stage.db.proposalCase.create({ data: proposed });
    const { body } = await (await stage.as('leader')).get('/api/decisions');
    expect(body.extensions[0]).toMatchObject({
      id: 'E1',
      nodeTitle: '完成一半',
      task: { number: 1 },
    });
    expect(body.closeOuts[0]).toMatchObject({ id: 'C1', unitName: '区住建局' });
    expect(body.returned[0]).toMatchObject({ unitId: SUPPORT, grounds: '不属本单位' });
    expect(body.proposals[0]).toMatchObject({ id: 'P1', status: 'proposed' });
  });

  it('is closed to people of units', async () => {
    const answer = await (await stage.as('liaison', LEAD)).get('/api/decisions');
    expect([answer.status, answer.body.code]).toEqual([403, 'NotPermitted']);
  });
});

describe('a proposal', () => {
  beforeEach(async () => {
    await overdue('A', '2026-11-20', { rung: 'interview', rungOrder: 4 });
    const at = '2026-11-23T01:00:00.000Z';
    const opened = {
      planId: PLAN,
      unitId: LEAD,
      rung: 'interview',
      status: 'proposed',
      openedAt: at,
    };
    await stage.db.proposalCase.create({ data: { id: 'C1', ...opened } });
    const item = {
      caseId: 'C1',
      nodeId: 'A',
      taskId: TASK,
      title: '完成一半',
      dueOn: '2026-11-20',
    };
    await stage.db.proposalItem.create({ data: { ...item, joinedAt: at } });
  });

  it('carries the record of its slips', async () => {
    const { body } = await (await stage.as('leader')).get('/api/proposals/C1');
    expect(body.record[0]).toMatchObject({
      item: { number: 1 },
      owed: { rung: 'interview', daysOverdue: 3 },
    });
  });

  it('is decided by a leader, never by the office', async () => {
    const path = '/api/proposals/C1/decision';
    const office = await stage.as('office');
    expect((await office.send('post', path, { approve: true })).status).toBe(403);
    const leader = await stage.as('leader');
    await leader.send('post', path, { approve: false, reason: '已有进展' });
    expect(stage.desk.told).toHaveLength(1);
    expect(stage.desk.told[0]).toMatchObject({
      to: PLAN,
      what: { caseId: 'C1', approve: false, reason: '已有进展', actor: { role: 'leader' } },
    });
  });

  it('is seen by the head of its unit and by no other unit', async () => {
    const own = await stage.as('head', LEAD);
    const other = await stage.as('head', SUPPORT);
    expect((await own.get('/api/proposals')).body.proposals).toHaveLength(1);
    expect((await other.get('/api/proposals')).body.proposals).toEqual([]);
    expect((await other.get('/api/proposals/C1')).status).toBe(404);
  });
});

describe('the list of the unclaimed', () => {
  it('names who has no owner, did not accept, never reported, cannot be reached', async () => {
    await addTask(stage.db, { id: 'T2', number: 2, title: '无主任务' });
    await stage.db.taskOwner.deleteMany({ where: { taskId: 'T2' } });
    await stage.db.taskOwner.updateMany({
      where: { unitId: SUPPORT },
      data: { acceptance: 'awaiting' },
    });
    await stage.db.taskOwnerName.create({
      data: { taskId: 'T2', role: 'lead', name: '区融媒体中心' },
    });
    const liaison = { name: '王五', duty: 'liaison', unitId: LEAD };
    await stage.db.person.create({ data: { id: 'H1', ...liaison } });
    const bound = { personId: 'H1', channel: 'webchat', address: 'a', boundAt: '2026-01-01' };
    await stage.db.binding.create({ data: { id: 'B1', ...bound } });
    const { body } = await (await stage.as('office')).get('/api/unclaimed');
    expect(body.withoutOwner.map((t: { number: number }) => t.number)).toEqual([2]);
    expect(body.unresolved).toEqual([
      { name: '区融媒体中心', roles: ['lead'], taskNumbers: [2], guess: 'department' },
    ]);
    expect(body.notAccepted).toMatchObject([{ unitId: SUPPORT, dueOn: null }]);
    expect(body.neverReported).toMatchObject([{ unitId: LEAD, tasks: 1 }]);
    expect(body.unreachable).toEqual([
      { unitId: SUPPORT, unitName: '区城管局', tasks: 1, people: 0 },
    ]);
    const one = { withoutOwner: 1, unresolved: 1, notAccepted: 1, neverReported: 1 };
    expect(body.totals).toEqual({ ...one, unreachable: 1 });
  });

  const unclaimed = async (query = '') =>
    (await (await stage.as('office')).get(`/api/unclaimed?${query}`)).body as Unclaimed;

  it('comes in pages, each list with its length', async () => {
    for (const number of [2, 3, 4]) await addTask(stage.db, { id: `T${number}`, number });
    await stage.db.taskOwner.deleteMany({ where: { taskId: { not: TASK } } });
    const pages = await Promise.all([1, 2].map((page) => unclaimed(`page=${page}&pageSize=2`)));
    expect(pages.map((p) => p.withoutOwner.map((t) => t.number))).toEqual([[2, 3], [4]]);
    expect(pages.map((p) => p.totals.withoutOwner)).toEqual([3, 3]);
    expect(pages.map((p) => p.unreachable.length)).toEqual([2, 0]);
  });

  it('counts neither ended tasks nor those of other plans', async () => {
    await addTask(stage.db, { id: 'T2', number: 2, phase: 'closed' });
    await addPlan(stage.db, 'draft', 'Pother');
    await addTask(stage.db, { id: 'O1', planId: 'Pother', phase: 'draft' });
    const { neverReported, unreachable } = await unclaimed(`planId=${PLAN}`);
    expect(neverReported.map((u) => u.tasks)).toEqual([1, 1]);
    expect(unreachable.map((u) => u.tasks)).toEqual([1, 1]);
  });

  it('drops a unit from the silent with its first report', async () => {
    await addReport(stage.db, { id: 'R1', unitId: LEAD });
    expect((await unclaimed()).neverReported.map((u) => u.unitId)).toEqual([SUPPORT]);
  });
});

describe('the circular queue', () => {
  it('lists what the next circular will name', async () => {
    await overdue('A', '2026-11-06', { rung: 'circulate', rungOrder: 3 });
    const entry = { nodeId: 'A', unitId: LEAD, planId: PLAN, taskId: TASK };
    await stage.db.circularEntry.create({
      data: { ...entry, queuedAt: '2026-11-20T01:00:00.000Z' },
    });
    const { body } = await (await stage.as('office')).get('/api/circular-queue');
    expect(body.rows).toMatchObject([{ nodeId: 'A', unitName: '区住建局', dueOn: '2026-11-06' }]);
  });
});

describe('the overview', () => {
  it('is empty and whole before any plan is there', async () => {
    await stage.db.taskOwner.deleteMany();
    await stage.db.planTask.deleteMany();
    await stage.db.plan.deleteMany();
    const { body, status } = await (await stage.as('office')).get('/api/overview');
    expect([status, body.plan, body.counts.tasks, body.months.length]).toEqual([200, null, 0, 13]);
  });

  it('gives each unit and month the worst light', async () => {
    await overdue('A', '2026-11-06');
    await addOwed(stage.db, { nodeId: 'B', dueOn: '2026-11-30', status: 'dueSoon' });
    await addOwed(stage.db, { nodeId: 'C', dueOn: '2026-10-31', status: 'lateSatisfied' });
    await addOwed(stage.db, { nodeId: 'D', dueOn: '2026-12-31' });
    await addReport(stage.db, { id: 'R1', unitId: LEAD });
    const { body } = await (await stage.as('office')).get('/api/overview');
    const months = body.byUnitMonth[0].months.filter((m: { due: number }) => m.due > 0);
    expect(months).toMatchObject([
      { month: '2026-10', light: 'blue', due: 1, late: 1 },
      { month: '2026-11', light: 'red', due: 2, overdue: 1 },
      { month: '2026-12', light: 'green', due: 1 },
    ]);
    expect(body.counts).toMatchObject({ tasks: 1, overdue: 1, byLight: { green: 1, red: 0 } });
    expect(body.waiting).toMatchObject({ reviews: 1, proposals: 0, unreachableUnits: 2 });
  });

  it('of a liaison counts its own unit and none of the office’s waiting work', async () => {
    await overdue('A', '2026-11-06');
    const { body } = await (await stage.as('liaison', SUPPORT)).get('/api/overview');
    expect([body.counts.tasks, body.counts.overdue, body.byUnitMonth]).toEqual([1, 0, []]);
    expect(body.waiting.unreachableUnits).toBe(0);
    const stranger = await (await stage.as('liaison', NEWCOMER)).get('/api/overview');
    expect(stranger.body.counts.tasks).toBe(0);
  });

  it('names what fires within thirty days', async () => {
    const fact = JSON.stringify({ type: 'StepTaken', unitId: LEAD, nodeId: 'A', rung: 'remind' });
    const soon = { nextFireAt: '2026-12-01T01:00:00.000Z', nextFire: fact };
    await stage.db.planTask.update({ where: { id: TASK }, data: soon });
    await addTask(stage.db, { id: 'T2', number: 2 });
    const late = { nextFireAt: '2027-12-01T01:00:00.000Z', nextFire: fact };
    await stage.db.planTask.update({ where: { id: 'T2' }, data: late });
    const { body } = await (await stage.as('office')).get('/api/overview');
    expect(body.nextFires).toMatchObject([
      { taskId: TASK, unitName: '区住建局', fact: { type: 'StepTaken', rung: 'remind' } },
    ]);
  });
});
