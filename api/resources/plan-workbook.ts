/** /api/plans/:id/workbook: a draft, or the plan as it is carried out, as an Excel file that can be imported again. */
import { dateOf } from '../../domain/calendar/dates.js';
import { blankTaskTable } from '../../documents/lists/blank-task-table.js';
import { sightOf } from '../../domain/draft/sight.js';
import { ROLE_WORDS } from '../../domain/draft/tables/sheets.js';
import { writeTables } from '../../domain/draft/tables/write-tables.js';
import { readDraft } from '../../prisma/store/draft-reading.js';
import { planAmendments } from '../../prisma/store/plan-amendments.js';
import { draftNow } from '../../prisma/store/running-plan.js';
import { planById } from '../../prisma/store/plans.js';
import { readRoster } from '../../prisma/store/roster-names.js';
import { disposition, sendAttachment, XLSX } from '../attachment.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

function planWorkbook(deps: AppDeps): Route {
  const { prisma, clock, writeWorkbook } = deps;
  return route({
    method: 'get',
    path: '/plans/:id/workbook',
    summary: '导出规划表（.xlsx）：任务、承诺、指标、考核节点、专栏、单位，可再导入',
    act: 'readPlanDetail',
    mediaType: XLSX,
    params: idParams,
    async handle({ params, res }) {
      const [plan, kept] = [await planById(prisma, params.id), await readDraft(prisma, params.id)];
      if (!plan || !kept) return refuse('NotFound');
      const now = clock.now();
      const day = { roster: await readRoster(prisma), today: dateOf(now) };
      const { draft, lines } = await draftNow(prisma, plan.id, { kept, day });
      const sight = sightOf(draft, day);
      const amended = await planAmendments(prisma, plan.id, (role) => ROLE_WORDS[role]);
      const sheets = writeTables({ sight, lines, source: kept.source, amended });
      const bytes = await writeWorkbook(sheets, now);
      res.setHeader('Content-Disposition', disposition('attachment', `${plan.title}.xlsx`));
      res.type(XLSX).send(Buffer.from(bytes));
      return undefined;
    },
  });
}

/** An empty task table to be filled in where there is no plan text. */
function taskTable({ clock }: AppDeps): Route {
  return route({
    method: 'get',
    path: '/blank-task-table',
    summary: '空白任务分工表（.xlsx）：没有规划全文的，填好后导入',
    act: 'importPlan',
    mediaType: XLSX,
    async handle({ res }) {
      const bytes = await blankTaskTable(clock.now());
      return sendAttachment(res, { name: '任务分工表.xlsx', mime: XLSX, bytes });
    },
  });
}

export const planWorkbookRoutes = (deps: AppDeps): Route[] => [planWorkbook(deps), taskTable(deps)];
