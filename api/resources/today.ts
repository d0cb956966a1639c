/** /api/today: 今日要办, every work list of the office in one answer. */
import { listOverdue } from '../../prisma/store/overdue.js';
import { agendaOf } from '../agenda.js';
import { today } from '../contract/today.js';
import { planQuery } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { route, type Route } from '../route.js';

export function todayRoute(deps: AppDeps): Route {
  const { prisma, clock } = deps;
  return route({
    method: 'get',
    path: '/today',
    summary: '今日要办：各工作清单的件数和排在最前的几件',
    act: 'readWorkLists',
    query: planQuery,
    answer: today,
    async handle({ query }) {
      const planNow = clock.now();
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return { planNow, lists: [], overdueByRung: [] };
      const { byRung } = await listOverdue(prisma, { planId, page: 1, pageSize: 1 });
      return { planNow, lists: await agendaOf(deps, planId), overdueByRung: byRung };
    },
  });
}
