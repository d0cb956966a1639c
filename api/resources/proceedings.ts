/** /api/proceedings: the work lists 约谈中, 督办中, 整改逾期, 回头看到期, and one proceeding with its record. */
import { dateOf } from '../../domain/calendar/dates.js';
import {
  endedProceedings,
  proceedingRecord,
  proceedingsUnderWay,
} from '../../prisma/store/proceeding-rows.js';
import { proceedingDetail, proceedingPage, proceedingQuery } from '../contract/proceedings.js';
import type { ProceedingList } from '../contract/step-paths.js';
import { idParams } from '../contract/values.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { ON_LIST } from '../proceeding-lists.js';
import { proceedingView } from '../proceeding-view.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

type Counts = Record<ProceedingList, number>;
const NO_COUNTS: Counts = {
  mine: 0,
  interviews: 0,
  listings: 0,
  vetoes: 0,
  rectifications: 0,
  overdue: 0,
  lookBackDue: 0,
  ended: 0,
};

function listing(deps: AppDeps): Route {
  const { prisma, clock } = deps;
  return route({
    method: 'get',
    path: '/proceedings',
    summary: '督办事项：待我办理、约谈中、督办中、一票否决、整改中、逾期、回头看到期、已办结',
    act: 'readProceedings',
    query: proceedingQuery,
    answer: proceedingPage,
    async handle({ query, ownUnitId, caller }) {
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return { rows: [], total: 0, counts: NO_COUNTS };
      const { list, page, pageSize } = query;
      const unitId = ownUnitId ?? query.unitId;
      const whose = { planId, ...(unitId && { unitId }) };
      const reader = { role: caller.actor.role, today: dateOf(clock.now()) };
      const open = (await proceedingsUnderWay(prisma, whose, reader.today)).map((r) => r.row);
      const part = { page, pageSize, today: reader.today };
      const ended = await endedProceedings(prisma, whose, part);
      const counts: Counts = { ...NO_COUNTS, ended: ended.total };
      const lists = Object.entries(ON_LIST);
      for (const [name, stands] of lists) {
        // The keys of the table are lists.
        counts[name as ProceedingList] = open.filter((row) => stands(row, reader)).length;
      }
      if (list === 'ended') return { ...ended, counts };
      const found = open.filter((row) => ON_LIST[list](row, reader));
      const rows = found.slice((page - 1) * pageSize, page * pageSize);
      return { rows, total: found.length, counts };
    },
  });
}

function one(deps: AppDeps): Route {
  return route({
    method: 'get',
    path: '/proceedings/:id',
    summary: '一件督办事项：失期记录、经过、送达、文书，和本人现在可以办的步骤',
    act: 'readProceedings',
    params: idParams,
    answer: proceedingDetail,
    async handle({ params, ownUnitId, caller }) {
      const today = dateOf(deps.clock.now());
      const record = await proceedingRecord(deps.prisma, params.id, today);
      const seen = record && (!ownUnitId || record.row.unitId === ownUnitId);
      return seen ? proceedingView(deps, record, { caller, ownUnitId }) : refuse('NotFound');
    },
  });
}

export function proceedingRoutes(deps: AppDeps): Route[] {
  return [listing(deps), one(deps)];
}
