/** /api/units: units and their aliases. */
import { addAliases, addUnit, changeUnit, listUnits } from '../../prisma/store/units.js';
import {
  newAliases,
  newUnit,
  unit,
  unitChange,
  unitList,
  type UnitView,
} from '../contract/roster.js';
import { idParams } from '../contract/values.js';
import { noteDeed } from '../deeds.js';
import type { AppDeps } from '../deps.js';
import { refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route } from '../route.js';

const CREATED = 201;

type Outcome = { taken: string } | 'done' | 'unknown';
function refusalIn(outcome: Outcome): ApiRefusal | undefined {
  if (outcome === 'unknown') return refuse('NotFound');
  return outcome === 'done' ? undefined : refuse('NameTaken', { detail: { name: outcome.taken } });
}

async function unitOf({ prisma }: AppDeps, id: string): Promise<UnitView | ApiRefusal> {
  return (await listUnits(prisma, [id]))[0] ?? refuse('NotFound');
}

function adding(deps: AppDeps): Route {
  return route({
    method: 'post',
    path: '/units',
    summary: '新增单位',
    act: 'keepUnits',
    status: CREATED,
    body: newUnit,
    answer: unit,
    async handle({ body, caller }) {
      const outcome = await addUnit(deps.prisma, body);
      if ('taken' in outcome) return refuse('NameTaken', { detail: { name: outcome.taken } });
      await noteDeed(deps, caller, { deed: 'UnitAdded', subject: outcome.id, data: body });
      return unitOf(deps, outcome.id);
    },
  });
}

function changing(deps: AppDeps): Route[] {
  const about = { act: 'keepUnits', params: idParams, answer: unit } as const;
  const change = route({
    ...about,
    method: 'patch',
    path: '/units/:id',
    summary: '修改单位；旧名称保留为别称',
    body: unitChange,
    async handle({ params: { id }, body, caller }) {
      const refused = refusalIn(await changeUnit(deps.prisma, id, body));
      if (refused) return refused;
      await noteDeed(deps, caller, { deed: 'UnitChanged', subject: id, data: body });
      return unitOf(deps, id);
    },
  });
  const alias = route({
    ...about,
    method: 'post',
    path: '/units/:id/aliases',
    summary: '给单位增加别称',
    body: newAliases,
    async handle({ params: { id }, body, caller }) {
      const refused = refusalIn(await addAliases(deps.prisma, id, body.aliases));
      if (refused) return refused;
      await noteDeed(deps, caller, { deed: 'AliasesAdded', subject: id, data: body });
      return unitOf(deps, id);
    },
  });
  return [change, alias];
}

export function unitRoutes(deps: AppDeps): Route[] {
  const list = route({
    method: 'get',
    path: '/units',
    summary: '单位名册',
    act: 'readUnits',
    answer: unitList,
    handle: async () => ({ units: await listUnits(deps.prisma) }),
  });
  return [list, adding(deps), ...changing(deps)];
}
