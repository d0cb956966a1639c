/** /api/plans/:id/score-sheets/:sheetId: its versions with their validity, and what a new one would change. */
import { sheetChanges } from '../../documents/score-sheets/sheet-changes.js';
import { writeScoreSheet } from '../../documents/score-sheets/write-score-sheet.js';
import { versionsOfSheet, type SheetVersion } from '../../prisma/store/score-sheets.js';
import { sheetUses } from '../../prisma/store/assessments/sheet-uses.js';
import { XLSX, sendAttachment } from '../attachment.js';
import {
  scoreSheet,
  sheetComparison,
  sheetParams,
  sheetVersionQuery,
  sheetVersions,
  type SheetVersionsView,
} from '../contract/score-sheets.js';
import type { AppDeps } from '../deps.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';
import { sheetFaultWords } from '../sheet-fault-words.js';

const ONE = '/plans/:id/score-sheets/:sheetId';

type VersionView = SheetVersionsView['versions'][number];

/** Newest first: each is in force from when it was saved until the next one was. */
function viewOf(
  { sheet, savedAt, savedBy }: SheetVersion,
  at: { newer?: SheetVersion | undefined; older?: SheetVersion | undefined },
): Omit<VersionView, 'usedBy'> {
  const { version, name } = sheet;
  return {
    ...{ version, name, savedAt, savedBy, until: at.newer?.savedAt ?? null },
    changes: at.older ? sheetChanges(at.older.sheet, sheet) : [],
  };
}

function listing({ prisma }: AppDeps): Route {
  return route({
    method: 'get',
    path: `${ONE}/versions`,
    summary: '一张评分表的各版：何时起用、何时停用、改了什么、哪几次考核按它评分',
    act: 'readScoreSheets',
    params: sheetParams,
    answer: sheetVersions,
    async handle({ params: { id, sheetId } }) {
      const all = await versionsOfSheet(prisma, id, sheetId);
      if (all.length === 0) return refuse('NotFound');
      const uses = await sheetUses(prisma, id, sheetId);
      return {
        versions: all.map((kept, i) => ({
          ...viewOf(kept, { newer: all[i - 1], older: all[i + 1] }),
          usedBy: uses
            .filter((use) => use.version === kept.sheet.version)
            .map(({ assessmentId, kind, period }) => ({ assessmentId, kind, period })),
        })),
      };
    },
  });
}

function comparing({ prisma }: AppDeps): Route {
  return route({
    method: 'post',
    path: `${ONE}/comparison`,
    summary: '与现行版本相比改了什么、有何不合理；只比不存',
    act: 'keepScoreSheets',
    params: sheetParams,
    body: scoreSheet,
    answer: sheetComparison,
    async handle({ params: { id, sheetId }, body }) {
      const [now] = await versionsOfSheet(prisma, id, sheetId);
      if (!now) return refuse('NotFound');
      return { changes: sheetChanges(now.sheet, body), faults: sheetFaultWords(body) };
    },
  });
}

function workbook({ prisma, clock }: AppDeps): Route {
  return route({
    method: 'get',
    path: `${ONE}/workbook`,
    summary: '评分表（.xlsx）：评分项和规则，可修改后再导入；version 指明要哪一版，不填为现行版本',
    act: 'readScoreSheets',
    params: sheetParams,
    query: sheetVersionQuery,
    mediaType: XLSX,
    async handle({ params: { id, sheetId }, query: { version }, res }) {
      const all = await versionsOfSheet(prisma, id, sheetId);
      const kept = version ? all.find((v) => v.sheet.version === version) : all[0];
      if (!kept) return refuse('NotFound');
      const bytes = await writeScoreSheet(kept.sheet, [], clock.now());
      const name = `${kept.sheet.name}（第${kept.sheet.version}版）.xlsx`;
      return sendAttachment(res, { name, mime: XLSX, bytes });
    },
  });
}

export function scoreSheetVersionRoutes(deps: AppDeps): Route[] {
  return [listing(deps), comparing(deps), workbook(deps)];
}
