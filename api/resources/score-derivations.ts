/** /api/assessments/:id/units/:unitId/derivation: everything behind a unit's score, on paper. */
import { derivationPaper } from '../../documents/score-sheets/derivation-paper.js';
import { writePaper } from '../../documents/write-paper.js';
import { letterheadOf } from '../../prisma/store/documents/letterhead.js';
import { planById } from '../../prisma/store/plans.js';
import { derivedSheet } from '../assessment/derived-sheet.js';
import { scoresOf, visible } from '../assessment/reading.js';
import { sheetView } from '../assessment/whole-view.js';
import { DOCX, sendAttachment } from '../attachment.js';
import { assessmentUnitParams, scoreQuery } from '../contract/assessments.js';
import type { AppDeps } from '../deps.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

export function scoreDerivationRoutes(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const paper = route({
    method: 'get',
    path: '/assessments/:id/units/:unitId/derivation',
    summary: '一个单位的评分明细（.docx）：每个数的公式、数值和所依据的记录',
    act: 'readAssessments',
    params: assessmentUnitParams,
    query: scoreQuery,
    mediaType: DOCX,
    async handle({ params: { id, unitId }, query, ownUnitId, caller: { actor }, res }) {
      if (ownUnitId && ownUnitId !== unitId) return refuse('NotFound');
      const found = await visible(deps, id, ownUnitId);
      if (!found) return refuse('NotFound');
      const scored = await scoresOf(deps, found, query);
      const view = await sheetView(deps, found, { scored, reader: { actor, ownUnitId }, unitId });
      const plan = await planById(prisma, found.row.planId);
      if (!view || !plan) return refuse('NotFound');
      const written = derivationPaper(
        await letterheadOf(prisma, plan.id),
        await derivedSheet(prisma, view, plan),
      );
      const name = `${written.title.replaceAll('\n', '')}.docx`;
      return sendAttachment(res, { name, mime: DOCX, bytes: await writePaper(written) });
    },
  });
  return [paper];
}
