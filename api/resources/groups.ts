/** /api/groups: groups of units with dated members. */
import { addGroup, changeGroup, listGroups, type GroupOutcome } from '../../prisma/store/groups.js';
import type { Caller } from '../caller.js';
import { group, groupChange, groupList, newGroup, type GroupView } from '../contract/roster.js';
import { idParams } from '../contract/values.js';
import { noteDeed, type Done } from '../deeds.js';
import type { AppDeps } from '../deps.js';
import { refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route } from '../route.js';

const CREATED = 201;

/** The group after a change, and the change written down. */
async function changed(
  deps: AppDeps,
  outcome: GroupOutcome,
  by: { caller: Caller } & Omit<Done, 'subject'>,
): Promise<GroupView | ApiRefusal> {
  if (outcome === 'unknown') return refuse('NotFound');
  if (outcome === 'unknownUnit') return refuse('UnitUnknown');
  if ('taken' in outcome) return refuse('NameTaken', { detail: { name: outcome.taken } });
  const { caller, ...done } = by;
  await noteDeed(deps, caller, { ...done, subject: outcome.id });
  return (await listGroups(deps.prisma, outcome.id))[0] ?? refuse('NotFound');
}

export function groupRoutes(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const list = route({
    method: 'get',
    path: '/groups',
    summary: '单位组',
    act: 'readUnits',
    answer: groupList,
    handle: async () => ({ groups: await listGroups(prisma) }),
  });
  const add = route({
    method: 'post',
    path: '/groups',
    summary: '新增单位组',
    act: 'keepUnits',
    status: CREATED,
    body: newGroup,
    answer: group,
    handle: async ({ body, caller }) =>
      changed(deps, await addGroup(prisma, body), { caller, deed: 'GroupAdded', data: body }),
  });
  const change = route({
    method: 'patch',
    path: '/groups/:id',
    summary: '修改单位组：名称、别称、成员的加入和退出日期',
    act: 'keepUnits',
    params: idParams,
    body: groupChange,
    answer: group,
    async handle({ params, body, caller }) {
      const outcome = await changeGroup(prisma, params.id, body);
      return changed(deps, outcome, { caller, deed: 'GroupChanged', data: body });
    },
  });
  return [list, add, change];
}
