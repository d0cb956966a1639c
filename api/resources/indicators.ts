/** /api/indicators: targets with their yearly actuals; entered, verified, returned, corrected. */
import type { z } from 'zod';
import type { ActualOrder } from '../../domain/indicator/decide-actual.js';
import { policyOf } from '../../prisma/store/activation.js';
import { evidenceIsFree, evidenceOf } from '../../prisma/store/evidence.js';
import { appointIndicatorUnits } from '../../prisma/store/indicators/appoint-units.js';
import {
  indicatorById,
  keptIndicators,
  type KeptIndicator,
} from '../../prisma/store/indicators/indicator-rows.js';
import {
  actualRecorded,
  tellIndicator,
  type OrderGiven,
} from '../../prisma/store/indicators/tell-indicator.js';
import { planById } from '../../prisma/store/plans.js';
import { namesOfAllUnits } from '../../prisma/store/unit-names.js';
import { activeUnitReach } from '../../prisma/store/unit-reach.js';
import type { Act } from '../contract/acts.js';
import {
  actualAnswer,
  actualBody,
  actualParams,
  correctionBody,
  indicatorDetail,
  indicatorList,
  indicatorUnitsBody,
  verdictBody,
} from '../contract/indicators.js';
import { idParams, planQuery } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { indicatorDetailView, indicatorView } from '../indicator-view.js';
import { meantPlanId } from '../meant-plan.js';
import { reachOf } from '../permit.js';
import { refuse, type ApiRefusal } from '../refusals.js';
import { route, type Ask, type Route, type Schema } from '../route.js';
import { tellMail } from '../tell-mail.js';

/** People of a unit see what their unit answers for. */
const isSeen = ({ unitIds }: KeptIndicator, ownUnitId: string | undefined): boolean =>
  !ownUnitId || unitIds.includes(ownUnitId);

function listing({ prisma, clock, ...deps }: AppDeps): Route {
  return route({
    method: 'get',
    path: '/indicators',
    summary: '指标：基期、目标、最新实际值、完成率、预测；各单位看本单位填报的',
    act: 'readIndicators',
    query: planQuery,
    answer: indicatorList,
    async handle({ query, ownUnitId }) {
      const planId = await meantPlanId({ prisma, clock, ...deps }, query.planId);
      const plan = planId ? await planById(prisma, planId) : undefined;
      if (!plan) return { planId: null, term: null, rows: [] };
      const sight = { names: await namesOfAllUnits(prisma), now: clock.now() };
      const kept = await keptIndicators(prisma, { planId: plan.id });
      const rows = kept.filter((i) => isSeen(i, ownUnitId)).map((i) => indicatorView(i, sight));
      return { planId: plan.id, term: { start: plan.termStart, end: plan.termEnd }, rows };
    },
  });
}

function one({ prisma, clock }: AppDeps): Route {
  return route({
    method: 'get',
    path: '/indicators/:id',
    summary: '一项指标：图、逐年数值、更正和核实的经过、佐证',
    act: 'readIndicators',
    params: idParams,
    answer: indicatorDetail,
    async handle({ params, caller, ownUnitId }) {
      const indicator = await indicatorById(prisma, params.id);
      if (!indicator || !isSeen(indicator, ownUnitId)) return refuse('NotFound');
      const { role } = caller.actor;
      const running = (await planById(prisma, indicator.planId))?.stage !== 'draft';
      const readsEvidence = reachOf(role, 'readEvidence') !== undefined;
      const ids = readsEvidence ? indicator.actuals.map((a) => a.actualId) : [];
      return indicatorDetailView(indicator, {
        names: await namesOfAllUnits(prisma),
        now: clock.now(),
        evidence: await evidenceOf(prisma, ids, ownUnitId),
        judging: { actor: caller.actor, host: await policyOf(prisma, indicator.planId) },
        may: {
          enter: running && reachOf(role, 'enterActuals') !== undefined,
          appoint: running && reachOf(role, 'governTasks') !== undefined,
        },
      });
    },
  });
}

type Order = ActualOrder | ApiRefusal;

/** The indicator that may be acted on: seen by the caller, of a plan that runs. */
async function actedOn(
  { prisma }: AppDeps,
  id: string,
  ownUnitId: string | undefined,
): Promise<ApiRefusal | undefined> {
  const indicator = await indicatorById(prisma, id);
  if (!indicator || !isSeen(indicator, ownUnitId)) return refuse('NotFound');
  const plan = await planById(prisma, indicator.planId);
  return plan?.stage === 'draft' ? refuse('PlanNotRunning') : undefined;
}

