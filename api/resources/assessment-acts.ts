/** State changes of an assessment, each as a sub-resource of it or of a unit in it. */
import type { z } from 'zod';
import { assessmentById } from '../../prisma/store/assessments/assessment-rows.js';
import { assessorsOf } from '../../prisma/store/assessments/opening.js';
import type { AskedOfAssessment } from '../../workflows/assessment-messages.js';
import { askDesk } from '../ask-desk.js';
import type { Act } from '../contract/acts.js';
import {
  adjustmentBody,
  assessorsBody,
  indicatorMarkBody,
  indicatorMarkParams,
  markBody,
  nextPhaseBody,
  objectionAnswerBody,
  objectionBody,
  objectionParams,
  phaseExtensionBody,
  problemBody,
  resultDecisionBody,
  selfAnswerBody,
  startAnswer,
  startBody,
} from '../contract/assessment-acts.js';
import { assessmentUnitParams } from '../contract/assessments.js';
import { commandAnswer, nothing, reasoned } from '../contract/task-acts.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { isRefused, refuse, type ApiRefusal } from '../refusals.js';
import { route, type Ask, type Route, type Schema } from '../route.js';
import { mayNameEvidence } from '../may-name-evidence.js';

type Bare<T> = T extends AskedOfAssessment ? Omit<T, 'key' | 'actor'> : never;
type Order = Bare<AskedOfAssessment>;

interface Deed<P extends z.ZodType<{ id: string }>, B extends Schema> {
  path: string;
  summary: string;
  act: Act;
  params: P;
  body: B;
  order(
    ask: Ask<z.output<P>, unknown, z.output<B>>,
  ): Promise<Order | ApiRefusal> | Order | ApiRefusal;
  /** Evidence the deed names: it must be the caller's own and not used yet. */
  evidence?(body: z.output<B>): string[];
}

/** A deed done to an assessment: `POST`, keyed, answered by what its workflow recorded. */
function assessmentDeed<P extends z.ZodType<{ id: string }>, B extends Schema>(
  deps: AppDeps,
  deed: Deed<P, B>,
): Route {
  const { order, evidence, ...about } = deed;
  const { prisma, desk, log } = deps;
  return route({
    ...about,
    method: 'post',
    keyed: true,
    answer: commandAnswer,
    async handle(ask) {
      const { id } = ask.params;
      const { key, caller } = ask;
      if (!caller.session) return refuse('NotPermitted');
      if (!(await assessmentById(prisma, id))) return refuse('NotFound');
      const ids = evidence?.(ask.body) ?? [];
      const by = { stream: id, key, personId: caller.actor.personId };
      if (!(await mayNameEvidence(prisma, ids, by))) return refuse('EvidenceNotFree');
      const asked = await order(ask);
      if (isRefused(asked)) return asked;
      const command: AskedOfAssessment = { ...asked, key, actor: caller.actor };
      return askDesk(log, () => desk.tellAssessment(id, command));
    },
  });
}

function starting(deps: AppDeps): Route {
  const { desk, log } = deps;
  return route({
    method: 'post',
    path: '/assessments',
    summary: '启动年度考核、中期评估、终期考核或第三方阶段检查',
    act: 'runAssessments',
    keyed: true,
    body: startBody,
    answer: startAnswer,
    async handle({ body, caller, key }) {
      if (!caller.session) return refuse('NotPermitted');
      const { planId: named, ...opening } = body;
      const planId = await meantPlanId(deps, named);
      if (!planId) return refuse('PlanNotRunning');
      return askDesk(log, () =>
        desk.startAssessment(planId, { ...opening, key, actor: caller.actor }),
      );
    },
  });
}

function running(deps: AppDeps): Route[] {
  const phase = assessmentDeed(deps, {
    path: '/assessments/:id/phase',
    summary: '进入下一阶段',
    act: 'runAssessments',
    params: idParams,
    body: nextPhaseBody,
    order: () => ({ type: 'EnterNextPhase' }),
  });
  const extension = assessmentDeed(deps, {
    path: '/assessments/:id/extension',
    summary: '延长现在的阶段，写明理由',
    act: 'governAssessments',
    params: idParams,
    body: phaseExtensionBody,
    order: ({ body }) => ({ type: 'ExtendPhase', ...body }),
  });
  const assessors = assessmentDeed(deps, {
    path: '/assessments/:id/assessors',
    summary: '确定考核人员',
    act: 'runAssessments',
    params: idParams,
    body: assessorsBody,
    order: async ({ body }) => ({
      type: 'NameAssessors',
      assessors: await assessorsOf(deps.prisma, body.assessorIds),
    }),
  });
  const cancellation = assessmentDeed(deps, {
    path: '/assessments/:id/cancellation',
    summary: '撤销这次考核',
    act: 'governAssessments',
    params: idParams,
    body: reasoned,
    order: ({ body }) => ({ type: 'CancelAssessment', ...body }),
  });
  return [phase, extension, assessors, cancellation];
}

