import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REAL_TIME } from '../../domain/calendar/plan-clock.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD, leadLiaison, SUPPORT, supportLiaison } from '../support/cast.js';
import { PLAN, RecordedStory, addPlan, addTask } from '../support/record-fixture.js';
import { DEFAULT_MEASURES } from '../../domain/policy/measure-policy.js';
import { ITEM, ProceedingStory } from '../support/proceeding-story.js';
import { at } from '../support/task-story.js';

const NOW = at('2026-06-29 10:00');
let stage: ApiStage;
let office: Browser;
let admin: Browser;

/** A promise of two units due on 30 June, on the day before. */
beforeEach(async () => {
  stage = await apiStage({ clock: { now: () => NOW, planClock: () => REAL_TIME } });
  await addPlan(stage.db);
  await addTask(stage.db, 'T1', 7);
  const task = new RecordedStory(stage.db);
  await task.when(leadLiaison, { type: 'AcceptAssignment', unitId: LEAD });
  await task.when(supportLiaison, { type: 'AcceptAssignment', unitId: SUPPORT });
  await task.until('2026-06-29 10:00');
  await stage.db.planTask.update({ where: { id: 'T1' }, data: { nextFireAt: NOW } });
  office = await stage.as('office');
  admin = await stage.as('admin');
});
afterEach(() => stage.close());

interface Row {
  at: string;
  of: string;
  units: { unitId: string }[];
  fact: { type: string; rung?: string };
}
const lines = (rows: Row[]) =>
  rows.map((r) => {
    const units = r.units.map((u) => u.unitId).join('+');
    return `${r.at.slice(0, 10)} ${r.fact.rung ?? r.fact.type} ${units}`.trim();
  });

describe('the next 30 days', () => {
  it('are a list by the rules that will fire them', async () => {
    const { body } = await office.get(`/api/foresight?unitId=${LEAD}`);
    expect(lines(body.rows.filter((r: Row) => r.of === 'task'))).toEqual([
      `2026-06-30 remind ${LEAD}`,
      `2026-06-30 DeadlineMissed ${LEAD}`,
      `2026-07-01 chase ${LEAD}`,
      `2026-07-07 warn ${LEAD}`,
      `2026-07-14 circulate ${LEAD}`,
      `2026-07-28 interview ${LEAD}`,
    ]);
    expect(body.total).toBe(body.rows.length);
  });

  it('hold what the plan itself brings', async () => {
    const { body } = await office.get('/api/foresight?days=10');
    expect(lines(body.rows.filter((r: Row) => r.of === 'roundUp'))).toEqual([]);
    const long = await office.get('/api/foresight?days=90');
    const opened = long.body.rows.filter((r: Row) => r.of === 'roundUp');
    expect(lines(opened)).toEqual(['2026-08-10 RoundUpOpened']);
  });

  it('of one task hold nothing else', async () => {
    const { body } = await office.get('/api/foresight?taskId=T1&days=3');
    expect(body.rows.every((r: Row) => r.of === 'task')).toBe(true);
    expect(lines(body.rows)).toEqual([
      `2026-06-30 remind ${LEAD}+${SUPPORT}`,
      `2026-06-30 DeadlineMissed ${LEAD}+${SUPPORT}`,
      `2026-07-01 chase ${LEAD}+${SUPPORT}`,
    ]);
    expect(body.total).toBe(3);
  });

  it('show a unit its own', async () => {
    const liaison = await stage.as('liaison', SUPPORT);
    const { body } = await liaison.get('/api/foresight');
    const units = new Set(body.rows.flatMap((r: Row) => r.units.map((u) => u.unitId)));
    expect(units).toEqual(new Set([SUPPORT]));
  });
});

