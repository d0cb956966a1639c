/** The API over assessments whose rules run without a server. */
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.js';
import { addPlan, addTask, addUnits, PLAN } from './api-rows.js';
import { NOW, apiStage, type ApiStage } from './api-stage.js';
import { CALENDAR } from './cast.js';
import { rulesAssessments } from './rules-assessments.js';

/** An empty record; nothing but the desk's assessments of one plan is there. */
export async function bareAssessmentsApi(planId: string): Promise<ApiStage> {
  const stage = await apiStage();
  const context = () => ({ policy: DEFAULT_POLICY, calendar: CALENDAR, now: NOW });
  Object.assign(stage.desk, rulesAssessments(stage.db, planId, context));
  return stage;
}

/** With units, and a plan of one task that they owe. */
export async function assessmentsApi(): Promise<ApiStage> {
  const stage = await bareAssessmentsApi(PLAN);
  await addUnits(stage.db);
  await addPlan(stage.db);
  await addTask(stage.db);
  return stage;
}