function ofUnits(deps: AppDeps): Route[] {
  const answers = assessmentDeed(deps, {
    path: '/assessments/:id/units/:unitId/answers',
    summary: '自评一个考评项目',
    act: 'answerForUnit',
    params: assessmentUnitParams,
    body: selfAnswerBody,
    evidence: (body) => body.evidenceIds,
    order: ({ params: { unitId }, body }) => ({ type: 'SelfAssess', unitId, ...body }),
  });
  const submission = assessmentDeed(deps, {
    path: '/assessments/:id/units/:unitId/submission',
    summary: '报送自评',
    act: 'answerForUnit',
    params: assessmentUnitParams,
    body: nothing,
    order: ({ params: { unitId } }) => ({ type: 'SubmitSelfAssessment', unitId }),
  });
  const objections = assessmentDeed(deps, {
    path: '/assessments/:id/units/:unitId/objections',
    summary: '对一个考评项目的得分提出申诉',
    act: 'answerForUnit',
    params: assessmentUnitParams,
    body: objectionBody,
    evidence: (body) => body.evidenceIds,
    order: ({ params: { unitId }, body }) => ({ type: 'RaiseObjection', unitId, ...body }),
  });
  return [answers, submission, objections];
}

function ofAssessors(deps: AppDeps): Route[] {
  const marks = assessmentDeed(deps, {
    path: '/assessments/:id/units/:unitId/marks',
    summary: '给一个考评项目评分，写明理由',
    act: 'markAssessments',
    params: assessmentUnitParams,
    body: markBody,
    order: ({ params: { unitId }, body }) => ({ type: 'GiveMark', unitId, ...body }),
  });
  const indicators = assessmentDeed(deps, {
    path: '/assessments/:id/indicators/:indicatorId/marks',
    summary: '评定一个定性指标的完成程度，写明理由',
    act: 'markAssessments',
    params: indicatorMarkParams,
    body: indicatorMarkBody,
    order: ({ params: { indicatorId }, body }) => ({
      type: 'MarkIndicator',
      indicatorId,
      ...body,
    }),
  });
  const adjustments = assessmentDeed(deps, {
    path: '/assessments/:id/units/:unitId/adjustments',
    summary: '加分或扣分，写明理由；replaces 指明要替换的一笔，0 分即撤回',
    act: 'markAssessments',
    params: assessmentUnitParams,
    body: adjustmentBody,
    order: ({ params: { unitId }, body }) => ({ type: 'AdjustScore', unitId, ...body }),
  });
  const answer = assessmentDeed(deps, {
    path: '/assessments/:id/objections/:oid/answer',
    summary: '答复申诉；填分值即采纳并改分',
    act: 'markAssessments',
    params: objectionParams,
    body: objectionAnswerBody,
    order: ({ params, body }) => ({ type: 'AnswerObjection', objectionId: params.oid, ...body }),
  });
  return [marks, indicators, adjustments, answer];
}

function ending(deps: AppDeps): Route[] {
  const decision = assessmentDeed(deps, {
    path: '/assessments/:id/decision',
    summary: '审定结果，或退回重新评分',
    act: 'decideAssessments',
    params: idParams,
    body: resultDecisionBody,
    order: ({ body }) => ({ type: 'DecideResult', ...body }),
  });
  const problems = assessmentDeed(deps, {
    path: '/assessments/:id/problems',
    summary: '列入问题清单，随即成为整改事项',
    act: 'runAssessments',
    params: idParams,
    body: problemBody,
    order: ({ body }) => ({ type: 'ListProblem', ...body }),
  });
  return [decision, problems];
}

export function assessmentActRoutes(deps: AppDeps): Route[] {
  return [
    starting(deps),
    ...running(deps),
    ...ofUnits(deps),
    ...ofAssessors(deps),
    ...ending(deps),
  ];
}
