/** /api/letterhead: who issues documents. */
import { letterheadOf, saveLetterhead } from '../../prisma/store/documents/letterhead.js';
import { letterhead, letterheadQuery } from '../contract/documents.js';
import { noteDeed } from '../deeds.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { route, type Route } from '../route.js';

export function letterheadRoutes(deps: AppDeps): Route[] {
  const { prisma } = deps;
  const read = route({
    method: 'get',
    path: '/letterhead',
    summary: '发文机关：名称、机关代字、联系人',
    act: 'readDocuments',
    query: letterheadQuery,
    answer: letterhead,
    async handle({ query }) {
      return letterheadOf(prisma, (await meantPlanId(deps, query.planId)) ?? '');
    },
  });
  const keep = route({
    method: 'put',
    path: '/letterhead',
    summary: '设置发文机关',
    act: 'keepLetterhead',
    body: letterhead,
    async handle({ body, caller }) {
      await saveLetterhead(prisma, body);
      await noteDeed(deps, caller, { deed: 'LetterheadSet', subject: 'letterhead', data: body });
    },
  });
  return [read, keep];
}
