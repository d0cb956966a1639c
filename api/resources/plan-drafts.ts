/** Putting a draft's owners in order before it is activated. */
import { dateOf } from '../../domain/calendar/dates.js';
import { changeDraft, findingOfTask } from '../../prisma/store/draft-log.js';
import { resolveDraft, unresolvedNames } from '../../prisma/store/draft-owners.js';
import { planContents } from '../../prisma/store/plan-detail.js';
import type { Caller } from '../caller.js';
import {
  planTask,
  planTaskParams,
  resolution,
  taskOwners,
  unitsFromNames,
  type ResolutionAnswer,
} from '../contract/plans.js';
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

function choosing(deps: AppDeps): Route {
  return route({
    method: 'put',
    path: '/plans/:id/tasks/:taskId/owners',
    summary: '指定草案中一项任务的牵头单位和责任单位',
    act: 'importPlan',
    keyed: true,
    params: planTaskParams,
    body: taskOwners,
    answer: planTask,
    async handle({ params: { id: planId, taskId }, body, caller, key }) {
      const id = await findingOfTask(deps.prisma, planId, taskId);
      if (id === undefined) return refuse('NotFound');
      const edit = { type: 'setOwners' as const, tasks: [{ id, owners: body }] };
      const { personId, name } = caller.actor;
      const by = { personId, name };
      const when = { at: deps.clock.now(), atReal: new Date(deps.realNow()).toISOString() };
      const asked = { ask: { act: 'edit' as const, edit }, key, by, ...when };
      const outcome = await changeDraft(deps.prisma, planId, asked);
      if (outcome === 'unknown') return refuse('NotFound');
      if (outcome === 'notDraft') return refuse('PlanNotDraft');
      if (typeof outcome === 'object') return outcome;
      const { tasks } = await planContents(deps.prisma, planId);
      return tasks.find((t) => t.id === taskId) ?? refuse('NotFound');
    },
  });
}

export function planDraftRoutes(deps: AppDeps): Route[] {
  return [...resolving(deps), choosing(deps)];
}
