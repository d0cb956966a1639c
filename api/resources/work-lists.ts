/** The office's lists: overdue, reviews, decisions, unclaimed, next circular. */
import { dateOf } from '../../domain/calendar/dates.js';
import { workdaysBetween } from '../../domain/calendar/workdays.js';
import { calendarOf } from '../../prisma/store/calendars.js';
import { listCircularQueue } from '../../prisma/store/circular-queue.js';
import { waitingDecisions } from '../../prisma/store/decisions.js';
import { listExcusals } from '../../prisma/store/excusal-view.js';
import { listOverdue } from '../../prisma/store/overdue.js';
import { planById } from '../../prisma/store/plans.js';
import { listProposals } from '../../prisma/store/proposals.js';
import { waitingReports } from '../../prisma/store/reviews.js';
import { listUnclaimed } from '../../prisma/store/unclaimed.js';
import { planQuery } from '../contract/values.js';
import {
  circularQueue,
  decisionList,
  overduePage,
  overdueQuery,
  reviewList,
  unclaimed,
  unclaimedQuery,
} from '../contract/work-lists.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { overdueView } from '../overdue-view.js';
import { route, type Route } from '../route.js';

const NOTHING_UNCLAIMED = {
  totals: { withoutOwner: 0, unresolved: 0, notAccepted: 0, neverReported: 0, unreachable: 0 },
  withoutOwner: [],
  unresolved: [],
  notAccepted: [],
  neverReported: [],
  unreachable: [],
};

function overdue(deps: AppDeps): Route {
  return route({
    method: 'get',
    path: '/overdue',
    summary: '逾期清单：按措施层级从高到低，同一层级按到期日从早到晚',
    act: 'readTasks',
    query: overdueQuery,
    answer: overduePage,
    async handle({ query, ownUnitId }) {
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return { rows: [], total: 0, byRung: [] };
      const unitId = ownUnitId ?? query.unitId;
      const page = await listOverdue(deps.prisma, { ...query, planId, unitId });
      const today = dateOf(deps.clock.now());
      return { ...page, rows: page.rows.map((row) => overdueView(row, today)) };
    },
  });
}

function reviews(deps: AppDeps): Route {
  const { prisma, clock } = deps;
  return route({
    method: 'get',
    path: '/reviews',
    summary: '待审：等待审核的报告，最早的在前',
    act: 'readReviews',
    query: planQuery,
    answer: reviewList,
    async handle({ query, ownUnitId }) {
      const planId = await meantPlanId(deps, query.planId);
      const plan = planId && (await planById(prisma, planId));
      if (!plan) return { reports: [], total: 0 };
      const found = await waitingReports(prisma, { planId: plan.id, leadUnitId: ownUnitId });
      const calendar = await calendarOf(prisma, plan.id);
      const today = dateOf(clock.now());
      const waited = (since: string) => workdaysBetween(calendar, dateOf(since), today);
      const reports = found.reports.map((r) => ({ ...r, workdaysWaiting: waited(r.reportedAt) }));
      return { reports, total: found.total };
    },
  });
}

function decisions(deps: AppDeps): Route {
  return route({
    method: 'get',
    path: '/decisions',
    summary: '待批：延期、免责、销号、退单、提案',
    act: 'readDecisions',
    query: planQuery,
    answer: decisionList,
    async handle({ query }) {
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) {
        return { extensions: [], excusals: [], closeOuts: [], returned: [], proposals: [] };
      }
      const waiting = await waitingDecisions(deps.prisma, planId);
      const proposals = await listProposals(deps.prisma, { planId, status: 'proposed' });
      const excusals = await listExcusals(deps.prisma, { planId, status: 'waiting' });
      return { ...waiting, excusals, proposals };
    },
  });
}

function silence(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const about = { method: 'get', act: 'readWorkLists' } as const;
  const nobody = route({
    ...about,
    query: unclaimedQuery,
    path: '/unclaimed',
    summary: '无人认领：没有责任单位、没有签收、从未报送、联系不上',
    answer: unclaimed,
    async handle({ query }) {
      const planId = await meantPlanId(deps, query.planId);
      return planId ? listUnclaimed(prisma, { ...query, planId }) : NOTHING_UNCLAIMED;
    },
  });
  const circular = route({
    ...about,
    query: planQuery,
    path: '/circular-queue',
    summary: '下一期通报将点名的逾期事项',
    answer: circularQueue,
    async handle({ query }) {
      const planId = await meantPlanId(deps, query.planId);
      return { rows: planId ? await listCircularQueue(prisma, planId) : [] };
    },
  });
  return [nobody, circular];
}

export function workListRoutes(deps: AppDeps): Route[] {
  return [overdue(deps), reviews(deps), decisions(deps), ...silence(deps)];
}
