/** /api/tasks/:id/excusals: asking for an excusal, and a leader's word on it. */
import { excusalBody, excusalDecision, excusalParams } from '../contract/excusals.js';
import { idParams } from '../contract/values.js';
import { deedRoute } from '../deed-route.js';
import type { AppDeps } from '../deps.js';
import type { Route } from '../route.js';

export function excusalRoutes(deps: AppDeps): Route[] {
  const ask = deedRoute(deps, {
    path: '/tasks/:id/excusals',
    summary: '申请免责',
    act: 'answerForUnit',
    params: idParams,
    body: excusalBody,
    evidence: (body) => body.evidenceIds,
    order: ({ ownUnitId: unitId = '', body }) => ({ type: 'AskExcusal', unitId, ...body }),
  });
  const decide = deedRoute(deps, {
    path: '/tasks/:id/excusals/:xid/decision',
    summary: '决定免责申请',
    act: 'decideExcusals',
    params: excusalParams,
    body: excusalDecision,
    order: ({ params: { xid }, body }) => ({ type: 'DecideExcusal', excusalId: xid, ...body }),
  });
  return [ask, decide];
}
