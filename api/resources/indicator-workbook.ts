/** /api/indicators/workbook: the table of yearly actuals, out to be filled in and in again. */
import { dateOf } from '../../domain/calendar/dates.js';
import {
  ACTUAL_COLUMNS,
  ACTUAL_SHEET,
  filledRows,
  type ActualSheetRow,
} from '../../documents/lists/actual-sheet.js';
import { sheetOf, writeWorkbook } from '../../documents/lists/write-list.js';
import { actualUnit, firstWantedYear } from '../../domain/indicator/indicator.js';
import { standingActual } from '../../domain/indicator/standing-actual.js';
import { importActuals } from '../../prisma/store/indicators/import-actuals.js';
import {
  keptIndicators,
  type KeptIndicator,
} from '../../prisma/store/indicators/indicator-rows.js';
import { planById } from '../../prisma/store/plans.js';
import { namesOfAllUnits } from '../../prisma/store/unit-names.js';
import { XLSX, sendAttachment } from '../attachment.js';
import { importAnswer } from '../contract/indicators.js';
import { planQuery } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { yearsUntil } from '../indicator-view.js';
import { meantPlanId } from '../meant-plan.js';
import { wordsOf } from '../refusal-words.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';
import { tellMail } from '../tell-mail.js';

const STATUS_WORDS: Record<string, string> = { waiting: '待核实', verified: '已核实' };
const ATTRIBUTES = { binding: '约束性', expected: '预期性' } as const;
const NO_SUCH = '没有这项指标，请从系统重新导出表格，不要改动“指标编号”一列。';

function sheetRows(
  indicator: KeptIndicator,
  { names, now }: { names: Map<string, string>; now: string },
): ActualSheetRow[] {
  const { indicatorId, name, attribute, baseline, target, unitIds, term, actuals } = indicator;
  const about = {
    indicatorId,
    name,
    attribute: attribute === null ? '' : ATTRIBUTES[attribute],
    unitNames: unitIds.map((id) => names.get(id) ?? ''),
    baseline: baseline ?? '',
    target,
    unit: indicator.op === 'qualitative' ? '文字说明' : actualUnit(indicator),
  };
  return yearsUntil(now, term, firstWantedYear(indicator, term)).map((year) => {
    const actual = standingActual(actuals, year);
    const value = actual ? (actual.value ?? actual.text) : null;
    const status = STATUS_WORDS[actual?.status ?? ''] ?? '未填报';
    return { ...about, year, value, source: actual?.source ?? '', status };
  });
}

function exporting(deps: AppDeps): Route {
  const { prisma, clock } = deps;
  return route({
    method: 'get',
    path: '/indicators/workbook',
    summary: '导出年度实际值表（.xlsx），填好后可再导入',
    act: 'readIndicators',
    query: planQuery,
    mediaType: XLSX,
    async handle({ query, ownUnitId, res }) {
      const planId = await meantPlanId(deps, query.planId);
      const plan = planId ? await planById(prisma, planId) : undefined;
      if (!plan) return refuse('NotFound');
      const now = clock.now();
      const sight = { names: await namesOfAllUnits(prisma), now };
      const kept = await keptIndicators(prisma, { planId: plan.id });
      const seen = kept.filter((i) => !ownUnitId || i.unitIds.includes(ownUnitId));
      const rows = seen.flatMap((i) => sheetRows(i, sight));
      const sheet = sheetOf({ name: ACTUAL_SHEET, columns: ACTUAL_COLUMNS, rows });
      const name = `指标年度实际值 ${dateOf(now)}.xlsx`;
      return sendAttachment(res, { name, mime: XLSX, bytes: await writeWorkbook([sheet], now) });
    },
  });
}

function importing(deps: AppDeps): Route {
  const { prisma, clock, realNow } = deps;
  return route({
    method: 'post',
    path: '/indicators/workbook',
    summary: '导入填好的年度实际值表：有一行不对，就一行都不收',
    act: 'enterActuals',
    keyed: true,
    limit: 'upload',
    upload: { field: 'file', most: 1 },
    query: planQuery,
    answer: importAnswer,
    async handle({ files: [file], query, caller, key }) {
      if (!file) return refuse('FileMissing');
      const planId = await meantPlanId(deps, query.planId);
      const plan = planId ? await planById(prisma, planId) : undefined;
      if (!plan || plan.stage === 'draft') return refuse('PlanNotRunning');
      const read = await deps.readRows(file.bytes, file.name);
      if (!read.ok) return refuse('PlanUnreadable', { detail: { reason: read.reason } });
      const lines = read.sheets.map((s) => filledRows(s.rows)).find((rows) => rows !== undefined);
      if (!lines) return refuse('WorkbookNotOfIndicators');
      const atReal = new Date(realNow()).toISOString();
      const given = { key, actor: caller.actor, at: clock.now(), atReal, planId: plan.id };
      const { faults, ...taken } = await importActuals(prisma, given, lines);
      await tellMail(deps, plan.id);
      const worded = faults.map(({ row, why }) => {
        const what = why === 'unknown' ? NO_SUCH : wordsOf(why.refused, why.detail).sentence;
        return { row, what };
      });
      return { ...taken, faults: worded };
    },
  });
}

export const indicatorWorkbookRoutes = (deps: AppDeps): Route[] => [
  exporting(deps),
  importing(deps),
];
