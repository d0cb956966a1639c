/** /api/publications: editions for the public, from draft to approval. */
import { editionTables, overviewRows } from '../../documents/publication/edition-tables.js';
import { leaksIn } from '../../domain/publication/leaks.js';
import { mayPublish } from '../../domain/publication/publication-rules.js';
import { decidedResults } from '../../prisma/store/documents/assessment-facts.js';
import {
  editionById,
  editionData,
  editionsOfPlan,
  isOutdated,
  type EditionRow,
} from '../../prisma/store/publication/edition-rows.js';
import { discardEdition } from '../../prisma/store/publication/publish.js';
import { secretsOf } from '../../prisma/store/publication/secrets.js';
import {
  draftedPublication,
  publicationDetail,
  publicationDraft,
  publicationEnd,
  publicationList,
  publicationQuery,
  type PublicationRowView,
} from '../contract/publications.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { doneBy } from '../documents/keep-draft.js';
import { meantPlanId } from '../meant-plan.js';
import { reachOf } from '../permit.js';
import { publicAddress } from '../public-address.js';
import { draftFromPlan, publishDraft } from '../publication/carry-out.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

const CREATED = 201;

function viewOf({ authorIds: _authors, ...row }: EditionRow): PublicationRowView {
  return row;
}

function listing({ prisma, ...deps }: AppDeps): Route {
  return route({
    method: 'get',
    path: '/publications',
    summary: '规划的公开内容：草稿和已发布的各期',
    act: 'readPublication',
    query: publicationQuery,
    answer: publicationList,
    async handle({ query }) {
      const planId = await meantPlanId({ prisma, ...deps }, query.planId);
      if (!planId) return { rows: [], results: [] };
      const rows = await editionsOfPlan(prisma, planId);
      const published = rows.some((row) => row.status === 'published');
      return {
        rows: rows.map(viewOf),
        results: (await decidedResults(prisma, planId)).map(({ assessmentId, kind, period }) => {
          return { assessmentId, kind, period };
        }),
        ...(published && { address: publicAddress(planId) }),
      };
    },
  });
}

function drafting(deps: AppDeps): Route {
  return route({
    method: 'post',
    path: '/publications',
    summary: '起草一期公开内容：实施进展，或一次已批准的考核结果',
    act: 'draftPublication',
    keyed: true,
    status: CREATED,
    body: publicationDraft,
    answer: draftedPublication,
    async handle({ body, caller, key }) {
      const planId = await meantPlanId(deps, body.planId);
      if (!planId) return refuse('NotFound');
      return draftFromPlan(deps, caller, { ...body, planId, key: `page/${key}` });
    },
  });
}

function one({ prisma }: AppDeps): Route {
  return route({
    method: 'get',
    path: '/publications/:id',
    summary: '一期公开内容，发布前供审核',
    act: 'readPublication',
    params: idParams,
    answer: publicationDetail,
    async handle({ params, caller: { actor } }) {
      const row = await editionById(prisma, params.id);
      if (!row) return refuse('NotFound');
      const { text: _text, ...rest } = row;
      const edition = editionData(row);
      const leaks = leaksIn(edition, await secretsOf(prisma));
      const outdated = row.status === 'draft' && (await isOutdated(prisma, row));
      const facts = { ...rest, leaks: leaks.length, outdated };
      const drafts = reachOf(actor.role, 'draftPublication') === 'all';
      return {
        publication: viewOf(rest),
        overview: overviewRows(edition),
        tables: editionTables(edition).map(({ title, columns, rows }) => ({
          title,
          columns,
          rows,
        })),
        charts: edition.indicators.flatMap(({ name, unit, chart }) =>
          chart ? [{ name, unit, chart }] : [],
        ),
        leaks,
        outdated,
        may: {
          publish: mayPublish(facts, actor) === undefined,
          discard: drafts && row.status === 'draft',
        },
      };
    },
  });
}

function publishing(deps: AppDeps): Route {
  return route({
    method: 'post',
    path: '/publications/:id/publication',
    summary: '审核发布：取得期次和文号，此后不再改动；起草人不能发布自己起草的',
    act: 'publishEditions',
    params: idParams,
    handle: async ({ params: { id }, caller }) => publishDraft(deps, caller, id),
  });
}

function discarding(deps: AppDeps): Route {
  const { prisma } = deps;
  return route({
    method: 'post',
    path: '/publications/:id/discard',
    summary: '撤下草稿，写明理由',
    act: 'draftPublication',
    params: idParams,
    body: publicationEnd,
    async handle({ params: { id }, body, caller }) {
      if (!(await editionById(prisma, id))) return refuse('NotFound');
      return discardEdition(prisma, { id, reason: body.reason }, doneBy(deps, caller));
    },
  });
}

export function publicationRoutes(deps: AppDeps): Route[] {
  return [listing(deps), drafting(deps), one(deps), publishing(deps), discarding(deps)];
}
