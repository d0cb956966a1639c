/** What people begin by hand: a rectification 整改, a proposal, a finding of false reporting 瞒报谎报. */
import { dateOf } from '../../domain/calendar/dates.js';
import { namesComplainant } from '../../domain/rectification/complainant.js';
import { complainantOf, keepComplainant } from '../../prisma/store/complainants.js';
import { planById } from '../../prisma/store/plans.js';
import { caseItems, groundsOf } from '../../prisma/store/proposal-grounds.js';
import type { Caller } from '../caller.js';
import { askDesk } from '../ask-desk.js';
import {
  complainant,
  groundsList,
  groundsQuery,
  openedAnswer,
  proposalBody,
  rectificationBody,
} from '../contract/proceeding-acts.js';
import { commandAnswer } from '../contract/task-acts.js';
import { idParams } from '../contract/values.js';
import { noteDeed } from '../deeds.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { isRefused, refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route } from '../route.js';
import { mayNameEvidence } from '../may-name-evidence.js';

const CREATED = 201;

/** The plan meant, when it runs and the unit is one of the roster. */
async function runningPlan(
  deps: AppDeps,
  asked: { planId?: string | undefined; unitId: string },
): Promise<string | ApiRefusal> {
  const planId = await meantPlanId(deps, asked.planId);
  const plan = planId && (await planById(deps.prisma, planId));
  if (!plan || plan.stage !== 'active') return refuse('PlanNotRunning');
  const unit = await deps.prisma.unit.findUnique({ where: { id: asked.unitId } });
  return unit ? plan.id : refuse('UnitUnknown');
}

interface Informed {
  complainant?: { name: string; contact?: string | undefined } | undefined;
}

/** Kept once the rectification is open, apart from its record. */
async function keepApart(
  deps: AppDeps,
  proceedingId: string,
  told: Informed & { by: Caller },
): Promise<void> {
  const { complainant: kept, by } = told;
  if (!kept) return;
  const { name, contact } = kept;
  const [keptBy, keptAt] = [by.actor.name, deps.clock.now()];
  await keepComplainant(deps.prisma, proceedingId, {
    ...{ name, contact: contact ?? null, keptBy, keptAt },
  });
}

function opening(deps: AppDeps): Route {
  return route({
    method: 'post',
    path: '/rectifications',
    summary:
      '登记整改事项：安委办登记、来自风险提示单或群众举报；举报人另行保存，不在任何页面和文书上出现',
    act: 'openRectifications',
    keyed: true,
    status: CREATED,
    body: rectificationBody,
    answer: openedAnswer,
    async handle({ body, caller, key }) {
      const { planId: asked, complainant: told, unitId, origin, source, taskId, ...item } = body;
      const planId = await runningPlan(deps, { planId: asked, unitId });
      if (isRefused(planId)) return planId;
      const kept = told && { name: told.name, contact: told.contact ?? null };
      const named = kept && namesComplainant([item, source], kept, caller.actor.role);
      if (named) return refuse('ComplainantNamed');
      const about = { ...(source && { source }), ...(taskId && { taskId }) };
      const order = { key, actor: caller.actor, unitId, item, origin, ...about };
      const said = await askDesk(deps.log, () => deps.desk.openRectification(planId, order));
      if ('refused' in said) return said;
      const proceedingId = said.proceedingId ?? '';
      await keepApart(deps, proceedingId, { complainant: told, by: caller });
      return { events: said.events, proceedingId };
    },
  });
}

function telling(deps: AppDeps): Route {
  return route({
    method: 'get',
    path: '/proceedings/:id/complainant',
    summary: '举报人（只供安委办回访，每次查看都有记录）',
    act: 'readComplainants',
    params: idParams,
    answer: complainant,
    async handle({ params, caller }) {
      const kept = await complainantOf(deps.prisma, params.id);
      if (!kept) return refuse('NotFound');
      await noteDeed(deps, caller, { deed: 'ComplainantRead', subject: params.id });
      return kept;
    },
  });
}

function proposing(deps: AppDeps): Route {
  const { prisma, desk, log } = deps;
  return route({
    method: 'post',
    path: '/proposals',
    summary: '提出约谈、挂牌督办或一票否决建议；认定瞒报谎报时按措施政策直接提出',
    act: 'proposeCases',
    keyed: true,
    status: CREATED,
    body: proposalBody,
    answer: commandAnswer,
    async handle({ body, caller, key }) {
      const { planId: asked, unitId, nodeIds, ...said } = body;
      const planId = await runningPlan(deps, { planId: asked, unitId });
      if (isRefused(planId)) return planId;
      const items = await caseItems(prisma, { planId, unitId, nodeIds });
      if (!items) return refuse('NodeNotOfUnit');
      const by = { stream: planId, key, personId: caller.actor.personId };
      if (!(await mayNameEvidence(prisma, said.evidenceIds, by))) return refuse('EvidenceNotFree');
      const proposal = { key, actor: caller.actor, items, ...said };
      return askDesk(log, () => desk.proposeCase(planId, proposal));
    },
  });
}

function grounds(deps: AppDeps): Route {
  return route({
    method: 'get',
    path: '/proposal-grounds',
    summary: '可以作为建议依据的事项：一个单位已到期或已报送的节点',
    act: 'proposeCases',
    query: groundsQuery,
    answer: groundsList,
    async handle({ query }) {
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return { rows: [] };
      const { unitId } = query;
      const today = dateOf(deps.clock.now());
      return { rows: await groundsOf(deps.prisma, { planId, unitId }, today) };
    },
  });
}

export function openingRoutes(deps: AppDeps): Route[] {
  return [opening(deps), telling(deps), proposing(deps), grounds(deps)];
}
