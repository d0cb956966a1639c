/** /api/x-ray: what contradicts itself before something is signed. */
import { xray, type Cure } from '../../domain/assessment/xray/xray.js';
import { xrayFacts } from '../../prisma/store/xray-facts.js';
import { xrayQuery, xrayView } from '../contract/xray.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

/** The id of what is opened, whatever it is. */
function cureId(cure: Cure): string | undefined {
  switch (cure.at) {
    case 'task':
      return cure.taskId;
    case 'indicator':
      return cure.indicatorId;
    case 'proceeding':
      return cure.proceedingId;
    case 'proposal':
      return cure.proposalId;
    case 'assessment':
      return cure.assessmentId;
    case 'reviews':
    case 'decisions':
    case 'people':
    case 'indicators':
      return undefined;
  }
}

export function xrayRoute(deps: AppDeps): Route {
  const { prisma, clock } = deps;
  return route({
    method: 'get',
    path: '/x-ray',
    summary: '签发前体检：互相矛盾或缺漏的地方，各附处理入口',
    act: 'readPublication',
    query: xrayQuery,
    answer: xrayView,
    async handle({ query }) {
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return refuse('NotFound');
      const { assessmentId } = query;
      const facts = await xrayFacts(
        prisma,
        { planId, ...(assessmentId && { assessmentId }) },
        clock.now(),
      );
      const found = xray(facts).map(({ cure, ...rest }) => {
        const id = cureId(cure);
        return { ...rest, cure: { at: cure.at, ...(id !== undefined && { id }) } };
      });
      return { to: facts.to, found };
    },
  });
}
