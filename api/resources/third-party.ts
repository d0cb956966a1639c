/** 第三方阶段检查: the marks of an external report, taken from its table. */
import { createHash } from 'node:crypto';
import type { MarkedUnit, ThirdPartyFault } from '../../domain/assessment/third-party-rows.js';
import { thirdPartyRows } from '../../domain/assessment/third-party-rows.js';
import { sheetFor } from '../../domain/assessment/life/sheet-items.js';
import { assessmentById, assessmentState } from '../../prisma/store/assessments/assessment-rows.js';
import { namesOfAllUnits } from '../../prisma/store/unit-names.js';
import { askDesk } from '../ask-desk.js';
import { thirdPartyAnswer } from '../contract/assessment-acts.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

const FAULT_WORDS: Record<ThirdPartyFault, (said: string) => string> = {
  unitUnknown: (said) => `“${said}”不是这次考核的单位，请按系统里的单位名称填写。`,
  itemUnknown: (said) => `“${said}”不是这个单位评分表里的考评要点，请按评分表填写。`,
  pointsInvalid: (said) => `得分“${said}”应当是 0 到该项标准分值之间的数。`,
  twice: (said) => `这个单位的“${said}”前面已经有一行，请只留一行。`,
};

async function markedUnits({ prisma }: AppDeps, assessmentId: string): Promise<MarkedUnit[]> {
  const state = await assessmentState(prisma, assessmentId);
  const names = await namesOfAllUnits(prisma);
  return state.units.map(({ unitId }) => {
    const items = sheetFor(state, unitId)?.items ?? [];
    return { unitId, name: names.get(unitId) ?? unitId, items };
  });
}

/** POST …/third-party: one table, taken whole or not at all; it replaces what was imported before. */
export function thirdPartyRoute(deps: AppDeps): Route {
  const { prisma, desk, log } = deps;
  return route({
    method: 'post',
    path: '/assessments/:id/third-party',
    summary: '导入第三方评分表：有一行不对，就一行都不收',
    act: 'runAssessments',
    keyed: true,
    limit: 'upload',
    upload: { field: 'file', most: 1 },
    params: idParams,
    answer: thirdPartyAnswer,
    async handle({ params: { id }, files: [file], caller, key }) {
      if (!caller.session) return refuse('NotPermitted');
      if (!file) return refuse('FileMissing');
      if (!(await assessmentById(prisma, id))) return refuse('NotFound');
      const read = await deps.readRows(file.bytes, file.name);
      if (!read.ok) return refuse('PlanUnreadable', { detail: { reason: read.reason } });
      const units = await markedUnits(deps, id);
      const table = read.sheets
        .map((s) => thirdPartyRows(s.rows, units))
        .find((t) => t !== undefined);
      if (!table) return refuse('WorkbookNotOfMarks');
      const { marks, faults } = table;
      const worded = faults.map(({ row, why, said }) => ({ row, message: FAULT_WORDS[why](said) }));
      if (faults.length > 0) return { events: [], taken: 0, faults: worded };
      const sha256 = createHash('sha256').update(file.bytes).digest('hex');
      const about = { source: file.name, sha256, marks, key, actor: caller.actor };
      const answer = await askDesk(log, () =>
        desk.tellAssessment(id, { type: 'ImportThirdParty', ...about }),
      );
      if (!('events' in answer)) return answer;
      return { events: answer.events, taken: marks.length, faults: [] };
    },
  });
}
