/** /api/assessments: the list, one assessment, the sheet of a unit, what a decision would change. */
import { listAssessments } from '../../prisma/store/assessments/assessment-rows.js';
import { listCalls } from '../../prisma/store/assessments/calls.js';
import { liveScores } from '../../prisma/store/assessments/live-scores.js';
import { scoreNames } from '../../prisma/store/assessments/score-names.js';
import { supposedScore } from '../../prisma/store/assessments/suppose-score.js';
import { scoresOf, visible } from '../assessment/reading.js';
import { totalsView } from '../assessment/score-view.js';
import { sheetView, wholeView } from '../assessment/whole-view.js';
import {
  assessmentDetail,
  assessmentList,
  assessmentQuery,
  assessmentUnitParams,
  scoreQuery,
  supposition,
  suppositionQuery,
  unitSheet,
} from '../contract/assessments.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { reachOf } from '../permit.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

function listing(deps: AppDeps): Route {
  const { prisma } = deps;
  return route({
    method: 'get',
    path: '/assessments',
    summary: '考核评估：最新的在前；规划自身要求的评估及其日期',
    act: 'readAssessments',
    query: assessmentQuery,
    answer: assessmentList,
    async handle({ query, ownUnitId, caller }) {
      const planId = await meantPlanId(deps, query.planId);
      const mayStart = reachOf(caller.actor.role, 'runAssessments') !== undefined;
      if (!planId) return { assessments: [], calls: [], mayStart: false };
      const all = await listAssessments(prisma, planId);
      const seen = await Promise.all(
        all.map(async (row) => (await visible(deps, row.assessmentId, ownUnitId)) && row),
      );
      const assessments = seen.flatMap((row) => row ?? []);
      return { assessments, calls: await listCalls(prisma, planId), mayStart };
    },
  });
}

function detail(deps: AppDeps): Route {
  return route({
    method: 'get',
    path: '/assessments/:id',
    summary: '一次考核：各阶段、各单位、申诉、问题清单、已公布的各版',
    act: 'readAssessments',
    params: idParams,
    query: scoreQuery,
    answer: assessmentDetail,
    async handle({ params, query, ownUnitId, caller: { actor } }) {
      const found = await visible(deps, params.id, ownUnitId);
      if (!found) return refuse('NotFound');
      const scored = await scoresOf(deps, found, query);
      return wholeView(deps, found, { scored, reader: { actor, ownUnitId } });
    },
  });
}

function sheet(deps: AppDeps): Route {
  return route({
    method: 'get',
    path: '/assessments/:id/units/:unitId',
    summary: '一个单位的评分表：自评分与得分逐项并列，每个数都能打开看来源',
    act: 'readAssessments',
    params: assessmentUnitParams,
    query: scoreQuery,
    answer: unitSheet,
    async handle({ params, query, ownUnitId, caller: { actor } }) {
      const { unitId } = params;
      if (ownUnitId && ownUnitId !== unitId) return refuse('NotFound');
      const found = await visible(deps, params.id, ownUnitId);
      if (!found) return refuse('NotFound');
      const scored = await scoresOf(deps, found, query);
      const reader = { actor, ownUnitId };
      return (await sheetView(deps, found, { scored, reader, unitId })) ?? refuse('NotFound');
    },
  });
}

function supposing(deps: AppDeps): Route {
  const { prisma, clock } = deps;
  return route({
    method: 'get',
    path: '/assessments/:id/units/:unitId/supposition',
    summary: '如果这份报告通过、如果准予免责，得分会是多少；只算不记',
    act: 'runAssessments',
    params: assessmentUnitParams,
    query: suppositionQuery,
    answer: supposition,
    async handle({ params, query }) {
      const { id, unitId } = params;
      const found = await visible(deps, id, undefined);
      if (!found) return refuse('NotFound');
      const { row, state } = found;
      const about = { planId: row.planId, state, asOf: clock.now() };
      const { request, scores } = await liveScores(prisma, about);
      const before = scores.find((s) => s.unitId === unitId);
      const { reportId, excusalId = '' } = query;
      const supposed = reportId ? { accept: { reportId } } : { excuse: { excusalId } };
      const after = await supposedScore(prisma, supposed, { request, unitId });
      if (!before || !after) return refuse('NotFound');
      if ('refused' in after) return refuse(after.refused);
      const names = await scoreNames(prisma, after);
      return {
        before: totalsView(before, names, state),
        after: totalsView(after, names, state),
        changed: after.items.flatMap(({ item, points }) => {
          const was = before.items.find((i) => i.item.itemId === item.itemId)?.points;
          if (was === points) return [];
          const { itemId, title } = item;
          return [{ itemId, title, before: was ?? null, after: points ?? null }];
        }),
        grade: { before: before.grade ?? null, after: after.grade ?? null },
      };
    },
  });
}

export function assessmentRoutes(deps: AppDeps): Route[] {
  return [listing(deps), detail(deps), sheet(deps), supposing(deps)];
}
