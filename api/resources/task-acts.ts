/** What people ask of a task: a unit's own deeds, verdicts, and the office's government of it. */
import {
  closeOutBody,
  closeOutDecision,
  dueDateBody,
  extensionBody,
  extensionDecision,
  extensionParams,
  nothing,
  reasoned,
  reportBody,
  reportParams,
  returnBody,
  review,
} from '../contract/task-acts.js';
import { idParams } from '../contract/values.js';
import { deedRoute } from '../deed-route.js';
import type { AppDeps } from '../deps.js';
import type { Route } from '../route.js';

const params = idParams;

/** People of a unit answer for it, never for another: the unit is theirs, not the request's. */
function assignmentDeeds(deps: AppDeps): Route[] {
  const act = 'answerForUnit';
  const accept = deedRoute(deps, {
    path: '/tasks/:id/acceptance',
    summary: '签收任务',
    act,
    params,
    body: nothing,
    order: ({ ownUnitId: unitId = '' }) => ({ type: 'AcceptAssignment', unitId }),
  });
  const giveBack = deedRoute(deps, {
    path: '/tasks/:id/return',
    summary: '退单',
    act,
    params,
    body: returnBody,
    order: ({ ownUnitId: unitId = '', body }) => ({ type: 'ReturnAssignment', unitId, ...body }),
  });
  return [accept, giveBack];
}

function unitDeeds(deps: AppDeps): Route[] {
  const act = 'answerForUnit';
  const report = deedRoute(deps, {
    path: '/tasks/:id/reports',
    summary: '报送进展',
    act,
    params,
    body: reportBody,
    evidence: (body) => body.evidenceIds,
    order: ({ ownUnitId: unitId = '', body }) => ({ type: 'SubmitReport', unitId, ...body }),
  });
  const extension = deedRoute(deps, {
    path: '/tasks/:id/extensions',
    summary: '申请延期',
    act,
    params,
    body: extensionBody,
    order: ({ ownUnitId: unitId = '', body }) => ({ type: 'AskExtension', unitId, ...body }),
  });
  const closeOut = deedRoute(deps, {
    path: '/tasks/:id/close-out',
    summary: '申请销号',
    act,
    params,
    body: closeOutBody,
    evidence: (body) => body.evidenceIds,
    order: ({ ownUnitId: unitId = '', body }) => ({ type: 'AskCloseOut', unitId, ...body }),
  });
  return [report, extension, closeOut];
}

function decisions(deps: AppDeps): Route[] {
  const reviewReport = deedRoute(deps, {
    path: '/tasks/:id/reports/:rid/review',
    summary: '审核进展报告',
    act: 'reviewReports',
    params: reportParams,
    body: review,
    order: ({ params: { rid }, body }) => ({ type: 'ReviewReport', reportId: rid, ...body }),
  });
  const decideExtension = deedRoute(deps, {
    path: '/tasks/:id/extensions/:eid/decision',
    summary: '批复延期申请',
    act: 'decideExtensions',
    params: extensionParams,
    body: extensionDecision,
    order: ({ params: { eid }, body }) => ({ type: 'DecideExtension', extensionId: eid, ...body }),
  });
  const decideCloseOut = deedRoute(deps, {
    path: '/tasks/:id/close-out/decision',
    summary: '核定销号',
    act: 'decideCloseOuts',
    params,
    body: closeOutDecision,
    order: ({ body }) => ({ type: 'DecideCloseOut', ...body }),
  });
  return [reviewReport, decideExtension, decideCloseOut];
}

function governing(deps: AppDeps): Route[] {
  const act = 'governTasks';
  const reason = { act, params, body: reasoned } as const;
  return [
    deedRoute(deps, {
      ...reason,
      path: '/tasks/:id/suspension',
      summary: '中止任务',
      order: ({ body }) => ({ type: 'SuspendTask', ...body }),
    }),
    deedRoute(deps, {
      ...reason,
      path: '/tasks/:id/resumption',
      summary: '恢复任务',
      order: ({ body }) => ({ type: 'ResumeTask', ...body }),
    }),
    deedRoute(deps, {
      ...reason,
      path: '/tasks/:id/cancellation',
      summary: '取消任务',
      order: ({ body }) => ({ type: 'CancelTask', ...body }),
    }),
    deedRoute(deps, {
      act,
      params,
      path: '/tasks/:id/due-date',
      summary: '调整一个单位的到期日',
      body: dueDateBody,
      order: ({ body }) => ({ type: 'AmendDueDate', ...body }),
    }),
  ];
}

export function taskActRoutes(deps: AppDeps): Route[] {
  const unit = [...assignmentDeeds(deps), ...unitDeeds(deps)];
  return [...unit, ...decisions(deps), ...governing(deps)];
}
