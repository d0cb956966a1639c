/** /api/deliveries, /api/unreached: the delivery ledger, and what of it reached nobody. */
import { deliveryLedger } from '../../prisma/store/delivery-ledger.js';
import { listUnreached } from '../../prisma/store/unreached-steps.js';
import { ledgerPage, ledgerQuery, unreachedList } from '../contract/deliveries.js';
import { planQuery } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { route, type Route } from '../route.js';

export function deliveryRoutes(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const about = { method: 'get', act: 'readWorkLists' } as const;
  const ledger = route({
    ...about,
    path: '/deliveries',
    summary: '送达台账：每条消息的渠道、时间、结果、是否阅读和回应，最新的在前',
    query: ledgerQuery,
    answer: ledgerPage,
    async handle({ query }) {
      const planId = await meantPlanId(deps, query.planId);
      return planId ? deliveryLedger(prisma, { ...query, planId }) : { rows: [], total: 0 };
    },
  });
  const unreached = route({
    ...about,
    path: '/unreached',
    summary: '未送达：督办措施没有送到任何人的事项，最早的在前',
    query: planQuery,
    answer: unreachedList,
    async handle({ query }) {
      const planId = await meantPlanId(deps, query.planId);
      return { rows: planId ? await listUnreached(prisma, planId) : [] };
    },
  });
  return [ledger, unreached];
}
