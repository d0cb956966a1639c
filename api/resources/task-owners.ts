/** Who owns a task under way: the office's word on a returned assignment, and owners it appoints. */
import { activeUnitReach } from '../../prisma/store/unit-reach.js';
import { ownerBody, returnDecision } from '../contract/task-acts.js';
import { idParams } from '../contract/values.js';
import { deedRoute } from '../deed-route.js';
import type { AppDeps } from '../deps.js';
import { refuse } from '../refusals.js';
import type { Route } from '../route.js';

const params = idParams;

/** 会商: the unit named instead must be one the office keeps. */
function returnDecided(deps: AppDeps): Route {
  return deedRoute(deps, {
    path: '/tasks/:id/return-decision',
    summary: '裁定退单',
    act: 'decideReturns',
    params,
    body: returnDecision,
    async order({ body }) {
      const { newUnitId } = body;
      if (!newUnitId) return { type: 'DecideReturn', ...body };
      const newUnitReachable = await activeUnitReach(deps.prisma, newUnitId);
      if (newUnitReachable === undefined) return refuse('UnitUnknown');
      return { type: 'DecideReturn', ...body, newUnitReachable };
    },
  });
}

/** One more owner, also of a task for which the plan named nobody. */
function ownerAppointed(deps: AppDeps): Route {
  return deedRoute(deps, {
    path: '/tasks/:id/owners',
    summary: '指定责任单位：规划没有写明的，或者执行中增加的',
    act: 'governTasks',
    params,
    body: ownerBody,
    async order({ body }) {
      const reachable = await activeUnitReach(deps.prisma, body.unitId);
      if (reachable === undefined) return refuse('UnitUnknown');
      return { type: 'AppointOwner', ...body, reachable };
    },
  });
}

export function taskOwnerRoutes(deps: AppDeps): Route[] {
  return [returnDecided(deps), ownerAppointed(deps)];
}