describe('a policy before it is saved', () => {
  const path = `/api/plans/${PLAN}/policy/effect`;
  const earlier = {
    ...DEFAULT_POLICY,
    ladders: {
      ...DEFAULT_POLICY.ladders,
      commitment: DEFAULT_POLICY.ladders.commitment.map((s) =>
        s.rung === 'interview' ? { ...s, offset: 12 } : s,
      ),
    },
  };

  it('shows what would fire when, old against new', async () => {
    const { body } = await admin.send('post', path, earlier);
    expect(body).toMatchObject({ total: 2, tasks: 1 });
    expect(body.changes[0]).toMatchObject({
      task: { number: 7 },
      unitId: LEAD,
      fact: { rung: 'interview' },
      before: at('2026-07-28 09:00'),
      after: at('2026-07-16 09:00'),
    });
    expect(body.byRung.at(-1)).toEqual({ rung: 'interview', before: 2, after: 2 });
  });

  it('shows what would move of an interview under way', async () => {
    const story = new ProceedingStory({
      kind: 'interview',
      title: 'a talk',
      items: [ITEM],
      grounds: 'late',
    });
    const { proceedingId: id, kind, unitId, phase: state, openedOn } = story.state;
    const row = { id, planId: PLAN, kind, unitId, title: 'a talk', state, openedOn };
    const facts = JSON.stringify({ ...story.state, since: '2026-06-24', openedOn: '2026-06-24' });
    await stage.db.proceeding.create({ data: { ...row, facts } });
    const { measures = DEFAULT_MEASURES } = DEFAULT_POLICY;
    const interview = { ...measures.interview, noticeWorkdays: 10 };
    const slower = { ...DEFAULT_POLICY, measures: { ...measures, interview } };
    const { body } = await admin.send('post', path, slower);
    expect(body).toMatchObject({ tasks: 0, others: 1 });
    expect(body.changes[0]).toMatchObject({
      of: 'proceeding',
      proceeding: { id, kind: 'interview', title: 'a talk' },
      task: null,
      unitId: LEAD,
      fact: { type: 'WaitReminded', of: 'notice' },
      before: at('2026-07-01 09:00'),
    });
    const coming = await office.get('/api/foresight?days=10');
    const talks = coming.body.rows.filter((r: Row) => r.of === 'proceeding');
    expect(lines(talks)).toEqual([
      `2026-07-01 WaitReminded ${LEAD}`,
      `2026-07-08 WaitReminded ${LEAD}`,
    ]);
  });

  it('is saved by nobody who only looks', async () => {
    await admin.send('post', path, earlier);
    expect(stage.desk.told).toEqual([]);
    const faulty = await admin.send('post', path, { ...earlier, weeklyQuota: 0 });
    expect(faulty.body.code).toBe('PolicyFaulty');
    const liaison = await stage.as('liaison', LEAD);
    expect((await liaison.send('post', path, earlier)).status).toBe(403);
  });
});

describe('days off loaded for a plan', () => {
  const path = `/api/plans/${PLAN}/calendar`;
  const text = '2026-07-01,休\n2026-07-02,休\n2026-07-04,班\n';

  it('show their effect before they count', async () => {
    const { body } = await admin.send('post', `${path}/effect`, { text });
    const chase = body.effect.changes.find((c: Row) => c.fact.rung === 'chase');
    expect(chase).toMatchObject({ before: at('2026-07-01 09:00'), after: at('2026-07-03 09:00') });
    expect(stage.desk.told).toEqual([]);
  });

  it('go to the plan’s workflow with the version they were made from', async () => {
    const { body } = await admin.get(path);
    expect(body).toMatchObject({ version: 0, unknownYears: [2027, 2028, 2029, 2030, 2031] });
    await admin.send('put', path, { text, version: 0 });
    const [told] = stage.desk.told;
    expect(told).toMatchObject({ to: PLAN, what: { years: [2026], calendar: { version: 1 } } });
    const stale = await admin.send('put', path, { text, version: 3 });
    expect(stale.body.code).toBe('CalendarOutdated');
  });

  it('say each fault with its line', async () => {
    const { body } = await admin.send('put', path, { text: '2026-07-01,休\n元旦,休', version: 0 });
    expect(body).toMatchObject({ code: 'CalendarFaulty' });
    expect(JSON.stringify(body)).toContain('第2行');
  });

  it('are entered by the administrator alone', async () => {
    expect((await office.send('put', path, { text, version: 0 })).status).toBe(403);
  });

  it('of a draft are kept with the draft', async () => {
    await stage.db.plan.update({ where: { id: PLAN }, data: { stage: 'draft' } });
    const { body } = await admin.send('put', path, { text, version: 0 });
    expect(body.version).toBe(1);
    expect(body.years.find((y: { year: number }) => y.year === 2026).makeupWorkdays).toContain(
      '2026-07-04',
    );
  });
});
