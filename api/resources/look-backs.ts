/** /api/look-backs, /api/tasks/:id/look-back: checks some months after a close-out. */
import { listLookBacks } from '../../prisma/store/look-back-view.js';
import { lookBackBody, lookBackList, lookBackQuery } from '../contract/look-backs.js';
import { idParams } from '../contract/values.js';
import { deedRoute } from '../deed-route.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { route, type Route } from '../route.js';

export function lookBackRoutes(deps: AppDeps): Route[] {
  const list = route({
    method: 'get',
    path: '/look-backs',
    summary: '回头看：按应开展的日期，最早的在前',
    act: 'readWorkLists',
    query: lookBackQuery,
    answer: lookBackList,
    async handle({ query }) {
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return { lookBacks: [] };
      const { status } = query;
      return { lookBacks: await listLookBacks(deps.prisma, { planId, status }) };
    },
  });
  const record = deedRoute(deps, {
    path: '/tasks/:id/look-back',
    summary: '登记回头看结果；未通过时写明整改期限，任务重新启动',
    act: 'recordLookBacks',
    params: idParams,
    body: lookBackBody,
    evidence: (body) => body.evidenceIds,
    order: ({ body }) => ({ type: 'RecordLookBack', ...body }),
  });
  return [list, record];
}
