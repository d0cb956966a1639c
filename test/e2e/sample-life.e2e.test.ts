import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Imported } from '../../api/contract.js';
import { killableSystem, type Asker, type KillableSystem } from '../support/killable-system.js';
import { describeWithTemporal } from '../support/temporal.js';

/** A first day of some hundred acts, on a machine that does other things as well. */
const PATIENCE = { timeout: 240_000, interval: 1_000 };
const SETTING_UP = 300_000;

interface Agenda {
  lists: { name: string; count: number }[];
}

/** Lists that a first day can fill: the others hold what only passing days bring. */
const FILLED = [
  ...['reviews', 'returned', 'extensions', 'excusals', 'proposals'],
  ...['notAccepted', 'unreachable', 'neverReported', 'withoutOwner'],
  ...['interviews', 'papersDue', 'drafts'],
];

describeWithTemporal('server')('the sample brought to life', () => {
  let system: KillableSystem;
  let office: Asker;

  beforeAll(async () => {
    system = await killableSystem();
    await system.start();
    office = await system.as('office');
    await office.post<Imported>('/plans/sample/life', {});
    // The last thing of the first day.
    await vi.waitFor(async () => {
      if ((await system.db.officialDocument.count()) === 0) throw new Error('not yet');
    }, PATIENCE);
  }, SETTING_UP);
  afterAll(() => system.close());

  it('has something in each list of the office that a first day can fill', async () => {
    const { lists } = await office.get<Agenda>('/today');
    const filled = lists.filter((l) => l.count > 0).map((l) => l.name);
    expect(filled).toEqual(expect.arrayContaining(FILLED));
  });

  it.each([
    ['tasks', '/tasks'],
    ['what fires next', '/foresight'],
    ['messages that went out', '/deliveries'],
    ['interviews', '/proceedings?list=interviews'],
    ['rectifications', '/proceedings?list=rectifications'],
    ['documents', '/documents'],
  ])('has %s to look at', async (_what, path) => {
    const { total, rows } = await office.get<{ total?: number; rows: unknown[] }>(path);
    expect(total ?? rows.length).toBeGreaterThan(0);
  });

  it('does nothing twice when it is asked again', async () => {
    await expect(office.post('/plans/sample/life', {})).rejects.toThrow(/SampleNeedsEmptySystem/);
  });
});
