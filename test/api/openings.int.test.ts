import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { addOwed, addPlan, addTask, addUnits, PLAN, TASK } from '../support/api-rows.js';
import { LEAD, SUPPORT } from '../support/cast.js';

let stage: ApiStage;
let desk: Browser;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
  await addOwed(stage.db, { nodeId: 'N1', dueOn: '2026-06-30', status: 'overdue' });
  await addOwed(stage.db, { nodeId: 'N2', dueOn: '2027-06-30' });
  await addOwed(stage.db, { nodeId: 'N3', dueOn: '2026-06-30', unitId: SUPPORT });
  stage.desk.answer = { events: ['RectificationAssigned'], proceedingId: `${PLAN}-H1` };
  desk = await stage.as('office');
});
afterEach(() => stage.close());

const work = { unitId: LEAD, title: '疏散通道被占', measure: '清理通道', dueOn: '2026-12-31' };
const report = { ...work, origin: 'publicReport', source: '12350-2026-18' };
const who = { complainant: { name: '赵六六', contact: '13800000000' } };

describe('a rectification entered by hand', () => {
  it.each(['hand', 'riskSlip', 'publicReport'])('names that it comes from %s', async (origin) => {
    const said = await desk.send('post', '/api/rectifications', { ...work, origin, source: '3号' });
    expect([said.status, said.body.proceedingId]).toEqual([201, `${PLAN}-H1`]);
    const { unitId, ...item } = work;
    expect(stage.desk.told).toMatchObject([{ to: PLAN, what: { unitId, item, origin } }]);
  });

  it('is for the office alone', async () => {
    for (const role of ['leader', 'admin', 'assessor', 'auditor'] as const) {
      const said = await (await stage.as(role)).send('post', '/api/rectifications', report);
      expect(said.status).toBe(403);
    }
    const unit = await stage.as('head', LEAD);
    expect((await unit.send('post', '/api/rectifications', report)).status).toBe(403);
    expect(stage.desk.told).toEqual([]);
  });

  it('needs a unit of the roster and a plan that runs', async () => {
    const nowhere = { ...report, unitId: 'nobody' };
    expect((await desk.send('post', '/api/rectifications', nowhere)).body.code).toBe('UnitUnknown');
    await stage.db.plan.updateMany({ data: { stage: 'draft' } });
    const said = await desk.send('post', '/api/rectifications', report);
    expect(said.body.code).toBe('PlanNotRunning');
  });
});

describe('who made a public report', () => {
  it('never reaches the workflow, the record or a list', async () => {
    await desk.send('post', '/api/rectifications', { ...report, ...who });
    expect(JSON.stringify(stage.desk.told)).not.toContain('赵六六');
    expect(await stage.db.complainant.findMany()).toMatchObject([{ name: '赵六六' }]);
  });

  it('is told to the office alone, and the reading is noted', async () => {
    await desk.send('post', '/api/rectifications', { ...report, ...who });
    const at = `/api/proceedings/${PLAN}-H1/complainant`;
    expect((await desk.get(at)).body).toMatchObject({ name: '赵六六', contact: '13800000000' });
    for (const role of ['leader', 'admin', 'auditor', 'assessor'] as const) {
      expect((await (await stage.as(role)).get(at)).status).toBe(403);
    }
    const noted = await stage.db.officeLog.findMany({ where: { deed: 'ComplainantRead' } });
    expect(noted).toHaveLength(1);
    expect(JSON.stringify(noted)).not.toContain('赵六六');
  });

  it('may not be named in what is sent to the unit', async () => {
    const named = { ...report, ...who, measure: '按赵六六反映的情况清理' };
    const said = await desk.send('post', '/api/rectifications', named);
    expect(said.body).toMatchObject({ code: 'ComplainantNamed', status: 422 });
    expect(stage.desk.told).toEqual([]);
  });
});

describe('a proposal by hand', () => {
  const proposal = { unitId: LEAD, nodeIds: ['N1'], grounds: '长期拖延' };

  it('is made of the slips named', async () => {
    const said = await desk.send('post', '/api/proposals', { ...proposal, rung: 'list' });
    expect(said.status).toBe(201);
    const item = { taskId: TASK, nodeId: 'N1', unitId: LEAD, dueOn: '2026-06-30' };
    expect(stage.desk.told).toMatchObject([{ what: { rung: 'list', items: [item] } }]);
  });

  it('may be a finding of false reporting', async () => {
    await desk.send('post', '/api/proposals', { ...proposal, finding: 'falseReporting' });
    expect(stage.desk.told).toMatchObject([{ what: { finding: 'falseReporting' } }]);
  });

  it('takes no node of another unit', async () => {
    const body = { ...proposal, nodeIds: ['N1', 'N3'], rung: 'list' };
    expect((await desk.send('post', '/api/proposals', body)).body.code).toBe('NodeNotOfUnit');
  });

  it('is for the office and leaders', async () => {
    const allowed: string[] = [];
    for (const role of ['office', 'leader', 'admin', 'assessor', 'auditor'] as const) {
      const by = await stage.as(role);
      const said = await by.send('post', '/api/proposals', { ...proposal, rung: 'list' });
      if (said.status === 201) allowed.push(role);
    }
    expect(allowed).toEqual(['office', 'leader']);
  });

  it('chooses among what has come due or was answered', async () => {
    const { rows } = (await desk.get(`/api/proposal-grounds?unitId=${LEAD}`)).body;
    expect(rows).toMatchObject([{ nodeId: 'N1', number: 1, status: 'overdue' }]);
  });
});
