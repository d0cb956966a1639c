/** /api/circulars: round-ups and circulars, what laggards say, and the two hands of the office. */
import type { z } from 'zod';
import type { CircularCommand } from '../../domain/circular/decide-circulars.js';
import {
  causeQuestion,
  circularById,
  listCirculars,
  listRoundUps,
  type CircularView,
} from '../../prisma/store/circulars.js';
import { askDesk } from '../ask-desk.js';
import type { Act } from '../contract/acts.js';
import {
  causeBody,
  circularDecision,
  circularDetail,
  circularList,
  prepareBody,
  submissionBody,
} from '../contract/circulars.js';
import { commandAnswer, reasoned } from '../contract/task-acts.js';
import { idParams, planQuery } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { refuse } from '../refusals.js';
import { route, type Ask, type Route, type Schema } from '../route.js';

type Bare<T> = T extends CircularCommand ? Omit<T, 'key' | 'actor'> : never;

/** A unit reads what is published whole, and of a draft what concerns itself. */
function asSeenBy(circular: CircularView, unitId: string | undefined): CircularView | undefined {
  if (!unitId || circular.status === 'published') return circular;
  const items = circular.items.filter((i) => i.unitId === unitId);
  if (items.length === 0 || circular.status === 'dropped') return undefined;
  const causes = circular.causes.filter((c) => c.unitId === unitId);
  return { ...circular, items, causes, demands: null, reason: null };
}

function reading(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const list = route({
    method: 'get',
    path: '/circulars',
    summary: '通报和定期调度，最新的在前',
    act: 'readCirculars',
    query: planQuery,
    answer: circularList,
    async handle({ query, ownUnitId }) {
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return { circulars: [], roundUps: [] };
      const all = await listCirculars(prisma, { planId });
      const circulars = all.flatMap((c) => asSeenBy(c, ownUnitId) ?? []);
      return { circulars, roundUps: await listRoundUps(prisma, planId) };
    },
  });
  const one = route({
    method: 'get',
    path: '/circulars/:id',
    summary: '一期通报：点名事项、各单位说明的原因和措施',
    act: 'readCirculars',
    params: idParams,
    answer: circularDetail,
    async handle({ params, ownUnitId }) {
      const found = await circularById(prisma, params.id);
      const circular = found && asSeenBy(found, ownUnitId);
      if (!circular) return refuse('NotFound');
      const unitId = ownUnitId ?? '';
      const asked = await causeQuestion(prisma, { circularId: params.id, unitId });
      return { circular, before: asked?.before ?? null };
    },
  });
  return [list, one];
}

/** A deed done to a circular: keyed, answered by what its workflow recorded. */
function circularDeed<B extends Schema>(
  deps: AppDeps,
  deed: {
    path: string;
    summary: string;
    act: Act;
    body: B;
    order(ask: Ask<z.output<typeof idParams>, unknown, z.output<B>>): Bare<CircularCommand>;
  },
): Route {
  const { order, ...about } = deed;
  return route({
    ...about,
    method: 'post',
    keyed: true,
    params: idParams,
    answer: commandAnswer,
    async handle(ask) {
      const circular = await circularById(deps.prisma, ask.params.id);
      if (!circular || !asSeenBy(circular, ask.ownUnitId)) return refuse('NotFound');
      const command: CircularCommand = { ...order(ask), key: ask.key, actor: ask.caller.actor };
      return askDesk(deps.log, () => deps.desk.askCircular(circular.planId, command));
    },
  });
}

function preparing(deps: AppDeps): Route {
  return route({
    method: 'post',
    path: '/circulars',
    summary: '现在编制一期通报：把待通报的事项列入，先征求落后单位说明',
    act: 'keepCirculars',
    keyed: true,
    body: prepareBody,
    answer: commandAnswer,
    async handle({ body, caller, key }) {
      const planId = await meantPlanId(deps, body.planId);
      if (!planId) return refuse('NothingToCirculate');
      const command = { type: 'PrepareCircular', key, actor: caller.actor } as const;
      return askDesk(deps.log, () => deps.desk.askCircular(planId, command));
    },
  });
}

export function circularRoutes(deps: AppDeps): Route[] {
  const cause = circularDeed(deps, {
    path: '/circulars/:id/causes',
    summary: '说明落后原因和下一步措施',
    act: 'answerForUnit',
    body: causeBody,
    order: ({ params: { id: circularId }, ownUnitId: unitId = '', body }) => ({
      type: 'GiveCause',
      circularId,
      unitId,
      ...body,
    }),
  });
  const submission = circularDeed(deps, {
    path: '/circulars/:id/submission',
    summary: '通报送审',
    act: 'keepCirculars',
    body: submissionBody,
    order: ({ params, body }) => ({ type: 'SubmitCircular', circularId: params.id, ...body }),
  });
  const decision = circularDeed(deps, {
    path: '/circulars/:id/decision',
    summary: '批准发出或退回通报，由送审人以外的安委办人员办理',
    act: 'keepCirculars',
    body: circularDecision,
    order: ({ params, body }) => ({ type: 'DecideCircular', circularId: params.id, ...body }),
  });
  const withdrawal = circularDeed(deps, {
    path: '/circulars/:id/withdrawal',
    summary: '撤销一期未发的通报，事项仍待通报',
    act: 'keepCirculars',
    body: reasoned,
    order: ({ params, body }) => ({ type: 'DropCircular', circularId: params.id, ...body }),
  });
  return [...reading(deps), preparing(deps), cause, submission, decision, withdrawal];
}
