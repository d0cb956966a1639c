/** /api/plans: import, the list, the document, deletion, activation. */
import { dateOf } from '../../domain/calendar/dates.js';
import { settleDraft } from '../../prisma/store/draft-log.js';
import { planText } from '../../prisma/store/running-plan.js';
import { deleteDraft, listPlans, planById } from '../../prisma/store/plans.js';
import { planContents, planCounts } from '../../prisma/store/plan-detail.js';
import { askDesk } from '../ask-desk.js';
import {
  activation,
  importFields,
  imported,
  planDetail,
  planList,
  planSource,
  planSummary,
} from '../contract/plans.js';
import { idParams } from '../contract/values.js';
import { noteDeed } from '../deeds.js';
import type { AppDeps } from '../deps.js';
import { importPlan, importSample } from '../import-plan.js';
import { isRefused, refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

const CREATED = 201;
const ACCEPTED = 202;

function importing(deps: AppDeps): Route[] {
  const about = { method: 'post', answer: imported, status: CREATED } as const;
  const upload = route({
    ...about,
    path: '/plans',
    summary: '导入规划文件，形成草案；同一文件再导入，答以原来的草案',
    act: 'importPlan',
    limit: 'upload',
    upload: { field: 'file', most: 1 },
    body: importFields,
    async handle({ body, files, caller }) {
      const file = files[0];
      if (!file) return refuse('FileMissing');
      return importPlan(deps, caller, { ...file, ...body });
    },
  });
  const sample = route({
    ...about,
    path: '/plans/sample',
    summary: '导入示例规划和示例名册（仅限空的系统）',
    act: 'importSample',
    handle: ({ caller }) => importSample(deps, caller),
  });
  const life = route({
    ...about,
    path: '/plans/sample/life',
    summary: '导入并启用示例规划，附带演示的签收、报告、申请和提案（仅限空的系统）',
    act: 'importSample',
    async handle({ caller }) {
      const imported = await importSample(deps, caller);
      if (isRefused(imported)) return imported;
      // A first day takes some seconds: the page shows it as it comes.
      deps.sampleLife(imported.plan.id).catch((err: unknown) => {
        deps.log.error({ err }, 'the sample could not be brought to life');
      });
      return imported;
    },
  });
  return [upload, sample, life];
}

function reading({ prisma }: AppDeps): Route[] {
  const list = route({
    method: 'get',
    path: '/plans',
    summary: '规划清单，最新的在前',
    act: 'readPlans',
    answer: planList,
    handle: async () => ({ plans: await listPlans(prisma) }),
  });
  const one = route({
    method: 'get',
    path: '/plans/:id',
    summary: '一份规划中读出的全部内容，带原文行号',
    act: 'readPlanDetail',
    params: idParams,
    answer: planDetail,
    async handle({ params }) {
      const plan = await planById(prisma, params.id);
      if (!plan) return refuse('NotFound');
      const { findings, ...contents } = await planContents(prisma, plan.id);
      const { checkpoints, projects, doubts, headings } = findings;
      const found = { checkpoints, projects, doubts, headings };
      return { plan, counts: await planCounts(prisma, plan.id), ...contents, ...found };
    },
  });
  const source = route({
    method: 'get',
    path: '/plans/:id/source',
    summary: '规划原文，按行；已执行过修订的，修订版原文附在后面',
    act: 'readPlanDetail',
    params: idParams,
    answer: planSource,
    async handle({ params }) {
      const text = await planText(prisma, params.id);
      return text ? { lines: text.lines } : refuse('NotFound');
    },
  });
  return [list, one, source];
}

/** The draft as reviewed becomes the plan: its rows are made anew first, by the roster as it is now. */
function activating(deps: AppDeps): Route {
  const { prisma, desk, log, clock } = deps;
  return route({
    method: 'post',
    path: '/plans/:id/activation',
    summary: '启用规划：任务开始派发',
    act: 'activatePlan',
    status: ACCEPTED,
    params: idParams,
    body: activation,
    answer: planSummary,
    async handle({ params, body, caller }) {
      const plan = await planById(prisma, params.id);
      if (!plan) return refuse('NotFound');
      if (plan.editionOf) return refuse('PlanIsEdition');
      if (plan.tasks === 0) return refuse('PlanEmpty');
      if (plan.stage === 'closed') return refuse('PlanNotDraft');
      const today = dateOf(clock.now());
      const settled = await settleDraft(prisma, plan.id, { today, ...body });
      if (isRefused(settled)) return settled;
      const asked = await askDesk(log, () => desk.activatePlan(plan.id, caller.actor));
      if (isRefused(asked)) return asked;
      if (plan.stage === 'draft') {
        await noteDeed(deps, caller, { deed: 'PlanActivationAsked', subject: plan.id });
      }
      return (await planById(prisma, plan.id)) ?? plan;
    },
  });
}

function deleting(deps: AppDeps): Route {
  return route({
    method: 'delete',
    path: '/plans/:id',
    summary: '删除草案',
    act: 'importPlan',
    params: idParams,
    async handle({ params, caller }) {
      const outcome = await deleteDraft(deps.prisma, params.id);
      if (outcome === 'unknown') return refuse('NotFound');
      if (outcome === 'notDraft') return refuse('PlanNotDraft');
      if (outcome === 'inUse') return refuse('EditionInUse');
      await noteDeed(deps, caller, { deed: 'DraftDeleted', subject: params.id });
      return undefined;
    },
  });
}

export function planRoutes(deps: AppDeps): Route[] {
  return [...importing(deps), ...reading(deps), activating(deps), deleting(deps)];
}
