import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentDetail, NewDocument } from '../../api/contract.js';
import { addOwed, addPlan, addTask, addUnits, PLAN, TASK } from '../support/api-rows.js';
import { apiStage, type ApiStage } from '../support/api-stage.js';
import { LEAD } from '../support/cast.js';

const CASE = 'Pplan-C1';
let stage: ApiStage;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
  await addOwed(stage.db, { nodeId: 'N1', dueOn: '2026-10-30', status: 'overdue' });
});
afterEach(() => stage.close());

const addCase = (status: string) =>
  stage.db.proposalCase.create({
    data: {
      ...{
        id: CASE,
        planId: PLAN,
        unitId: LEAD,
        rung: 'interview',
        status,
        openedAt: '2026-11-02',
      },
      ...{ decidedAt: '2026-11-05T02:00:00.000Z', deciderName: '周岩' },
      items: {
        create: {
          nodeId: 'N1',
          taskId: TASK,
          title: 't',
          dueOn: '2026-10-30',
          joinedAt: '2026-11-02',
        },
      },
    },
  });
const send = async (body: NewDocument) =>
  (await stage.as('office')).send('post', '/api/documents', body);
async function paperOf(body: NewDocument): Promise<{ text: string; detail: DocumentDetail }> {
  const answer = await send(body);
  expect(answer.status).toBe(201);
  const { id } = answer.body as { id: string };
  const { body: found } = await (await stage.as('office')).get(`/api/documents/${id}`);
  const detail = found as DocumentDetail;
  return { text: JSON.stringify(detail.paper), detail };
}
const refusal = async (body: NewDocument) => ((await send(body)).body as { code: string }).code;
const talk = {
  unitId: LEAD,
  at: '2026-11-26T01:00:00.000Z',
  place: '三楼会议室',
  interviewer: '周岩',
  interviewees: ['陈刚'],
};

describe('papers on a case', () => {
  const notice: NewDocument = {
    ...{ kind: 'interviewNotice', ...talk, caseId: CASE, prepare: [], proxyAllowed: false },
  };

  it('take unit, matters and approval from the approved proposal', async () => {
    await addCase('approved');
    const { text, detail } = await paperOf(notice);
    expect(text).toContain('经周岩于2026年11月5日批准');
    expect(text).toContain('燃气管网更新改造');
    expect(text).toContain('2026年11月26日 09:00');
    expect(detail.document).toMatchObject({ caseId: CASE, taskId: TASK, unitId: LEAD });
  });

  it('are refused before the proposal is approved', async () => {
    await addCase('proposed');
    expect(await refusal(notice)).toBe('ProposalNotApproved');
    expect(await refusal({ ...notice, caseId: 'no such case' })).toBe('NotFound');
  });

  it('state a referral with the messages that reached the unit', async () => {
    await stage.db.person.create({
      data: { id: 'l', name: '王芳', duty: 'liaison', unitId: LEAD },
    });
    const ledger = { planId: PLAN, unitId: LEAD, nodeId: 'N1', personId: 'l', payload: '{}' };
    const times = {
      queuedAt: '2026-11-02T01:00:00.000Z',
      notBefore: '',
      sentAt: '2026-11-02T01:00:00.000Z',
    };
    await stage.db.delivery.create({
      data: { id: 'd', key: 'd', kind: 'chase', status: 'sent', ...ledger, ...times },
    });
    const { text, detail } = await paperOf({
      ...{ kind: 'referralLetter', unitId: LEAD, to: '县纪委监委', facts: ['逾期未办'] },
      ...{ basis: [], attachments: ['约谈记录'] },
    });
    expect(text).toContain('"2026年11月2日 09:00","催办","王芳","已送达"');
    expect(detail.document.to).toEqual([]);
  });
});

