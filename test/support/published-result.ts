/** An annual assessment carried from its start to the decision by nothing but calls of the api. */
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { insertEvents } from '../../prisma/store/record-entries.js';
import { PLAN, TASK, addOwed, addPlan, addTask, addUnits } from './api-rows.js';
import { apiStage, type ApiStage, type Browser } from './api-stage.js';
import { CALENDAR, HOST, LEAD, SUPPORT, office as officeActor } from './cast.js';
import { DEATHS, SHARE, addIndicators } from './indicator-rows.js';
import { rulesAssessments } from './rules-assessments.js';

export const ASSESSMENT = `${PLAN}-A2027`;
const NOW = '2027-12-20T02:00:00.000Z';
const HERE = `/api/assessments/${ASSESSMENT}`;
const NODES = [
  { nodeId: `${TASK}-N2`, kind: 'commitment', title: '完成一半', dueOn: '2027-06-30' },
  { nodeId: `${TASK}-N3`, kind: 'roundup', title: '2027', dueOn: '2027-10-11' },
].map((node) => ({ ...node, unitIds: [LEAD, SUPPORT] }));

/** What people wrote on the way, none of it for the public; a test looks for it. */
export const INSIDE = {
  ...{ self: '联系人欧阳明珠，手机13905551234', mark: '查看了台账照片现场一号.jpg' },
  ...{ objection: '群众举报渡口私设摊位一事已办结', answer: '经欧阳明珠说明情况属实' },
  ...{ deduction: '司徒长风未到会', complaint: '群众举报渡口私设摊位' },
};

export interface PublishedStory {
  stage: ApiStage;
  office: Browser;
  approver: Browser;
  assessors: [Browser, Browser];
  leader: Browser;
  /** Drafted by the office, let out by somebody else. @returns id of the edition */
  publish(body?: object): Promise<string>;
}

async function record({ db }: ApiStage): Promise<void> {
  await addUnits(db);
  await addPlan(db);
  await addTask(db);
  await addIndicators(db, PLAN);
  const done = { doneOn: '2027-06-29', nodeId: `${TASK}-N2` };
  const events = [
    { type: 'TaskAssigned', owners: [], nodes: NODES },
    { type: 'NodeSatisfied', ...done, unitId: LEAD, inTime: true, reportId: 'R1' },
    { type: 'NodeSatisfied', ...done, unitId: SUPPORT, inTime: false, reportId: 'R2' },
    { type: 'DeadlineMissed', nodeId: `${TASK}-N3`, unitId: LEAD, dueOn: '2027-10-11' },
  ];
  const at = '2027-07-01T02:00:00.000Z';
  const entries = events.map((event, i) => {
    return { seq: i + 1, event: { ...event, at, actor: officeActor }, notices: [] };
  });
  const place = { stream: TASK, planId: PLAN };
  await db.$transaction((tx) => insertEvents(tx, [{ place, entries }], at));
  for (const { nodeId, kind, dueOn } of NODES) {
    for (const unitId of [LEAD, SUPPORT]) await addOwed(db, { nodeId, kind, dueOn, unitId });
  }
  const publication = { unitResults: 'items', ranked: true };
  const data = JSON.stringify({ ...DEFAULT_POLICY, version: 2, publication });
  const saved = { savedAt: at, savedBy: '安委办' };
  await db.policyVersion.create({ data: { planId: PLAN, version: 2, data, ...saved } });
}

/** A value of the year before, entered by the unit and verified. */
async function indicators(by: { office: Browser; liaison: Browser }): Promise<void> {
  for (const [id, value] of [
    [DEATHS, '27'],
    [SHARE, '70%'],
  ] as const) {
    const at = `/api/indicators/${id}`;
    await by.office.send('put', `${at}/units`, { unitIds: [LEAD] }).expect(204);
    const said = { year: 2026, value, source: '统计年报' };
    const { body } = await by.liaison.send('post', `${at}/actuals`, said).expect(200);
    const verdict = `${at}/actuals/${body.actualId}/verdict`;
    await by.office.send('post', verdict, { accept: true }).expect(200);
  }
}

/** From the start to the leader's decision, with an objection upheld and a deduction by hand. */
async function assess(story: Omit<PublishedStory, 'publish'>, units: [string, Browser][]) {
  const { office, leader, assessors } = story;
  const next = () => office.send('post', `${HERE}/phase`, {}).expect(200);
  await assessors[0].send('post', '/api/assessments', { kind: 'annual' }).expect(200);
  await next();
  for (const [unitId, liaison] of units) {
    const self = { itemId: 'onTime', points: 20, text: INSIDE.self };
    await liaison.send('post', `${HERE}/units/${unitId}/answers`, self).expect(200);
  }
  await next();
  for (const [unitId] of units) {
    for (const [i, by] of assessors.entries()) {
      const mark = { itemId: 'safetyDuty', points: 6 + i, reason: INSIDE.mark };
      await by.send('post', `${HERE}/units/${unitId}/marks`, mark).expect(200);
    }
  }
  const deduction = { sort: 'deduction', points: 1.25, reason: INSIDE.deduction };
  await assessors[0].send('post', `${HERE}/units/${LEAD}/adjustments`, deduction).expect(200);
  await next();
  await next();
  const grounds = { itemId: 'safetyDuty', grounds: INSIDE.objection };
  await units[0]?.[1].send('post', `${HERE}/units/${LEAD}/objections`, grounds).expect(200);
  const upheld = { points: 7.75, reason: INSIDE.answer };
  await office.send('post', `${HERE}/objections/${ASSESSMENT}-O1/answer`, upheld).expect(200);
  await next();
  await leader.send('post', `${HERE}/decision`, { approve: true }).expect(200);
}

/** The stage with a decided assessment on it, and a way to publish. */
export async function decidedByApi(): Promise<PublishedStory> {
  const stage = await apiStage();
  Object.assign(stage.deps.clock, { now: () => NOW });
  const context = () => ({ policy: DEFAULT_POLICY, calendar: CALENDAR, now: NOW });
  Object.assign(stage.desk, rulesAssessments(stage.db, PLAN, context));
  await record(stage);
  const [office, approver] = [await stage.as('office', HOST), await stage.as('office', HOST)];
  const assessors: [Browser, Browser] = [await stage.as('assessor'), await stage.as('assessor')];
  const liaison = await stage.as('liaison', LEAD);
  const story = { stage, office, approver, assessors, leader: await stage.as('leader') };
  await indicators({ office, liaison });
  await assess(story, [
    [LEAD, liaison],
    [SUPPORT, await stage.as('liaison', SUPPORT)],
  ]);
  return {
    ...story,
    publish: async (body = {}) => {
      const asked = { assessmentId: ASSESSMENT, ...body };
      const { id } = (await office.send('post', '/api/publications', asked).expect(201)).body;
      await approver.send('post', `/api/publications/${id}/publication`, {}).expect(204);
      return id;
    },
  };
}
