/** /api/unit-successions: units that were renamed, merged or split. */
import {
  addSuccession,
  listSuccessions,
  revokeSuccession,
  type SuccessionAct,
  type SuccessionRow,
} from '../../prisma/store/successions.js';
import { namesOfAllUnits } from '../../prisma/store/unit-names.js';
import type { Caller } from '../caller.js';
import {
  newSuccession,
  revocationBody,
  succession,
  successionList,
  type SuccessionView,
} from '../contract/successions.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route } from '../route.js';

const CREATED = 201;

async function viewsOf(
  { prisma }: AppDeps,
  rows: readonly SuccessionRow[],
): Promise<SuccessionView[]> {
  const units = await namesOfAllUnits(prisma);
  const named = (unitId: string) => ({ unitId, unitName: units.get(unitId) ?? '' });
  const ids = rows.flatMap((r) => r.heirs.flatMap((h) => h.taskIds));
  const tasks = await prisma.planTask.findMany({
    where: { id: { in: [...new Set(ids)] } },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, title: true },
  });
  return rows.map(({ fromUnitId, heirs, ...row }) => ({
    ...row,
    from: named(fromUnitId),
    heirs: heirs.map(({ unitId, taskIds }) => ({
      ...named(unitId),
      tasks: tasks
        .filter((t) => taskIds.includes(t.id))
        .map(({ id: taskId, number, title }) => ({ taskId, number, title })),
    })),
  }));
}

const actOf = (
  { clock, realNow }: AppDeps,
  { caller: { actor }, key }: { caller: Caller; key: string },
): SuccessionAct => {
  return { key, actor, at: clock.now(), atReal: new Date(realNow()).toISOString() };
};

async function answered(
  deps: AppDeps,
  outcome: Awaited<ReturnType<typeof addSuccession>>,
): Promise<SuccessionView | ApiRefusal> {
  if ('refused' in outcome) return refuse(outcome.refused);
  const [view] = await viewsOf(deps, [outcome]);
  return view ?? refuse('NotFound');
}

export function successionRoutes(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const list = route({
    method: 'get',
    path: '/unit-successions',
    summary: '单位承继：更名、并入、拆分的单位，由谁承继其任务和考核记录',
    act: 'readUnits',
    answer: successionList,
    handle: async () => ({ successions: await viewsOf(deps, await listSuccessions(prisma)) }),
  });
  const adding = route({
    method: 'post',
    path: '/unit-successions',
    summary: '登记单位承继；从承继日起，考核按承继单位计算，已启动的考核不受影响',
    act: 'keepUnits',
    keyed: true,
    status: CREATED,
    body: newSuccession,
    answer: succession,
    handle: async (ask) => answered(deps, await addSuccession(prisma, ask.body, actOf(deps, ask))),
  });
  const revoking = route({
    method: 'post',
    path: '/unit-successions/:id/revocation',
    summary: '撤销登错的单位承继，写明理由',
    act: 'keepUnits',
    keyed: true,
    params: idParams,
    body: revocationBody,
    answer: succession,
    async handle(ask) {
      const about = { successionId: ask.params.id, reason: ask.body.reason };
      return answered(deps, await revokeSuccession(prisma, about, actOf(deps, ask)));
    },
  });
  return [list, adding, revoking];
}
