/** /api/deliveries, /api/unreached: the delivery ledger, and what of it reached nobody. */
import { deliveryLedger } from '../../prisma/store/delivery-ledger.js';
import { resendMessage } from '../../prisma/store/resend.js';
import { listUnreached } from '../../prisma/store/unreached-steps.js';
import { deliveryParams, ledgerPage, ledgerQuery, unreachedList } from '../contract/deliveries.js';
import { planQuery } from '../contract/values.js';
import { noteDeed } from '../deeds.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';
import { tellMail } from '../tell-mail.js';

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
  return [ledger, unreached, resending(deps)];
}

/** A lost message goes out once more; the office log keeps who asked for it. */
function resending(deps: AppDeps): Route {
  const { prisma, clock } = deps;
  return route({
    method: 'post',
    path: '/deliveries/:id/resending',
    summary: '重发没有送到任何人的消息：发给该单位现在的联络员；只补送消息，不算一次督办措施',
    act: 'resendMessages',
    keyed: true,
    params: deliveryParams,
    async handle({ params: { id }, caller, key }) {
      const said = await resendMessage(prisma, { id, key, now: clock.now() });
      if (!said) return refuse('NotFound');
      if ('refused' in said) return refuse(said.refused);
      const { planId, unitId, fresh } = said;
      if (fresh) {
        await noteDeed(deps, caller, {
          deed: 'MessageResent',
          subject: id,
          data: { planId, unitId },
        });
      }
      await tellMail(deps, planId);
      return undefined;
    },
  });
}
