/** /api/tasks: the list. */
import { listTasks } from '../../prisma/store/tasks.js';
import { taskPage, taskQuery } from '../contract/tasks.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { route, type Route } from '../route.js';

export function taskListRoute(deps: AppDeps): Route {
  return route({
    method: 'get',
    path: '/tasks',
    summary: '任务清单：筛选、排序、分页都在服务器上',
    act: 'readTasks',
    query: taskQuery,
    answer: taskPage,
    async handle({ query, ownUnitId }) {
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return { rows: [], total: 0 };
      const overdue = query.overdue === undefined ? undefined : query.overdue === 'true';
      return listTasks(deps.prisma, { ...query, planId, overdue, ownUnitId });
    },
  });
}
