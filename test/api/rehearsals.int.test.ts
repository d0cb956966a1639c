import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spread } from '../../api/rehearsal.js';
import { REAL_TIME } from '../../domain/calendar/plan-clock.js';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { policyIf } from '../../domain/rehearsal/what-if.js';
import { apiStage, type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD } from '../support/cast.js';
import { PLAN, addPlan, addTask } from '../support/record-fixture.js';
import { at } from '../support/task-story.js';

const NOW = at('2026-06-29 10:00');
const SHARES = { late: 0.3, silent: 0.2, returned: 0.1, extensions: 0 };
const path = `/api/plans/${PLAN}/policy/rehearsal`;
let stage: ApiStage;
let office: Browser;

beforeEach(async () => {
  stage = await apiStage({ clock: { now: () => NOW, planClock: () => REAL_TIME } });
  await addPlan(stage.db);
  await addTask(stage.db, 'T1', 1);
  await stage.db.taskOwner.create({ data: { taskId: 'T1', unitId: LEAD, role: 'lead' } });
  office = await stage.as('office');
});
afterEach(() => stage.close());

interface Count {
  what: string;
  before: number;
  after: number;
}
const changes = (counts: Count[]) => counts.map((c) => Math.abs(c.after - c.before));

describe('rehearsing a policy before it is saved', () => {
  it('shows what changes most first, old beside new', async () => {
    const policy = policyIf(DEFAULT_POLICY, { roundUp: 'yearly' });
    const { status, body } = await office.send('post', path, { policy, shares: SHARES });
    expect(status).toBe(200);
    expect([body.tasks, body.rehearsed, body.shares]).toEqual([1, 1, SHARES]);
    const sizes = changes(body.total);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const reports = body.total.find((c: Count) => c.what === 'reports');
    expect(reports.after).toBeLessThan(reports.before);
  });

  it('names units by what differs for them alone', async () => {
    const policy = policyIf(DEFAULT_POLICY, { roundUp: 'yearly' });
    const { body } = await office.send('post', path, { policy, shares: SHARES });
    expect(body.units.length).toBeGreaterThan(0);
    for (const { counts } of body.units) expect(changes(counts)).not.toContain(0);
  });

  it('finds nothing different in the policy in force', async () => {
    const { body } = await office.send('post', path, { policy: DEFAULT_POLICY });
    expect(body.units).toEqual([]);
    expect(changes(body.total).every((c) => c === 0)).toBe(true);
  });

  it('saves nothing', async () => {
    const policy = policyIf(DEFAULT_POLICY, { roundUp: 'yearly' });
    await office.send('post', path, { policy });
    const { body } = await office.get(`/api/plans/${PLAN}/policy`);
    expect(body.policy.roundUp.period).toBe('quarterly');
  });
});

describe('a rehearsal that cannot be', () => {
  it('is refused with every fault of the policy', async () => {
    const policy = { ...DEFAULT_POLICY, reviewWorkdays: 0 };
    const { status, body } = await office.send('post', path, { policy });
    expect([status, body.errors[0].path]).toEqual([422, 'reviewWorkdays']);
  });

  it('is refused for shares that are more than all', async () => {
    const shares = { ...SHARES, late: 0.9 };
    const { status } = await office.send('post', path, { policy: DEFAULT_POLICY, shares });
    expect(status).toBe(400);
  });

  it('is not there for people of units', async () => {
    const liaison = await stage.as('liaison', LEAD);
    expect((await liaison.send('post', path, { policy: DEFAULT_POLICY })).status).toBe(403);
  });
});

describe('very many tasks', () => {
  const tasks = Array.from({ length: 10 }, (_, i) => ({ i, owners: [1, 2, 3] }));

  it('are thinned out evenly', () => {
    expect(spread(tasks, 10).map((t) => t.i)).toEqual([0, 3, 6, 9]);
  });

  it('are all taken while they are few enough', () => {
    expect(spread(tasks, 30)).toHaveLength(10);
  });
});
