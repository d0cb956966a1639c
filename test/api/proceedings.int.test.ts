import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProceedingDetail, ProceedingPage } from '../../api/contract.js';
import type { ProceedingKind } from '../../domain/proceeding/proceeding.js';
import { addPlan, addUnits } from '../support/api-rows.js';
import { apiStage, type ApiStage } from '../support/api-stage.js';
import { LEAD, SUPPORT } from '../support/cast.js';
import { STORY_PLAN, keepStory } from '../support/kept-story.js';
import { inPhase } from '../support/proceeding-phases.js';
import type { ProceedingStory } from '../support/proceeding-story.js';
import { REAL_TIME } from '../../domain/calendar/plan-clock.js';

let stage: ApiStage;
let now: string;
beforeEach(async () => {
  stage = await apiStage({ clock: { now: () => now, planClock: () => REAL_TIME } });
  await addUnits(stage.db);
  await addPlan(stage.db, 'active', STORY_PLAN);
});
afterEach(() => stage.close());

/** The proceeding in a phase, on record; time stands at the end of its story. */
async function kept(kind: ProceedingKind, phase: string, id?: string): Promise<ProceedingStory> {
  const story = inPhase(kind, phase);
  if (id) story.state = { ...story.state, proceedingId: id };
  Object.assign(stage.desk, await keepStory(stage.db, story));
  now = story.now;
  return story;
}
const detail = async (by: Awaited<ReturnType<ApiStage['as']>>, id = 'P1-C1') =>
  (await by.get(`/api/proceedings/${id}`)).body as ProceedingDetail;
const page = async (by: Awaited<ReturnType<ApiStage['as']>>, query: string) =>
  (await by.get(`/api/proceedings?${query}`)).body as ProceedingPage;

describe('the work lists of proceedings', () => {
  beforeEach(async () => {
    await kept('interview', 'signing', 'P1-C2');
    await kept('listing', 'rectifying', 'P1-C3');
    await kept('veto', 'lapsed', 'P1-C4');
    await kept('rectification', 'lookBack', 'P1-C5');
    await kept('rectification', 'assigned', 'P1-C6');
    now = '2026-10-20T02:00:00.000Z';
  });
  const ids = ({ rows }: ProceedingPage) => rows.map((r) => r.id).join(' ');

  it('hold each what their name says', async () => {
    const desk = await stage.as('office');
    expect(ids(await page(desk, 'list=interviews'))).toBe('P1-C2');
    expect(ids(await page(desk, 'list=listings'))).toBe('P1-C3');
    expect(ids(await page(desk, 'list=rectifications'))).toBe('P1-C6 P1-C5');
    expect(ids(await page(desk, 'list=overdue'))).toBe('P1-C3 P1-C6');
    expect(ids(await page(desk, 'list=ended'))).toBe('P1-C4');
    const { counts } = await page(desk, 'list=vetoes');
    expect(counts).toMatchObject({ interviews: 1, overdue: 2, vetoes: 0, ended: 1 });
  });

  it('show a look-back once its day has come', async () => {
    const desk = await stage.as('office');
    expect(ids(await page(desk, 'list=lookBackDue'))).toBe('');
    now = '2027-06-30T02:00:00.000Z';
    expect(ids(await page(desk, 'list=lookBackDue'))).toBe('P1-C5');
    expect(ids(await page(desk, 'list=mine'))).toBe('P1-C5');
  });

  it('give everybody what waits for them', async () => {
    expect(ids(await page(await stage.as('leader'), 'list=mine'))).toBe('P1-C2');
    expect(ids(await page(await stage.as('liaison', LEAD), 'list=mine'))).toBe('P1-C3 P1-C6');
    expect(ids(await page(await stage.as('auditor'), 'list=mine'))).toBe('');
  });

  it('show other units nothing', async () => {
    const stranger = await stage.as('head', SUPPORT);
    expect((await page(stranger, `list=listings&unitId=${LEAD}`)).total).toBe(0);
    expect((await stranger.get('/api/proceedings/P1-C3')).status).toBe(404);
  });
});

describe('a proceeding', () => {
  it('lies open with its record, and with what the caller can do now', async () => {
    await kept('interview', 'judging');
    const desk = await detail(await stage.as('office'));
    expect(desk.proceeding).toMatchObject({
      unitName: '区住建局',
      phase: 'judging',
      awaited: 'office',
    });
    expect(desk.facts).toMatchObject({
      kind: 'interview',
      report: { by: { name: 'lead liaison' } },
    });
    expect(desk.steps).toEqual([
      { step: 'JudgeInterviewReport', verdicts: ['yes', 'no'], blocked: null },
    ]);
    expect(desk.events.map((e) => e.type)).toContain('InterviewReported');
    expect(desk.slips).toMatchObject([{ nodeId: 'T1-N2', owed: null }]);
    expect(desk.deliveries.length).toBeGreaterThan(0);
    expect((await detail(await stage.as('leader'))).steps).toEqual([]);
  });

  it('says why a step is not open yet', async () => {
    await kept('interview', 'noticed');
    const { steps } = await detail(await stage.as('office'));
    expect(steps.find((s) => s.step === 'HoldInterview')?.blocked).toContain('还没有到约谈时间');
  });

  it('hides the draft for discipline from the unit', async () => {
    await kept('veto', 'inForce');
    const desk = await stage.as('office');
    await desk.send('post', '/api/proceedings/P1-C1/referral', { grounds: '弄虚作假' });
    expect(JSON.stringify(await detail(desk))).toContain('弄虚作假');
    expect(JSON.stringify(await detail(await stage.as('liaison', LEAD)))).not.toContain('弄虚作假');
  });
});

describe('a step', () => {
  it('is taken with a key, once', async () => {
    const story = await kept('rectification', 'claimed');
    const desk = await stage.as('office');
    const done = await desk.send('post', '/api/proceedings/P1-C1/verification', { accept: true });
    expect([done.status, done.body.events]).toEqual([200, ['RectificationVerified']]);
    expect(story.phase).toBe('lookBack');
    const again = await desk.send('post', '/api/proceedings/P1-C1/verification', { accept: true });
    expect([again.status, again.body.userMessage]).toEqual([
      409,
      '单位还没有报整改完成，或已经核查过，请刷新页面。',
    ]);
  });

  it('of another kind is refused', async () => {
    await kept('rectification', 'claimed');
    const desk = await stage.as('office');
    const said = await desk.send('post', '/api/proceedings/P1-C1/absence', { grounds: '未到' });
    expect(said.body).toMatchObject({ code: 'NotAskedOfThisKind', status: 409 });
  });

  it('names only files of the caller', async () => {
    await kept('rectification', 'assigned');
    const unit = await stage.as('liaison', LEAD);
    const body = { text: '已清理', evidenceIds: ['F9'] };
    const said = await unit.send('post', '/api/proceedings/P1-C1/claim', body);
    expect(said.body.code).toBe('EvidenceNotFree');
  });

  it('with a field left out says which', async () => {
    await kept('listing', 'verifying');
    const desk = await stage.as('office');
    const body = { accept: true, visitedOn: '2026-09-16', visitors: ' ', findings: '已完成' };
    const said = await desk.send('post', '/api/proceedings/P1-C1/site-visit', body);
    expect(said.body.errors).toEqual([{ path: 'visitors', message: '请写明核查人员' }]);
  });
});
