import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD, SUPPORT, leadLiaison, office, supportLiaison } from '../support/cast.js';
import { PLAN, RecordedStory, addPlan, addTask } from '../support/record-fixture.js';
import { bareAssessmentsApi } from '../support/assessments-api.js';
import { doneReport } from '../support/task-story.js';

const HERE = `/api/assessments/${PLAN}-A2026/units`;

interface Supposed {
  before: { score: number };
  after: { score: number };
  changed: { itemId: string; before: number | null; after: number | null }[];
}

describe('a supposition over the api', () => {
  let stage: ApiStage;
  let clerk: Browser;
  /** The lead unit's report was accepted in time; the supporter's waits, and it asked to be excused. */
  beforeEach(async () => {
    stage = await bareAssessmentsApi(PLAN);
    await addPlan(stage.db);
    await addTask(stage.db, 'T1', 7);
    const story = new RecordedStory(stage.db);
    for (const [who, unitId] of [
      [leadLiaison, LEAD],
      [supportLiaison, SUPPORT],
    ] as const) {
      await story.when(who, { type: 'AcceptAssignment', unitId });
    }
    await story.until('2026-06-25 10:00');
    await story.when(leadLiaison, doneReport());
    await story.when(office, { type: 'ReviewReport', reportId: 'T1-R1', accept: true });
    await story.until('2026-07-02 10:00');
    const asked = { reason: 'flood', until: '2026-12-30', evidenceIds: [] };
    const about = { unitId: SUPPORT, basis: 'forceMajeure' as const, ...asked };
    await story.when(supportLiaison, { type: 'AskExcusal', ...about });
    await story.when(supportLiaison, doneReport(SUPPORT));
    clerk = await stage.as('office');
    await clerk.send('post', '/api/assessments', { kind: 'annual' }).expect(200);
  });
  afterEach(() => stage.close());
  const suppose = async (unitId: string, query: string): Promise<Supposed> =>
    (await clerk.get(`${HERE}/${unitId}/supposition?${query}`).expect(200)).body;

  it('lists what waits, and says what each would change', async () => {
    const { body } = await clerk.get(`${HERE}/${SUPPORT}`).expect(200);
    const [report, excusal] = body.openMatters as { reportId?: string; excusalId?: string }[];
    expect(report).toMatchObject({ reportId: 'T1-R2', task: { number: 7 } });
    const accepted = await suppose(SUPPORT, `reportId=${report?.reportId}`);
    expect(accepted.changed.map((c) => c.itemId)).toContain('onTime');
    expect(excusal?.excusalId).toBeDefined();
    const excused = await suppose(SUPPORT, `excusalId=${excusal?.excusalId}`);
    expect(excused.changed.map((c) => c.itemId)).not.toContain('reportQuality');
  });

  it('changes nothing on record, and nothing of another unit', async () => {
    const events = await stage.db.event.count();
    const { before, after, changed } = await suppose(LEAD, 'reportId=T1-R2');
    expect([before.score, changed]).toEqual([after.score, []]);
    expect(await stage.db.event.count()).toBe(events);
  });

  it('is refused where the rules would not take it, and where there is nothing', async () => {
    const decided = await clerk.get(`${HERE}/${LEAD}/supposition?reportId=T1-R1`).expect(409);
    expect(decided.body.code).toBe('ReportNotWaiting');
    await clerk.get(`${HERE}/${LEAD}/supposition?reportId=T9-R1`).expect(404);
    await clerk.get(`${HERE}/nobody/supposition?reportId=T1-R2`).expect(404);
    await clerk.get(`${HERE}/${LEAD}/supposition`).expect(400);
    await clerk.get(`${HERE}/${LEAD}/supposition?reportId=T1-R2&excusalId=X`).expect(400);
  });

  it('is not for units', async () => {
    const liaison = await stage.as('liaison', SUPPORT);
    const answer = await liaison.get(`${HERE}/${SUPPORT}/supposition?reportId=T1-R2`);
    expect(answer.status).toBe(403);
  });
});
