import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAN } from '../support/api-rows.js';
import { type ApiStage, type Browser } from '../support/api-stage.js';
import { LEAD } from '../support/cast.js';
import { CALM, addIndicators } from '../support/indicator-rows.js';
import { assessmentsApi } from '../support/assessments-api.js';

const HERE = `/api/assessments/${PLAN}-A2026`;

describe('qualitative indicators of an assessment', () => {
  let stage: ApiStage;
  let office: Browser;
  let first: Browser;
  let second: Browser;
  let liaison: Browser;
  beforeEach(async () => {
    stage = await assessmentsApi();
    await addIndicators(stage.db, PLAN);
    await stage.db.indicatorUnit.create({
      data: { indicatorId: CALM, unitId: LEAD, fromAt: '2026-01-02T00:00:00.000Z' },
    });
    office = await stage.as('office');
    first = await stage.as('assessor');
    second = await stage.as('assessor');
    liaison = await stage.as('liaison', LEAD);
    await first.send('post', '/api/assessments', { kind: 'annual' }).expect(200);
    for (const _ of ['selfAssessment', 'scoring']) {
      await office.send('post', `${HERE}/phase`, {}).expect(200);
    }
  });
  afterEach(() => stage.close());
  const mark = (who: Browser, share: number, id = CALM) =>
    who.send('post', `${HERE}/indicators/${id}/marks`, { share, reason: 'read the account' });
  const seenBy = async (who: Browser) => (await who.get(HERE).expect(200)).body.qualitative;
  const pointsOf = async (who: Browser) => {
    const { body } = await who.get(`${HERE}/units/${LEAD}`).expect(200);
    return body.lines.find((l: { itemId: string }) => l.itemId === 'indicators');
  };

  it('are marked by assessors and then count in the score', async () => {
    expect(await pointsOf(office)).toMatchObject({ points: null, left: [{ gap: 'noMark' }] });
    await mark(office, 0.8).expect(403);
    await mark(first, 1.2).expect(400);
    await mark(first, 0.8, 'Pplan-I1').expect(404);
    await mark(first, 0.8).expect(200);
    await mark(second, 0.6).expect(200);
    expect(await pointsOf(office)).toMatchObject({ share: 0.7, points: 15.4 });
  });

  it('keep two assessors blind to each other, and units out', async () => {
    await mark(first, 0.8).expect(200);
    expect(await seenBy(second)).toMatchObject([{ marks: [], share: null, mayMark: true }]);
    expect(await seenBy(first)).toMatchObject([{ marks: [{ points: 0.8 }], share: null }]);
    await mark(second, 0.6).expect(200);
    expect(await seenBy(second)).toMatchObject([{ state: 'marked', marks: [{}, {}] }]);
    expect(await seenBy(liaison)).toMatchObject([{ state: 'incomplete', marks: [], share: null }]);
  });

  it('are named by the check before the signature until they are marked', async () => {
    const found = async () => {
      const { body } = await office.get(`/api/x-ray?assessmentId=${PLAN}-A2026`).expect(200);
      return body.found.filter((f: { kind: string }) => f.kind === 'indicatorUnmarked');
    };
    expect(await found()).toMatchObject([{ about: '较大事故', blocks: false }]);
    await mark(first, 1).expect(200);
    await mark(second, 1).expect(200);
    expect(await found()).toEqual([]);
  });
});
