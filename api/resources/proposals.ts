/** /api/proposals: cases that wait for a leader. */
import { dateOf } from '../../domain/calendar/dates.js';
import { listProposals, type ProposalItemRow } from '../../prisma/store/proposals.js';
import { owedOn } from '../../prisma/store/task-detail.js';
import { timeline } from '../../prisma/store/timeline.js';
import { askDesk } from '../ask-desk.js';
import {
  proposalDecision,
  proposalDetail,
  proposalList,
  proposalQuery,
  type ProposalDetail,
} from '../contract/proposals.js';
import { commandAnswer } from '../contract/task-acts.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { owedView } from '../owed-view.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

const MOST_EVENTS = 100;

/** What is owed on a slipped node, and everything that was recorded of it. */
async function slipRecord(
  { prisma, clock }: AppDeps,
  unitId: string,
  item: ProposalItemRow,
): Promise<ProposalDetail['record'][number]> {
  const { taskId: stream, nodeId } = item;
  const owed = await owedOn(prisma, nodeId, unitId);
  const of = { stream, nodeId, unitId, page: 1, pageSize: MOST_EVENTS };
  const { rows: events } = await timeline(prisma, of);
  return { item, owed: owed ? owedView(owed, dateOf(clock.now())) : null, events };
}

function reading(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const list = route({
    method: 'get',
    path: '/proposals',
    summary: '提案：待批的在前',
    act: 'readProposals',
    query: proposalQuery,
    answer: proposalList,
    async handle({ query, ownUnitId }) {
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return { proposals: [] };
      const where = { planId, status: query.status, unitId: ownUnitId };
      return { proposals: await listProposals(prisma, where) };
    },
  });
  const one = route({
    method: 'get',
    path: '/proposals/:id',
    summary: '一份提案和其中每一次失期的记录',
    act: 'readProposals',
    params: idParams,
    answer: proposalDetail,
    async handle({ params, ownUnitId }) {
      const found = await listProposals(prisma, { id: params.id, unitId: ownUnitId });
      const proposal = found[0];
      if (!proposal) return refuse('NotFound');
      const { items, unitId } = proposal;
      const record = await Promise.all(items.map((item) => slipRecord(deps, unitId, item)));
      return { proposal, record };
    },
  });
  return [list, one];
}

function deciding({ prisma, desk, log }: AppDeps): Route {
  return route({
    method: 'post',
    path: '/proposals/:id/decision',
    summary: '批准或驳回提案',
    act: 'decideProposals',
    keyed: true,
    params: idParams,
    body: proposalDecision,
    answer: commandAnswer,
    async handle({ params, body, caller, key }) {
      const proposal = (await listProposals(prisma, { id: params.id }))[0];
      if (!proposal) return refuse('NotFound');
      const decision = { key, actor: caller.actor, caseId: proposal.id, ...body };
      return askDesk(log, () => desk.decideProposal(proposal.planId, decision));
    },
  });
}

export function proposalRoutes(deps: AppDeps): Route[] {
  return [...reading(deps), deciding(deps)];
}
