import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { XrayView } from '../../api/contract.js';
import { PLAN, TASK, addPlan, addReport, addTask, addUnits } from '../support/api-rows.js';
import { apiStage, type ApiStage } from '../support/api-stage.js';
import { LEAD } from '../support/cast.js';

let stage: ApiStage;
beforeEach(async () => {
  stage = await apiStage();
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
});
afterEach(() => stage.close());

const kinds = async (): Promise<string[]> => {
  const office = await stage.as('office');
  const answer = await office.get('/api/x-ray').expect(200);
  return (answer.body as XrayView).found.map((f) => `${f.kind} ${f.cure.id ?? f.cure.at}`);
};

describe('the check before a signature', () => {
  it('names owners that nobody answers for, until somebody does', async () => {
    expect(await kinds()).toEqual(['ownerVacant people', 'ownerVacant people']);
    await stage.as('liaison', LEAD);
    expect(await kinds()).toEqual(['ownerVacant people']);
  });

  it('leads from what it finds to where it is cured', async () => {
    await addReport(stage.db, { id: 'R1', unitId: LEAD });
    const target = { line: 1, name: '死亡人数', target: '≤20', op: '<=', value: 20, unit: '人' };
    await stage.db.indicator.create({ data: { id: 'I1', planId: PLAN, ...target } });
    const phase = { phase: 'closed', verifiedPercent: 100 };
    await stage.db.planTask.update({ where: { id: TASK }, data: phase });
    expect(await kinds()).toEqual([
      `closedWithoutEvidence ${TASK}`,
      'indicatorWithoutData I1',
      'reportWaiting reviews',
    ]);
  });

  it('is read by those who sign, not by units', async () => {
    const liaison = await stage.as('liaison', LEAD);
    expect((await liaison.get('/api/x-ray')).status).toBe(403);
  });
});
