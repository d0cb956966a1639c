/** /api/plans/:id/policy/rehearsal: the whole term under the policy in force and under another. */
import { calendarForTerm } from '../../domain/calendar/calendar-for-term.js';
import { policyFaults } from '../../domain/policy/validate-policy.js';
import { rulesOf } from '../../prisma/store/activation.js';
import { planById } from '../../prisma/store/plans.js';
import { rehearsalAnswer, rehearsalBody } from '../contract/rehearsals.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { policyFaultWords } from '../policy-fault-words.js';
import { refuse } from '../refusals.js';
import { rehearseBoth } from '../rehearsal.js';
import { route, type Route } from '../route.js';

export function rehearsalRoutes(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const rehearsal = route({
    method: 'post',
    path: '/plans/:id/policy/rehearsal',
    summary: '试算：整个规划期按现行与拟改的措施政策各推演一遍；不保存',
    act: 'readPolicy',
    params: idParams,
    body: rehearsalBody,
    answer: rehearsalAnswer,
    async handle({ params, body: { policy, shares } }) {
      const plan = await planById(prisma, params.id);
      if (!plan) return refuse('NotFound');
      const faults = policyFaults(policy);
      if (faults.length > 0) return refuse('PolicyFaulty', { errors: policyFaultWords(faults) });
      const before = await rulesOf(prisma, plan.id);
      const sides = { before, after: { ...before, policy }, shares };
      const both = await rehearseBoth(deps, plan.id, sides);
      if (!both) return refuse('NotFound');
      const { termStart, termEnd } = plan;
      return { ...both, unknownYears: unknownIn(before.calendar.holidays, termStart, termEnd) };
    },
  });
  return [rehearsal];
}

/** Years of the term that the plan's own calendar knows no holiday of. */
function unknownIn(holidays: readonly string[], start: number, end: number): number[] {
  const { unknownYears } = calendarForTerm(start, end);
  return unknownYears.filter((y) => y <= end && !holidays.some((d) => d.startsWith(String(y))));
}