const givenBy = (
  { clock, realNow }: AppDeps,
  { caller, key }: Pick<Ask<unknown, unknown, unknown>, 'caller' | 'key'>,
  indicatorId: string,
): OrderGiven => ({
  indicatorId,
  key,
  actor: caller.actor,
  at: clock.now(),
  atReal: new Date(realNow()).toISOString(),
});

/** A deed done to an actual: keyed, decided by the rule, recorded at once. */
function actualDeed<P extends z.ZodType<{ id: string }>, B extends Schema>(
  deps: AppDeps,
  deed: {
    path: string;
    summary: string;
    act: Act;
    params: P;
    body: B;
    order(ask: Ask<z.output<P>, unknown, z.output<B>>): Promise<Order> | Order;
  },
): Route {
  const { order: orderOf, ...about } = deed;
  return route({
    ...about,
    method: 'post',
    keyed: true,
    answer: actualAnswer,
    async handle(ask) {
      const { id } = ask.params;
      const not = await actedOn(deps, id, ask.ownUnitId);
      if (not) return not;
      const order = await orderOf(ask);
      if ('refused' in order) return order;
      const answer = await tellIndicator(deps.prisma, givenBy(deps, ask, id), order);
      if (!answer) return refuse('NotFound');
      if ('refused' in answer) return answer;
      await tellMail(deps, answer.planId);
      return { actualId: answer.actualId };
    },
  });
}

/** Evidence is the caller's own and not used yet; a repeated request names what its first answer used. */
async function freeEvidence(
  { prisma }: AppDeps,
  { ids, personId, key }: { ids: string[]; personId: string; key: string },
): Promise<boolean> {
  if (await evidenceIsFree(prisma, ids, personId)) return true;
  return actualRecorded(prisma, key);
}

function entering(deps: AppDeps): Route[] {
  const about = { act: 'enterActuals', params: idParams } as const;
  const enter = actualDeed(deps, {
    ...about,
    path: '/indicators/:id/actuals',
    summary: '填报一年的实际值，附来源和佐证，由安委办核实',
    body: actualBody,
    async order({ body, caller, key }) {
      const named = { ids: body.evidenceIds, personId: caller.actor.personId, key };
      if (!(await freeEvidence(deps, named))) return refuse('EvidenceNotFree');
      return { type: 'EnterActual', ...body };
    },
  });
  const correct = actualDeed(deps, {
    ...about,
    path: '/indicators/:id/corrections',
    summary: '更正一年的实际值，须写明理由；原值保留',
    body: correctionBody,
    async order({ body, caller, key }) {
      const named = { ids: body.evidenceIds, personId: caller.actor.personId, key };
      if (!(await freeEvidence(deps, named))) return refuse('EvidenceNotFree');
      return { type: 'CorrectActual', ...body };
    },
  });
  return [enter, correct];
}

function judging(deps: AppDeps): Route {
  return actualDeed(deps, {
    act: 'judgeActuals',
    path: '/indicators/:id/actuals/:actualId/verdict',
    summary: '核实或退回实际值，由填报人以外的人员办理',
    params: actualParams,
    body: verdictBody,
    order: ({ params: { actualId }, body: { accept, reason } }) =>
      accept ? { type: 'VerifyActual', actualId } : { type: 'ReturnActual', actualId, reason },
  });
}

function appointing(deps: AppDeps): Route {
  const { prisma } = deps;
  return route({
    method: 'put',
    path: '/indicators/:id/units',
    summary: '指定填报单位，此后每年一次请它填报',
    act: 'governTasks',
    keyed: true,
    params: idParams,
    body: indicatorUnitsBody,
    async handle(ask) {
      const { params, body } = ask;
      const not = await actedOn(deps, params.id, undefined);
      if (not) return not;
      for (const unitId of body.unitIds) {
        if ((await activeUnitReach(prisma, unitId)) === undefined) return refuse('UnitUnknown');
      }
      const given = givenBy(deps, ask, params.id);
      const done = await appointIndicatorUnits(prisma, given, body.unitIds);
      if (!done) return refuse('NotFound');
      await tellMail(deps, done.planId);
      return undefined;
    },
  });
}

export function indicatorRoutes(deps: AppDeps): Route[] {
  return [listing(deps), one(deps), ...entering(deps), judging(deps), appointing(deps)];
}
