/** Looking up the names a draft prints, after the roster changed or to change it. */
import { dateOf } from '../../domain/calendar/dates.js';
import { resolveDraft, unresolvedNames } from '../../prisma/store/draft-owners.js';
import type { Caller } from '../caller.js';
import { resolution, unitsFromNames, type ResolutionAnswer } from '../contract/plans.js';
import { idParams } from '../contract/values.js';
import { noteDeed } from '../deeds.js';
import type { AppDeps } from '../deps.js';
import { refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route } from '../route.js';

interface Request {
  planId: string;
  caller: Caller;
  newUnits?: string[];
}

async function resolve(
  deps: AppDeps,
  { planId, caller, newUnits }: Request,
): Promise<ResolutionAnswer | ApiRefusal> {
  const today = dateOf(deps.clock.now());
  const outcome = await resolveDraft(deps.prisma, planId, { today, newUnits });
  if (outcome === 'unknown') return refuse('NotFound');
  if (outcome === 'notDraft') return refuse('PlanNotDraft');
  const unresolved = await unresolvedNames(deps.prisma, planId);
  const { resolved, created } = outcome;
  const data = { resolved, created: created.map((u) => u.unitName) };
  await noteDeed(deps, caller, { deed: 'OwnersResolved', subject: planId, data });
  return { ...outcome, unresolved };
}

function resolving(deps: AppDeps): Route[] {
  const about = {
    method: 'post',
    act: 'importPlan',
    params: idParams,
    answer: resolution,
  } as const;
  const again = route({
    ...about,
    path: '/plans/:id/resolution',
    summary: '按现在的名册重新对应责任单位',
    handle: ({ params, caller }) => resolve(deps, { planId: params.id, caller }),
  });
  const withUnits = route({
    ...about,
    path: '/plans/:id/units',
    summary: '把选中的未对应名称建成单位（类别按名称推断），并重新对应',
    body: unitsFromNames,
    handle: ({ params, caller, body }) =>
      resolve(deps, { planId: params.id, caller, newUnits: body.names }),
  });
  return [again, withUnits];
}

export function planDraftRoutes(deps: AppDeps): Route[] {
  return resolving(deps);
}
