import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TaskDetail, TaskPage } from '../../api/contract.js';
import { apiStage, type ApiStage } from '../support/api-stage.js';
import { addOwed, addPlan, addReport, addTask, addUnits, PLAN, TASK } from '../support/api-rows.js';
import { LEAD, NEWCOMER, SUPPORT } from '../support/cast.js';

let stage: ApiStage;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
});
afterEach(() => stage.close());

const titles = (page: unknown) => (page as TaskPage).rows.map((t) => t.title);

describe('the task list', () => {
  it('shows people of a unit only its own tasks', async () => {
    await addTask(stage.db, { id: 'T2', number: 2, title: '校车安全' });
    await stage.db.taskOwner.deleteMany({ where: { taskId: 'T2' } });
    await stage.db.taskOwner.create({ data: { taskId: 'T2', unitId: NEWCOMER, role: 'lead' } });
    const lists = [
      await (await stage.as('head', NEWCOMER)).get('/api/tasks'),
      await (await stage.as('liaison', SUPPORT)).get('/api/tasks'),
      await (await stage.as('auditor')).get('/api/tasks'),
    ];
    expect(lists.map((l) => l.body.total)).toEqual([1, 1, 2]);
    expect(titles(lists[0]?.body)).toEqual(['校车安全']);
  });

  it('hides from people of a unit what they gave back or were not handed', async () => {
    const where = { taskId: TASK, unitId: SUPPORT };
    await stage.db.taskOwner.updateMany({ where, data: { acceptance: 'left' } });
    const former = await stage.as('liaison', SUPPORT);
    expect((await former.get('/api/tasks')).body.total).toBe(0);
    await stage.db.planTask.update({ where: { id: TASK }, data: { phase: 'draft' } });
    const early = await stage.as('liaison', LEAD);
    expect((await early.get('/api/tasks')).body.total).toBe(0);
    expect((await early.get(`/api/tasks/${TASK}`)).status).toBe(404);
  });

  it('pages with the total of all pages', async () => {
    for (let n = 2; n <= 7; n += 1)
      await addTask(stage.db, { id: `T${n}`, number: n, title: `${n}` });
    const office = await stage.as('office');
    const page = await office.get('/api/tasks?page=2&pageSize=3');
    expect([titles(page.body), page.body.total]).toEqual([['4', '5', '6'], 7]);
    const last = await office.get('/api/tasks?page=3&pageSize=3&order=desc');
    expect(titles(last.body)).toEqual(['燃气管网更新改造']);
  });

  it('finds by words, by number, and takes wildcards literally', async () => {
    await addTask(stage.db, { id: 'T2', number: 2, title: '100%覆盖' });
    const office = await stage.as('office');
    const found = async (q: string) =>
      titles((await office.get(`/api/tasks?q=${encodeURIComponent(q)}`)).body);
    expect(await found('管网')).toEqual(['燃气管网更新改造']);
    expect(await found('2')).toEqual(['100%覆盖']);
    expect(await found('0%')).toEqual(['100%覆盖']);
    expect(await found('燃%造')).toEqual([]);
    expect(await found("'; DROP TABLE Unit; --")).toEqual([]);
  });

  it('filters by unit, light and phase, and sorts the worst light first', async () => {
    await addTask(stage.db, { id: 'T2', number: 2, title: 'red', light: 'red' });
    await addTask(stage.db, { id: 'T3', number: 3, title: 'done', light: 'blue', phase: 'closed' });
    const office = await stage.as('office');
    const list = async (query: string) => titles((await office.get(`/api/tasks?${query}`)).body);
    expect(await list('sort=light')).toEqual(['red', '燃气管网更新改造', 'done']);
    expect(await list('overdue=true')).toEqual(['red']);
    expect(await list('phase=closed')).toEqual(['done']);
    expect(await list(`unitId=${NEWCOMER}`)).toEqual([]);
    expect(await list(`unitId=${SUPPORT}&light=green`)).toEqual(['燃气管网更新改造']);
  });

  it('refuses a page larger than two hundred rows', async () => {
    const office = await stage.as('office');
    const answer = await office.get('/api/tasks?pageSize=100000');
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, 'pageSize']);
  });
});

const detailOf = async (role: 'liaison' | 'office', unitId?: string): Promise<TaskDetail> =>
  (await (await stage.as(role, unitId)).get(`/api/tasks/${TASK}`)).body as TaskDetail;

