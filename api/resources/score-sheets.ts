/** /api/plans/:id/score-sheets: the sheets by which units are assessed, in versions, to and from workbooks. */
import { readScoreSheet } from '../../documents/score-sheets/read-score-sheet.js';
import { KIND_WORDS } from '../../documents/score-sheets/sheet-words.js';
import { planById } from '../../prisma/store/plans.js';
import { saveScoreSheet, scoreSheetsOf, type KeptSheet } from '../../prisma/store/score-sheets.js';
import type { Caller } from '../caller.js';
import {
  keptSheet,
  scoreSheet,
  sheetList,
  sheetParams,
  sheetReading,
  type SheetBody,
} from '../contract/score-sheets.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { refuse, type ApiRefusal } from '../refusals.js';
import { route, type Route } from '../route.js';
import { sheetFaultWords } from '../sheet-fault-words.js';

const BASE = '/plans/:id/score-sheets';
const ONE = `${BASE}/:sheetId`;

async function sheetOf(
  { prisma }: AppDeps,
  { id, sheetId }: { id: string; sheetId: string },
): Promise<KeptSheet | undefined> {
  return (await scoreSheetsOf(prisma, id)).find((kept) => kept.sheet.sheetId === sheetId);
}

function reading({ prisma }: AppDeps): Route {
  return route({
    method: 'get',
    path: BASE,
    summary: '规划的评分表：每张取现行版本；没有保存过的是系统默认',
    act: 'readScoreSheets',
    params: idParams,
    answer: sheetList,
    async handle({ params }) {
      const plan = await planById(prisma, params.id);
      return plan ? { sheets: await scoreSheetsOf(prisma, plan.id) } : refuse('NotFound');
    },
  });
}

interface Saving {
  planId: string;
  sheet: SheetBody;
  caller: Caller;
}

async function save(
  { prisma, clock, realNow }: AppDeps,
  { planId, sheet, caller }: Saving,
): Promise<KeptSheet | ApiRefusal> {
  if (!(await planById(prisma, planId))) return refuse('NotFound');
  const faults = sheetFaultWords(sheet);
  if (faults.length > 0) return refuse('SheetFaulty', { errors: faults });
  const atReal = new Date(realNow()).toISOString();
  const { actor } = caller;
  const outcome = await saveScoreSheet(prisma, { planId, sheet, at: clock.now(), atReal, actor });
  if ('saved' in outcome) return outcome.saved;
  if (outcome.refused === 'SheetOutdated') return refuse('SheetOutdated');
  const { kind, by } = outcome;
  return refuse('SheetCoversTwice', { detail: { kind: KIND_WORDS[kind], by } });
}

function saving(deps: AppDeps): Route {
  return route({
    method: 'put',
    path: ONE,
    summary: '保存新的一版评分表；version 填所依据的版本，新表填 0；已开始的考核仍用原来的版本',
    act: 'keepScoreSheets',
    params: sheetParams,
    body: scoreSheet,
    answer: keptSheet,
    handle: async ({ params, body, caller }) =>
      save(deps, { planId: params.id, sheet: { ...body, sheetId: params.sheetId }, caller }),
  });
}

function workbookReading(deps: AppDeps): Route {
  const { readRows } = deps;
  return route({
    method: 'post',
    path: `${ONE}/workbook`,
    summary: '读取评分表（.xlsx），指出有误的地方；只读不存',
    act: 'keepScoreSheets',
    limit: 'upload',
    upload: { field: 'file', most: 1 },
    params: sheetParams,
    answer: sheetReading,
    async handle({ params, files: [file] }) {
      const kept = await sheetOf(deps, params);
      if (!kept) return refuse('NotFound');
      if (!file) return refuse('FileMissing');
      const rows = await readRows(file.bytes, file.name);
      if (!rows.ok) return refuse('FileUnreadable', { detail: { reason: rows.reason } });
      const read = readScoreSheet(rows.sheets, kept.sheet);
      // The page knows which sheet it is importing into, and from which version it goes on.
      const { sheetId, version } = kept.sheet;
      const sheet = { ...read.sheet, sheetId, version };
      const form = read.faults.map(({ place, problem }) => ({ path: place, message: problem }));
      return { sheet, faults: [...form, ...sheetFaultWords(sheet)] };
    },
  });
}

export function scoreSheetRoutes(deps: AppDeps): Route[] {
  return [reading(deps), saving(deps), workbookReading(deps)];
}
