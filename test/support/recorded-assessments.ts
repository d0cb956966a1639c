/** The life of an assessment whose history is kept: every phase, an objection, a veto after publication. */
import type { WorkflowHandle } from '@temporalio/client';
import {
  clockChangedSignal,
  rulesChangedSignal,
  showAnewUpdate,
} from '../../workflows/messages.js';
import { c } from './assessment-life.js';
import { startAssessmentOnStage } from './assessment-on-stage.js';
import { LEAD, leadLiaison, leader, office } from './cast.js';
import { runStandIns } from './plan-on-stage.js';
import { YEAR } from './score-stage.js';
import { STAGE_RULES, type Stage } from './workflow-stage.js';

/** Chased, extended, marked, objected to, decided, published, reopened by a veto, published again. */
export async function assessmentLife(stage: Stage): Promise<WorkflowHandle[]> {
  const endStandIns = await runStandIns(stage);
  const life = await startAssessmentOnStage(stage);
  await stage.until('2026-03-20 10:00');
  await life.ask(office, { type: 'ExtendPhase', dueOn: '2026-03-25', reason: 'floods' });
  await life.handle.signal(rulesChangedSignal, STAGE_RULES);
  await life.handle.signal(clockChangedSignal);
  await life.answerAll();
  await stage.until('2026-03-27 10:00');
  await life.markAll();
  const bonus = { sort: 'bonus' as const, points: 1, reason: 'a prize' };
  await life.ask(c, { type: 'AdjustScore', unitId: LEAD, ...bonus });
  await life.enter('draft', 'objections');
  const objection = { itemId: 'safetyDuty', grounds: 'two lists left out', evidenceIds: [] };
  await life.ask(leadLiaison, { type: 'RaiseObjection', unitId: LEAD, ...objection });
  const objectionId = `${life.assessmentId}-O1`;
  await life.ask(c, { type: 'AnswerObjection', objectionId, points: 8, reason: 'found' });
  await stage.until('2026-05-20 10:00');
  await life.ask(leader, { type: 'DecideResult', approve: true });
  await life.ask(office, { type: 'PublishEdition', number: '1', sha256: 'f00' });
  await life.tell({ vetoId: 'V1', unitId: LEAD, period: YEAR, effect: 'inForce' });
  await life.handle.executeUpdate(showAnewUpdate);
  const again = { number: '2', sha256: 'f01', note: 'a veto came into force' };
  await life.ask(office, { type: 'PublishEdition', ...again });
  const problem = { title: 'no drill', measure: 'hold one', dueOn: '2026-12-01' };
  await life.ask(office, { type: 'ListProblem', unitId: LEAD, ...problem });
  await life.end();
  await endStandIns();
  return [life.handle];
}
