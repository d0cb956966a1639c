/** /api/overview: the first page in one answer. */
import { addDays, dateOf, instantAt } from '../../domain/calendar/dates.js';
import type { Light } from '../../domain/task/light.js';
import type { Role } from '../../domain/people/roles.js';
import type { TaskPhase } from '../../domain/task/task-state.js';
import { countCircularQueue } from '../../prisma/store/circular-queue.js';
import {
  countWaitingActuals,
  keptIndicators,
} from '../../prisma/store/indicators/indicator-rows.js';
import { listOverdue } from '../../prisma/store/overdue.js';
import {
  comingFires,
  countOwed,
  countTasks,
  countWaiting,
  type ComingFire,
  type Part,
  type TaskCount,
} from '../../prisma/store/overview.js';
import { proceedingsUnderWay } from '../../prisma/store/proceeding-rows.js';
import { currentPlan, planById } from '../../prisma/store/plans.js';
import { countWaitingReports } from '../../prisma/store/reviews.js';
import { countUnclaimed } from '../../prisma/store/unclaimed.js';
import { namesOfAllUnits } from '../../prisma/store/unit-names.js';
import { countUnreached } from '../../prisma/store/unreached-steps.js';
import { LIGHTS, PHASES } from '../contract/closed-sets.js';
import { overview, overviewQuery, type Overview } from '../contract/overview.js';
import type { AppDeps } from '../deps.js';
import { fireView } from '../fire-view.js';
import { indicatorView } from '../indicator-view.js';
import { overdueView } from '../overdue-view.js';
import { ON_LIST } from '../proceeding-lists.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';
import { monthsAround, unitMonths } from '../unit-months.js';

const TOP_OVERDUE = 10;
const TOP_FIRES = 15;
/** The office sees the next 30 days before they happen (domain.md §3). */
const FIRE_DAYS = 30;

const NOTHING_WAITS: Overview['waiting'] = {
  reviews: 0,
  extensions: 0,
  excusals: 0,
  proposals: 0,
  proceedings: 0,
  closeOuts: 0,
  lookBacks: 0,
  actuals: 0,
  returned: 0,
  unclaimed: 0,
  unreachableUnits: 0,
  unreached: 0,
  circularQueue: 0,
  circulars: 0,
};

function figures(counts: TaskCount[], overdue: number): Overview['counts'] {
  const sum = (fits: (c: TaskCount) => boolean) =>
    counts.filter(fits).reduce((total, c) => total + c.count, 0);
  const light = (l: Light) => [l, sum((c) => c.light === l)] as const;
  const phase = (p: TaskPhase) => [p, sum((c) => c.phase === p)] as const;
  return {
    tasks: sum(() => true),
    // Every light and phase is there, which fromEntries cannot say.
    byLight: Object.fromEntries(LIGHTS.map(light)) as Overview['counts']['byLight'],
    byPhase: Object.fromEntries(PHASES.map(phase)) as Overview['counts']['byPhase'],
    overdue,
  };
}

function fireRow(fire: ComingFire, names: Map<string, string>): Overview['nextFires'][number] {
  const unitId = 'unitId' in fire.fact ? fire.fact.unitId : null;
  return {
    ...fire,
    ...fireView(fire),
    unitId,
    unitName: unitId === null ? null : (names.get(unitId) ?? null),
  };
}

/** In how many proceedings it is the caller's turn. */
async function turns({ prisma, clock }: AppDeps, part: Part, role: Role): Promise<number> {
  const today = dateOf(clock.now());
  const open = await proceedingsUnderWay(prisma, part, today);
  return open.filter(({ row }) => ON_LIST.mine(row, { role, today })).length;
}

async function waiting(deps: AppDeps, part: Part, role: Role): Promise<Overview['waiting']> {
  const { prisma } = deps;
  const { planId, unitId } = part;
  const reviews = await countWaitingReports(prisma, { planId, leadUnitId: unitId });
  const proceedings = await turns(deps, part, role);
  // What the whole plan keeps waiting is not a unit's business.
  if (unitId) return { ...NOTHING_WAITS, reviews, proceedings };
  const decisions = await countWaiting(prisma, planId);
  const silence = await countUnclaimed(prisma, planId);
  return {
    reviews,
    proceedings,
    ...decisions,
    ...silence,
    unreached: await countUnreached(prisma, planId),
    circularQueue: await countCircularQueue(prisma, planId),
    actuals: await countWaitingActuals(prisma, planId),
  };
}

/** Of a unit, those that it answers for. */
async function atRisk({ prisma, clock }: AppDeps, part: Part): Promise<Overview['atRisk']> {
  const { planId, unitId } = part;
  const binding = (await keptIndicators(prisma, { planId })).filter(
    (i) => i.attribute === 'binding' && (!unitId || i.unitIds.includes(unitId)),
  );
  const sight = { names: new Map<string, string>(), now: clock.now() };
  return binding
    .map((i) => indicatorView(i, sight))
    .filter((row) => row.outlook === 'willMiss' || row.outlook === 'missed')
    .map(({ id, name, outlook, forecast, targetValue, unit }) => {
      return { id, name, outlook, forecast, targetValue, unit };
    });
}

async function ofPart(
  deps: AppDeps,
  part: Part,
  role: Role,
): Promise<Omit<Overview, 'plan' | 'planNow'>> {
  const { prisma, clock } = deps;
  const today = dateOf(clock.now());
  const months = monthsAround(today);
  const range = { from: months[0] ?? '', to: months.at(-1) ?? '' };
  const names = await namesOfAllUnits(prisma);
  const overdue = await listOverdue(prisma, { ...part, page: 1, pageSize: TOP_OVERDUE });
  const until = instantAt(addDays(today, FIRE_DAYS), '23:59');
  const fires = await comingFires(prisma, part, { until, most: TOP_FIRES });
  return {
    counts: figures(await countTasks(prisma, part), overdue.total),
    months,
    byUnitMonth: unitMonths(await countOwed(prisma, part, range), months, names),
    overdue: overdue.rows.map((row) => overdueView(row, today)),
    nextFires: fires.map((fire) => fireRow(fire, names)),
    atRisk: await atRisk(deps, part),
    waiting: await waiting(deps, part, role),
  };
}

export function overviewRoute(deps: AppDeps): Route {
  const { prisma, clock } = deps;
  return route({
    method: 'get',
    path: '/overview',
    summary: '总览：亮灯、逾期、即将发生、待办',
    act: 'readTasks',
    query: overviewQuery,
    answer: overview,
    async handle({ query, ownUnitId, caller }) {
      const { planId } = query;
      const plan = planId ? await planById(prisma, planId) : await currentPlan(prisma);
      if (planId && !plan) return refuse('NotFound');
      const part = { planId: plan?.id ?? '', unitId: ownUnitId };
      return {
        plan: plan ?? null,
        planNow: clock.now(),
        ...(await ofPart(deps, part, caller.actor.role)),
      };
    },
  });
}