describe('the task page', () => {
  it('shows what each unit owes with three dates and days overdue', async () => {
    await addOwed(stage.db, { nodeId: 'N1', dueOn: '2026-11-13', status: 'overdue', rung: 'warn' });
    const { nodes } = await detailOf('office');
    expect(nodes[0]?.owed[0]).toMatchObject({
      unitName: '区住建局',
      firstDueOn: '2026-11-13',
      dueOn: '2026-11-13',
      satisfiedOn: null,
      daysOverdue: 10,
      rung: 'warn',
    });
  });

  it('shows a supporter only its own part, and a lead everything', async () => {
    await addOwed(stage.db, { nodeId: 'N1', dueOn: '2026-12-31' });
    await addOwed(stage.db, { nodeId: 'N1', dueOn: '2026-12-31', unitId: SUPPORT });
    await addReport(stage.db, { id: 'R1', unitId: LEAD });
    await addReport(stage.db, { id: 'R2', unitId: SUPPORT });
    const support = await detailOf('liaison', SUPPORT);
    const lead = await detailOf('liaison', LEAD);
    expect(support.reports.map((r) => r.id)).toEqual(['R2']);
    expect(support.nodes[0]?.owed.map((o) => o.unitId)).toEqual([SUPPORT]);
    expect(lead.reports.map((r) => r.id).sort()).toEqual(['R1', 'R2']);
    expect(lead.nodes[0]?.owed).toHaveLength(2);
  });

  describe('evidence of a report', () => {
    const addEvidence = async (unitId: string) => {
      await addReport(stage.db, { id: 'R2', unitId });
      const file = { sha256: 'x', name: '照片.jpg', mime: 'image/jpeg', size: 1 };
      const from = { personId: 'p', unitId, receivedAt: '2026-11-16T02:00:00.000Z' };
      await stage.db.evidence.create({ data: { id: 'F1', reportId: 'R2', ...file, ...from } });
    };
    const shown = async (role: 'liaison' | 'office', unitId?: string) =>
      (await detailOf(role, unitId)).reports[0]?.evidence.length;

    it('is listed to its unit, to the lead that reviews it and to the office', async () => {
      await addEvidence(SUPPORT);
      const counts = [
        await shown('liaison', SUPPORT),
        await shown('liaison', LEAD),
        await shown('office'),
      ];
      expect(counts).toEqual([1, 1, 1]);
    });

    it('of one lead is not listed to another', async () => {
      const second = { taskId: TASK, unitId: NEWCOMER, role: 'lead', acceptance: 'accepted' };
      await stage.db.taskOwner.create({ data: second });
      await addEvidence(LEAD);
      expect([await shown('liaison', NEWCOMER), await shown('liaison', LEAD)]).toEqual([0, 1]);
    });
  });

  it('tells the timeline newest first, without what concerns other units', async () => {
    const event = (seq: number, unitId: string | null) => ({
      stream: TASK,
      seq,
      planId: PLAN,
      type: 'StepTaken',
      at: '2026-11-16T02:00:00.000Z',
      atReal: '2026-11-16T02:00:00.000Z',
      actorId: 'system',
      actorName: '系统',
      role: 'system',
      channel: 'system',
      unitId,
      data: '{"rung":"chase"}',
    });
    await stage.db.event.createMany({ data: [event(1, null), event(2, LEAD), event(3, SUPPORT)] });
    const seqs = async (role: 'liaison' | 'office', unitId?: string) => {
      const answer = await (
        await stage.as(role, unitId)
      ).get(`/api/tasks/${TASK}/events?pageSize=2`);
      return [answer.body.rows.map((e: { seq: number }) => e.seq), answer.body.total];
    };
    expect(await seqs('office')).toEqual([[3, 2], 3]);
    expect(await seqs('liaison', SUPPORT)).toEqual([[3, 1], 2]);
  });

  it('asks the workflow what fires next', async () => {
    const answer = await (await stage.as('office')).get(`/api/tasks/${TASK}/upcoming`);
    expect(answer.body).toEqual({ fires: [] });
    expect(stage.desk.told).toEqual([{ to: TASK, what: 'upcoming' }]);
  });

  it('of an unknown task is not found', async () => {
    const answer = await (await stage.as('office')).get('/api/tasks/none');
    expect([answer.status, answer.body.code]).toEqual([404, 'NotFound']);
  });
});
