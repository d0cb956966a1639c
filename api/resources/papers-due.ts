/** /api/papers-due: what the record calls for on paper, and one of it as a draft. */
import { papersDue as duePapers } from '../../prisma/store/documents/papers-due.js';
import { namesOfAllUnits } from '../../prisma/store/unit-names.js';
import { papersDue } from '../contract/documents.js';
import { draftedDocument, paperFromRecord } from '../contract/new-documents.js';
import { planQuery } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { draftFromRecord } from '../documents/from-record.js';
import { keepDraft } from '../documents/keep-draft.js';
import { meantPlanId } from '../meant-plan.js';
import { isRefused, refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

const CREATED = 201;

function listing(deps: AppDeps): Route {
  const { prisma } = deps;
  return route({
    method: 'get',
    path: '/papers-due',
    summary: '待起草：台账要求出具而尚未起草的文书',
    act: 'readWorkLists',
    query: planQuery,
    answer: papersDue,
    async handle({ query }) {
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return { papers: [] };
      const names = await namesOfAllUnits(prisma);
      const rows = await duePapers(prisma, planId);
      const papers = rows.map(({ cause, kind, title, unitId, since }) => {
        return { cause, kind, title, unitName: names.get(unitId ?? '') ?? '', since };
      });
      return { papers };
    },
  });
}

function drawing(deps: AppDeps): Route {
  return route({
    method: 'post',
    path: '/papers-due',
    summary: '按台账起草一份待起草的文书',
    act: 'draftDocuments',
    keyed: true,
    status: CREATED,
    body: paperFromRecord,
    answer: draftedDocument,
    async handle({ body: { planId: asked, cause }, caller, key }) {
      const planId = await meantPlanId(deps, asked);
      if (!planId) return refuse('NotFound');
      const drafted = await draftFromRecord(deps, { planId, cause });
      if (isRefused(drafted)) return drafted;
      return {
        id: await keepDraft(deps, caller, { drafted, key: `record/${key}`, causes: [cause] }),
      };
    },
  });
}

export function papersDueRoutes(deps: AppDeps): Route[] {
  return [listing(deps), drawing(deps)];
}
