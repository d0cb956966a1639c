/** /api/lists: any of the office's lists as a workbook, whole. */
import { dateOf } from '../../domain/calendar/dates.js';
import { DELIVERY_COLUMNS } from '../../documents/lists/delivery-list.js';
import {
  DOCUMENT_COLUMNS,
  OVERDUE_COLUMNS,
  REPORT_COLUMNS,
  TASK_COLUMNS,
  UNIT_COLUMNS,
} from '../../documents/lists/office-lists.js';
import { sheetOf, writeWorkbook, type Sheet } from '../../documents/lists/write-list.js';
import {
  MOST_ROWS,
  deliveryExports,
  overdueByUnit,
  reportExports,
} from '../../prisma/store/export-rows.js';
import { ledgerWhere } from '../../prisma/store/delivery-ledger.js';
import { listDocuments } from '../../prisma/store/documents/document-rows.js';
import { listOverdue } from '../../prisma/store/overdue.js';
import { listTasks } from '../../prisma/store/tasks.js';
import { namesOfAllUnits } from '../../prisma/store/unit-names.js';
import { listUnits } from '../../prisma/store/units.js';
import { XLSX, sendAttachment } from '../attachment.js';
import { listParams, listQuery, type ListName } from '../contract/lists.js';
import type { Act } from '../contract/acts.js';
import type { DeliveryFilters } from '../contract/deliveries.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { overdueView } from '../overdue-view.js';
import { reachOf } from '../permit.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

interface Asked extends DeliveryFilters {
  planId: string;
  /** The asker's own unit, when they see only that; `unitId` is then the same. */
  ownUnitId?: string;
}

interface ListSource {
  title: string;
  act: Act;
  sheet(deps: AppDeps, asked: Asked): Promise<Sheet>;
}

const WHOLE = { page: 1, pageSize: MOST_ROWS };

const LISTS: Record<ListName, ListSource> = {
  overdue: {
    title: '逾期清单',
    act: 'readTasks',
    async sheet({ prisma, clock }, { planId, unitId }) {
      const today = dateOf(clock.now());
      const { rows } = await listOverdue(prisma, { planId, unitId, ...WHOLE });
      const views = rows.map((row) => overdueView(row, today));
      return sheetOf({ name: '逾期清单', columns: OVERDUE_COLUMNS, rows: views });
    },
  },
  tasks: {
    title: '任务清单',
    act: 'readTasks',
    async sheet({ prisma }, { planId, unitId, ownUnitId }) {
      const order = { sort: 'number', order: 'asc' } as const;
      const { rows } = await listTasks(prisma, { planId, unitId, ownUnitId, ...order, ...WHOLE });
      return sheetOf({ name: '任务清单', columns: TASK_COLUMNS, rows });
    },
  },
  units: {
    title: '单位清单',
    act: 'readUnits',
    async sheet({ prisma }, { planId, ownUnitId }) {
      const units = await listUnits(prisma, ownUnitId ? [ownUnitId] : undefined);
      const overdue = await overdueByUnit(prisma, planId);
      const rows = units.map((u) => ({ ...u, overdue: overdue.get(u.id) ?? 0 }));
      return sheetOf({ name: '单位清单', columns: UNIT_COLUMNS, rows });
    },
  },
  reports: {
    title: '进展报告',
    act: 'readTasks',
    async sheet({ prisma }, { planId, unitId, taskId }) {
      const rows = await reportExports(prisma, { planId, unitId, taskId });
      return sheetOf({ name: '进展报告', columns: REPORT_COLUMNS, rows });
    },
  },
  deliveries: {
    title: '送达台账',
    act: 'readTasks',
    async sheet({ prisma }, { ownUnitId: _own, ...filters }) {
      const rows = await deliveryExports(prisma, ledgerWhere(filters));
      return sheetOf({ name: '送达台账', columns: DELIVERY_COLUMNS, rows });
    },
  },
  documents: {
    title: '文书清单',
    act: 'readDocuments',
    async sheet({ prisma }, { planId, unitId, ownUnitId, taskId }) {
      const asked = { planId, unitId, taskId, issuedTo: ownUnitId, ...WHOLE };
      const [{ rows }, names] = [await listDocuments(prisma, asked), await namesOfAllUnits(prisma)];
      const named = rows.map((row) => {
        const toNames = row.toUnitIds.map((id) => names.get(id) ?? '');
        return { ...row, toNames };
      });
      return sheetOf({ name: '文书清单', columns: DOCUMENT_COLUMNS, rows: named });
    },
  },
};

/** People of a unit get their own part, whatever they ask for. */
export function listRoutes(deps: AppDeps): Route[] {
  const { clock } = deps;
  const one = route({
    method: 'get',
    path: '/lists/:name',
    summary: '导出清单（.xlsx）：逾期、任务、单位、进展报告、送达台账、文书',
    act: 'signedIn',
    params: listParams,
    query: listQuery,
    mediaType: XLSX,
    async handle({ params, query, caller, res }) {
      const list = LISTS[params.name];
      const reach = reachOf(caller.actor.role, list.act);
      if (!reach) return refuse('NotPermitted');
      const ownUnitId = reach === 'own' ? caller.actor.unitId : undefined;
      if (reach === 'own' && !ownUnitId) return refuse('UnitMissing');
      const planId = await meantPlanId(deps, query.planId);
      if (!planId) return refuse('NotFound');
      const asked = { ...query, planId, unitId: ownUnitId ?? query.unitId, ownUnitId };
      const now = clock.now();
      const bytes = await writeWorkbook([await list.sheet(deps, asked)], now);
      const name = `${list.title} ${dateOf(now)}.xlsx`;
      return sendAttachment(res, { name, mime: XLSX, bytes });
    },
  });
  return [one];
}