describe('papers the office words itself', () => {
  const items = [{ problem: '管网老化', measure: '更换', owner: '陈刚', dueOn: '2026-12-20' }];
  const asked: [NewDocument, string][] = [
    [
      {
        kind: 'riskSlip',
        unitId: LEAD,
        subject: '燃气管网',
        findings: ['老化'],
        measures: ['更换'],
      },
      '燃气管网存在风险',
    ],
    [
      {
        ...{ kind: 'interviewMinutes', ...talk, attendees: [], recorder: '李明' },
        ...{ grounds: ['逾期'], statement: '已整改', demands: [], items, reportBy: '2026-12-03' },
      },
      '被约谈单位应于2026年12月3日前书面报告整改情况',
    ],
    [
      {
        ...{ kind: 'listingNotice', unitId: LEAD, level: '县级', matter: '管网改造', grounds: [] },
        ...{ requirements: [], dueOn: '2027-01-29', supervisor: '县安委办', copies: [] },
        ...{ approvedBy: '县安委会', approvedOn: '2026-11-20' },
      },
      '经县安委会于2026年11月20日批准，决定实行县级挂牌督办',
    ],
    [
      { kind: 'rectificationNotice', unitId: LEAD, source: '约谈', items, reportBy: '2026-12-21' },
      '约谈发现，你单位',
    ],
    [
      {
        ...{
          kind: 'vetoDecision',
          unitId: LEAD,
          period: '2026年度',
          facts: ['瞒报'],
          basis: ['办法'],
        },
        ...{
          decidedBy: '县安委会',
          decidedOn: '2026-11-20',
          from: '2026-11-23',
          until: '2026-12-31',
        },
        copies: [],
      },
      '你单位在规定期限内未提出陈述申辩',
    ],
  ];

  it.each(asked)('are drafted as asked: %#', async (body, said) => {
    expect((await paperOf(body)).text).toContain(said);
  });
});

describe('papers on what is on record', () => {
  it('name what a published circular names, with what the units said', async () => {
    const about = {
      nodeId: 'N1',
      unitId: LEAD,
      taskId: TASK,
      number: 1,
      title: '燃气管网更新改造',
    };
    const due = { kind: 'commitment', matter: '完成一半', dueOn: '2026-10-30' };
    const said = { unitId: LEAD, cause: '招标流标', nextStep: '重新招标', repeats: false };
    await stage.db.circular.create({
      data: {
        ...{ id: 'c1', planId: PLAN, period: '2026Q4', status: 'drafted', demands: '抓紧落实' },
        ...{ openedAt: '2026-11-16T01:00:00.000Z', causeBy: '2026-11-18' },
        items: { create: { ...about, ...due } },
        causes: { create: { ...said, givenBy: '王芳', givenAt: '2026-11-17T01:00:00.000Z' } },
      },
    });
    const asked = { kind: 'circular', circularId: 'c1' } as const;
    expect(await refusal(asked)).toBe('CircularNotPublished');
    const published = { status: 'published', publishedAt: '2026-11-20T01:00:00.000Z' };
    await stage.db.circular.update({ where: { id: 'c1' }, data: published });
    const { text, detail } = await paperOf(asked);
    expect(text).toContain('2026年第四季度任务落实情况的通报');
    expect(text).toContain('"招标流标","重新招标"');
    expect(detail.document.to.map((u) => u.unitId)).toEqual([LEAD]);
  });

  it('close out a closed task with its evidence', async () => {
    expect(await refusal({ kind: 'closeOutSlip', taskId: TASK })).toBe('TaskNotClosed');
    const asked = { askedName: '王芳', askedAt: '2026-11-10T01:00:00.000Z', text: '全部完成' };
    await stage.db.closeOut.create({
      data: {
        ...{ id: 'co', planId: PLAN, taskId: TASK, unitId: LEAD, status: 'closed', ...asked },
        decidedAt: '2026-11-12T01:00:00.000Z',
      },
    });
    const { text } = await paperOf({ kind: 'closeOutSlip', taskId: TASK });
    expect(text).toContain('第1号　燃气管网更新改造');
    expect(text).toContain('["核查日期","2026年11月12日"]');
  });

  it('excuse what a leader granted, until its day', async () => {
    const request = {
      ...{ id: 'x', planId: PLAN, taskId: TASK, unitId: LEAD, nodeIds: '["N1"]' },
      ...{ basis: 'forceMajeure', reason: '暴雨', askedBy: 'l', askedName: '王芳' },
      ...{ askedAt: '2026-11-02', askedUntil: '2026-12-31', until: '2026-12-31' },
    };
    await stage.db.excusalRequest.create({ data: { ...request, status: 'waiting' } });
    expect(await refusal({ kind: 'excusalDecision', excusalId: 'x' })).toBe('ExcusalNotGranted');
    const granted = { status: 'granted', decidedAt: '2026-11-03T01:00:00.000Z', decidedBy: '周岩' };
    await stage.db.excusalRequest.update({ where: { id: 'x' }, data: granted });
    const { text } = await paperOf({ kind: 'excusalDecision', excusalId: 'x' });
    expect(text).toContain('不可抗力。暴雨');
    expect(text).toContain('免责期至2026年12月31日');
  });
});
