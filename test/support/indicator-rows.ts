/** Indicators of the plan on stage: one that counts deaths, one of a share, one that assessors judge. */
import type { PrismaClient } from '../../prisma/generated/client.js';

export const DEATHS = 'Pplan-I1';
export const SHARE = 'Pplan-I2';
export const CALM = 'Pplan-I3';

const due = { dueOn: '2030-12-31' };

export async function addIndicators(db: PrismaClient, planId: string): Promise<void> {
  const down = { op: 'down', value: 20, unit: '%', baseline: '26人', target: '下降20%' };
  const least = { op: '>=', value: 90, unit: '%', baseline: '62%', target: '≥90%' };
  const calm = { op: 'qualitative', value: null, unit: '', target: '有效遏制' };
  await db.indicator.createMany({
    data: [
      { id: DEATHS, planId, line: 3, name: '死亡人数', attribute: 'binding', ...down, ...due },
      { id: SHARE, planId, line: 4, name: '达标率', attribute: 'expected', ...least, ...due },
      { id: CALM, planId, line: 5, name: '较大事故', ...calm, ...due },
    ],
  });
}
