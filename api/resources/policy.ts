/** /api/plans/:id/policy: every number of the ladder, in versions. */
import { policyFaults } from '../../domain/policy/validate-policy.js';
import { policyInForce, saveDraftPolicy } from '../../prisma/store/policies.js';
import { planById } from '../../prisma/store/plans.js';
import { commandRecorded } from '../../prisma/store/timeline.js';
import { askDesk } from '../ask-desk.js';
import type { Caller } from '../caller.js';
import {
  policy,
  policyVersion,
  type PolicyBody,
  type PolicyVersionAnswer,
} from '../contract/policy.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { policyFaultWords } from '../policy-fault-words.js';
import { isRefused, refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route } from '../route.js';

interface Saving {
  planId: string;
  body: PolicyBody;
  caller: Caller;
  key: string;
}

/** A new version follows the one it was made from; a version that is no longer the newest is refused. */
async function save(deps: AppDeps, saving: Saving): Promise<PolicyVersionAnswer | ApiRefusal> {
  const { prisma, desk, log, clock } = deps;
  const { planId, body, caller, key } = saving;
  const plan = await planById(prisma, planId);
  if (!plan) return refuse('NotFound');
  const current = await policyInForce(prisma, planId);
  // Asked again after the answer was lost: it is in force already.
  if (await commandRecorded(prisma, planId, key)) return current;
  if (body.version !== current.policy.version) return refuse('PolicyOutdated');
  const faults = policyFaults(body);
  if (faults.length > 0) {
    return refuse('PolicyFaulty', { errors: policyFaultWords(faults) });
  }
  const next = { ...body, version: current.policy.version + 1 };
  if (plan.stage === 'draft') {
    const saved = { policy: next, at: clock.now(), by: caller.actor.name };
    const done = await saveDraftPolicy(prisma, planId, saved);
    return done ? policyInForce(prisma, planId) : refuse('PolicyOutdated');
  }
  const revision = { key, actor: caller.actor, policy: next };
  const answer = await askDesk(log, () => desk.revisePolicy(planId, revision));
  return isRefused(answer) ? answer : policyInForce(prisma, planId);
}

export function policyRoutes(deps: AppDeps): Route[] {
  const about = { path: '/plans/:id/policy', params: idParams, answer: policyVersion } as const;
  const read = route({
    ...about,
    method: 'get',
    summary: '规划的措施政策（现行版本）',
    act: 'readPolicy',
    async handle({ params }) {
      const plan = await planById(deps.prisma, params.id);
      return plan ? policyInForce(deps.prisma, plan.id) : refuse('NotFound');
    },
  });
  const write = route({
    ...about,
    method: 'put',
    summary: '保存新的一版措施政策；version 填所依据的版本',
    act: 'revisePolicy',
    keyed: true,
    body: policy,
    handle: ({ params, body, caller, key }) => save(deps, { planId: params.id, body, caller, key }),
  });
  return [read, write];
}
