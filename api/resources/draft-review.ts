/** /api/plans/:id/draft: the review of a plan before it is activated. */
import { dateOf } from '../../domain/calendar/dates.js';
import type { DraftAsk } from '../../domain/draft/decide.js';
import { ROLE_WORDS } from '../../domain/draft/tables/sheets.js';
import { sightOf } from '../../domain/draft/sight.js';
import { changeDraft, type ChangedDraft } from '../../prisma/store/draft-log.js';
import { readAndRemember } from '../../prisma/store/draft-reading.js';
import { planAmendments } from '../../prisma/store/plan-amendments.js';
import { draftNow } from '../../prisma/store/running-plan.js';
import { planById } from '../../prisma/store/plans.js';
import { hostUnitId } from '../../prisma/store/units.js';
import { readRoster } from '../../prisma/store/roster-names.js';
import type { Caller } from '../caller.js';
import { draftStep, draftUndo } from '../contract/draft-edits.js';
import {
  draftView as viewSchema,
  ownerSuggestions,
  type DraftView,
} from '../contract/draft-review.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { draftView, suggestionsView } from '../draft-view.js';
import { refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route } from '../route.js';

/** The draft as it stands now; of a plan that was started, as it is carried out. */
async function seen({ prisma, clock }: AppDeps, planId: string) {
  const kept = await readAndRemember(prisma, planId);
  if (!kept) return undefined;
  const day = { roster: await readRoster(prisma), today: dateOf(clock.now()) };
  const { draft } = await draftNow(prisma, planId, { kept, day });
  return { kept, sight: sightOf(draft, day) };
}

async function show(
  deps: AppDeps,
  planId: string,
  changed?: ChangedDraft,
): Promise<DraftView | ApiRefusal> {
  const plan = await planById(deps.prisma, planId);
  const now = changed ?? (await seen(deps, planId));
  if (!plan || !now) return refuse('NotFound');
  // A draft has no history but its own log.
  const amended = plan.activatedAt
    ? await planAmendments(deps.prisma, planId, (role) => ROLE_WORDS[role])
    : [];
  return draftView({ plan, ...now, amended });
}

interface Asked {
  planId: string;
  ask: DraftAsk;
  version: number;
  key: string;
  caller: Caller;
}

/** Changes the draft and shows it; a change that was made before under this key only shows it. */
async function change(deps: AppDeps, asked: Asked): Promise<DraftView | ApiRefusal> {
  const { planId, caller, ask, version, key } = asked;
  const { personId, name } = caller.actor;
  const by = { personId, name };
  const at = deps.clock.now();
  const atReal = new Date(deps.realNow()).toISOString();
  const outcome = await changeDraft(deps.prisma, planId, { ask, version, key, by, at, atReal });
  if (outcome === 'unknown') return refuse('NotFound');
  if (outcome === 'notDraft') return refuse('PlanNotDraft');
  if (outcome === 'known') return show(deps, planId);
  return 'refused' in outcome ? outcome : show(deps, planId, outcome);
}

function changing(deps: AppDeps): Route[] {
  const about = {
    method: 'post',
    act: 'importPlan',
    keyed: true,
    params: idParams,
    answer: viewSchema,
  } as const;
  const step = route({
    ...about,
    path: '/plans/:id/draft/steps',
    summary: '修改草案：核对、更正、拆分、合并、删除、新增、指定责任单位、对应名称、改日期',
    body: draftStep,
    handle: ({ params, body: { edit, version }, key, caller }) =>
      change(deps, { planId: params.id, ask: { act: 'edit', edit }, version, key, caller }),
  });
  const back = (act: 'undo' | 'redo', summary: string) =>
    route({
      ...about,
      path: `/plans/:id/draft/${act}`,
      summary,
      body: draftUndo,
      handle: ({ params, body, key, caller }) => {
        const { version, step: number } = body;
        return change(deps, {
          planId: params.id,
          ask: { act, step: number },
          version,
          key,
          caller,
        });
      },
    });
  return [
    step,
    back('undo', '撤销草案的一步修改；不写步数则撤销最近一步'),
    back('redo', '恢复撤销过的一步修改；不写步数则恢复最近撤销的一步'),
  ];
}

export function draftReviewRoutes(deps: AppDeps): Route[] {
  const read = route({
    method: 'get',
    path: '/plans/:id/draft',
    summary: '草案核对：读出的内容、存疑次序、体检结果、修改记录',
    act: 'readPlanDetail',
    params: idParams,
    answer: viewSchema,
    handle: ({ params }) => show(deps, params.id),
  });
  const suggestions = route({
    method: 'get',
    path: '/plans/:id/draft/owner-suggestions',
    summary: '没有责任单位的任务可能归谁：按任务用词和同一部分其他任务推断，附理由',
    act: 'readPlanDetail',
    params: idParams,
    answer: ownerSuggestions,
    async handle({ params }) {
      const now = await seen(deps, params.id);
      if (!now) return refuse('NotFound');
      return suggestionsView(now.sight, await hostUnitId(deps.prisma));
    },
  });
  return [read, suggestions, ...changing(deps)];
}
