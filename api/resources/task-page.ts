/** /api/tasks/:id: one task, its timeline, its deliveries, what fires next. */
import { dateOf } from '../../domain/calendar/dates.js';
import { listExcusals } from '../../prisma/store/excusal-view.js';
import { listLookBacks } from '../../prisma/store/look-back-view.js';
import { taskDeliveries } from '../../prisma/store/task-deliveries.js';
import { taskNodes, type TaskHead } from '../../prisma/store/task-detail.js';
import { closeOutRows, extensionRows, reportRows } from '../../prisma/store/task-rows.js';
import { timeline } from '../../prisma/store/timeline.js';
import { askDesk } from '../ask-desk.js';
import {
  deliveryPage,
  eventPage,
  eventQuery,
  taskDetail,
  upcoming,
  type TaskDetail,
} from '../contract/task-page.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { fireView } from '../fire-view.js';
import { owedView } from '../owed-view.js';
import { reachOf } from '../permit.js';
import { isRefused } from '../refusals.js';
import { route, type Route } from '../route.js';
import { leads, visibleTask } from '../visible-task.js';

const NEWEST_DELIVERIES = 100;
const MOST_REPORTS = 500;

/** Whose reports and requests are shown: everybody's, or for a supporter its own unit's. */
const confinedTo = (task: TaskHead, ownUnitId: string | undefined): string | undefined =>
  ownUnitId && !leads(task, ownUnitId) ? ownUnitId : undefined;

function headOf(
  task: TaskHead,
): Pick<TaskDetail, 'task' | 'status' | 'dates' | 'nextFire' | 'owners'> {
  const { id, planId, planTitle, number, title, kind, section, text, lineStart, lineEnd, edition } =
    task;
  const { phase, light, firstDueOn, nextDueOn, doneOn, nextFire, owners } = task;
  const about = { id, planId, planTitle, number, title, kind, section };
  return {
    task: { ...about, text, lineStart, lineEnd, edition, phase },
    status: {
      claimed: { percent: task.claimedPercent, done: task.claimedDone },
      verified: { percent: task.verifiedPercent },
      schedule: { light, nextDueOn },
    },
    dates: { firstDueOn, nextDueOn, doneOn },
    nextFire: nextFire && fireView(nextFire),
    owners,
  };
}

function detail(deps: AppDeps): Route {
  const { prisma, clock } = deps;
  return route({
    method: 'get',
    path: '/tasks/:id',
    summary: '一项任务：三种状态、三个日期、节点、报告、申请、送达',
    act: 'readTasks',
    params: idParams,
    answer: taskDetail,
    async handle({ params, ownUnitId, caller }) {
      const task = await visibleTask(deps, params.id, ownUnitId);
      if (isRefused(task)) return task;
      const unitId = confinedTo(task, ownUnitId);
      const of = { taskId: task.id, unitId };
      const today = dateOf(clock.now());
      const nodes = await taskNodes(prisma, task.id, unitId);
      const seesEvidence = reachOf(caller.actor.role, 'readEvidence') !== undefined;
      const evidenceFor = seesEvidence ? ownUnitId : null;
      const paging = { taskId: task.id, unitId: ownUnitId, page: 1, pageSize: NEWEST_DELIVERIES };
      return {
        ...headOf(task),
        nodes: nodes.map((n) => ({ ...n, owed: n.owed.map((o) => owedView(o, today)) })),
        reports: await reportRows(prisma, of, {
          most: MOST_REPORTS,
          order: 'desc',
          evidenceFor,
        }),
        extensions: await extensionRows(prisma, of),
        excusals: await listExcusals(prisma, of),
        closeOuts: await closeOutRows(prisma, of),
        lookBacks: await listLookBacks(prisma, { taskId: task.id }),
        deliveries: (await taskDeliveries(prisma, paging)).rows,
      };
    },
  });
}

function history(deps: AppDeps): Route[] {
  const events = route({
    method: 'get',
    path: '/tasks/:id/events',
    summary: '任务的全部事件，最新的在前',
    act: 'readTasks',
    params: idParams,
    query: eventQuery,
    answer: eventPage,
    async handle({ params, query, ownUnitId }) {
      const task = await visibleTask(deps, params.id, ownUnitId);
      if (isRefused(task)) return task;
      const unitId = confinedTo(task, ownUnitId);
      return timeline(deps.prisma, { stream: task.id, unitId, ...query });
    },
  });
  const deliveries = route({
    method: 'get',
    path: '/tasks/:id/deliveries',
    summary: '任务的送达台账，最新的在前',
    act: 'readTasks',
    params: idParams,
    query: eventQuery,
    answer: deliveryPage,
    async handle({ params, query, ownUnitId }) {
      const task = await visibleTask(deps, params.id, ownUnitId);
      if (isRefused(task)) return task;
      return taskDeliveries(deps.prisma, { taskId: task.id, unitId: ownUnitId, ...query });
    },
  });
  return [events, deliveries];
}

function coming(deps: AppDeps): Route {
  return route({
    method: 'get',
    path: '/tasks/:id/upcoming',
    summary: '任务接下来会自动发生的事',
    act: 'readTasks',
    params: idParams,
    answer: upcoming,
    async handle({ params, ownUnitId }) {
      const task = await visibleTask(deps, params.id, ownUnitId);
      if (isRefused(task)) return task;
      const ended = task.phase === 'closed' || task.phase === 'cancelled';
      if ((ended && !task.nextFire) || task.phase === 'draft') return { fires: [] };
      const fires = await askDesk(deps.log, () => deps.desk.upcoming(task.id));
      return isRefused(fires) ? fires : { fires: fires.map(fireView) };
    },
  });
}

export function taskPageRoutes(deps: AppDeps): Route[] {
  return [detail(deps), ...history(deps), coming(deps)];
}
