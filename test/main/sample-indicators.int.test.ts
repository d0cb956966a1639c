import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indicatorView } from '../../api/indicator-view.js';
import { readPlan } from '../../main/reading.js';
import { sampleCast } from '../../main/sample-life/cast.js';
import { indicatorActs } from '../../main/sample-life/indicator-acts.js';
import type { SampleStage } from '../../main/sample-life/stage.js';
import { resolveDraft } from '../../prisma/store/draft-owners.js';
import { importRoster } from '../../prisma/store/import-roster.js';
import { keptIndicators } from '../../prisma/store/indicators/indicator-rows.js';
import { saveDraft } from '../../prisma/store/plans.js';
import { apiStage, type ApiStage } from '../support/api-stage.js';

const NOW = '2027-06-01T02:00:00.000Z';
let stage: ApiStage;
let planId = '';

beforeEach(async () => {
  stage = await apiStage();
  Object.assign(stage.deps.clock, { now: () => NOW });
  const bytes = readFileSync('samples/plan.txt');
  const read = await readPlan(bytes, 'plan.txt', 0);
  if (!read.ok) throw new Error(read.reason);
  await importRoster(stage.db, JSON.parse(readFileSync('samples/roster.json', 'utf8')));
  const about = { bytes, source: 'plan.txt', text: read.text, findings: read.plan };
  const made = { ...about, shiftYears: 0, now: NOW, importedBy: '安委办' };
  ({ planId } = await saveDraft(stage.db, made));
  await resolveDraft(stage.db, planId, { today: '2027-06-01' });
});
afterEach(() => stage.close());

describe('the indicators of the sample', () => {
  it('show a newcomer charts with values, and two that wait, however often it is begun', async () => {
    const { db, deps, desk } = stage;
    const cast = await sampleCast(db, planId);
    const own = { prisma: db, desk, page: deps, planId, cast };
    const sample: SampleStage = { ...own, today: () => '2027-06-01' };
    await indicatorActs(sample);
    await indicatorActs(sample);
    const kept = await keptIndicators(db, { planId });
    const rows = kept.map((i) => indicatorView(i, { names: new Map(), now: NOW }));
    expect(rows.filter((r) => r.waiting > 0)).toHaveLength(2);
    expect(rows.filter((r) => r.newest?.year === 2027).length).toBeGreaterThan(10);
    expect(rows.filter((r) => r.units.length === 0)).toEqual([]);
    expect(kept.every((i) => i.actuals.length === 2)).toBe(true);
  });
});
