import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tellOfVetoes } from '../../activities/assess.js';
import type { ProceedingRecord } from '../../activities/contracts.js';
import type { VetoNews } from '../../domain/assessment/life/decide-veto-news.js';
import { LEAD, leader } from '../support/cast.js';
import { PLAN, REAL_NOW, addPlan } from '../support/record-fixture.js';
import { YEAR } from '../support/score-stage.js';
import { freshDatabase, type FreshDatabase } from '../support/template-database.js';

let db: FreshDatabase;
let told: [workflowId: string, news: VetoNews][];
beforeEach(async () => {
  db = await freshDatabase();
  told = [];
  await addPlan(db.prisma);
  for (const [id, ended] of [
    ['A1', false],
    ['A2', true],
    ['A3', false],
  ] as const) {
    const period = { periodFrom: YEAR.from, periodTo: YEAR.to };
    const row = { id, planId: PLAN, kind: 'annual', phase: 'published', units: 1, ended };
    await db.prisma.assessment.create({ data: { ...row, ...period, startedAt: REAL_NOW } });
  }
});
afterEach(() => db.dispose());

/** A server that keeps what it is signalled; some workflows fail. */
function clientThat(fails: Record<string, Error> = {}): Client {
  const getHandle = (workflowId: string) => ({
    signal: (_: unknown, news: VetoNews) => {
      const error = fails[workflowId];
      if (error) return Promise.reject(error);
      told.push([workflowId, news]);
      return Promise.resolve();
    },
  });
  // As much of a client as is asked for.
  return { workflow: { getHandle } } as unknown as Client;
}

function recordOf(...types: string[]): ProceedingRecord {
  const state = { kind: 'veto', unitId: LEAD, period: YEAR };
  const entries = types.map((type, i) => {
    const event = { type, reason: 'a death', at: REAL_NOW, actor: leader };
    return { seq: i + 1, event, notices: [] };
  });
  const about = { planId: PLAN, proceedingId: 'V1', upTo: types.length };
  // As much of a veto as is read.
  return { ...about, entries, view: { state, ended: false } } as unknown as ProceedingRecord;
}
const tell = (record: ProceedingRecord, client = clientThat()) =>
  tellOfVetoes({ prisma: db.prisma, client }, record);

describe('the news of a veto', () => {
  it('goes to every assessment of the plan that is still open', async () => {
    await tell(recordOf('VetoUpheld'));
    const news = { vetoId: 'V1', unitId: LEAD, period: YEAR, effect: 'inForce' };
    expect(told).toEqual([
      ['assessment/A1', news],
      ['assessment/A3', news],
    ]);
  });

  it('tells of a revocation, and of nothing else that happens to it', async () => {
    await tell(recordOf('VetoRevoked'));
    expect(told.map(([, news]) => news.effect)).toEqual(['revoked', 'revoked']);
    told = [];
    await tell(recordOf('StatementMade', 'VetoDismissed'));
    expect(told).toEqual([]);
  });

  it('passes over an assessment that ended meanwhile', async () => {
    const gone = new WorkflowNotFoundError('gone', 'assessment/A1', undefined);
    await tell(recordOf('VetoUpheld'), clientThat({ 'assessment/A1': gone }));
    expect(told.map(([id]) => id)).toEqual(['assessment/A3']);
  });

  it('fails aloud when the server does, so that it is told again', async () => {
    const client = clientThat({ 'assessment/A1': new Error('away') });
    await expect(tell(recordOf('VetoUpheld'), client)).rejects.toThrow('away');
  });
});
