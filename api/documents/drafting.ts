/** What every kind's drafting shares: the plan, the unit, its overdue matters, the letterhead. */
import { calendarOf } from '../../prisma/store/calendars.js';
import { dateOf, type IsoDate } from '../../domain/calendar/dates.js';
import type { WorkCalendar } from '../../domain/calendar/workdays.js';
import type { DocumentKind } from '../../domain/document/document-kinds.js';
import type { Office, SlipItem } from '../../documents/kinds/common.js';
import { slipItems } from '../../documents/kinds/slip-items.js';
import type { Paper } from '../../documents/paper.js';
import { letterheadOf } from '../../prisma/store/documents/letterhead.js';
import { overdueFacts, paperPlace } from '../../prisma/store/documents/slip-facts.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { isRefused, refuse, type ApiRefusal } from '../refusals.js';

/** A paper and where it belongs. */
export interface Drafted {
  kind: DocumentKind;
  paper: Paper;
  planId: string;
  unitId?: string;
  taskId?: string;
  caseId?: string;
  toUnitIds: string[];
}

export interface Desk {
  office: Office;
  planId: string;
  planTitle: string;
  unitId: string;
  unit: string;
  calendar: WorkCalendar;
  today: IsoDate;
}

/** Where a paper to one unit is written from. */
export async function deskFor(
  { prisma, clock, ...deps }: AppDeps,
  of: { planId?: string; unitId: string },
): Promise<Desk | ApiRefusal> {
  const planId = await meantPlanId({ prisma, clock, ...deps }, of.planId);
  const place = planId && (await paperPlace(prisma, planId, of.unitId));
  if (!planId || !place) return refuse('NotFound');
  return {
    office: await letterheadOf(prisma, planId),
    planId,
    planTitle: place.planTitle,
    unitId: of.unitId,
    unit: place.unitName,
    calendar: await calendarOf(prisma, planId),
    today: dateOf(clock.now()),
  };
}

/** The unit's overdue matters, all or those named, with the nodes they are about. */
export async function overdueItems(
  { prisma }: AppDeps,
  desk: Desk,
  nodeIds?: string[],
): Promise<{ items: SlipItem[]; nodeIds: string[]; taskId?: string }> {
  const { planId, unitId } = desk;
  const owed = await overdueFacts(prisma, { planId, unitId, nodeIds });
  const tasks = new Set(owed.map((o) => o.taskId));
  const [taskId] = tasks;
  return {
    items: slipItems(owed, desk),
    nodeIds: owed.map((o) => o.nodeId),
    ...(tasks.size === 1 && { taskId }),
  };
}

/** The same where a paper without a matter would make no sense. */
export async function slippedItems(
  deps: AppDeps,
  of: { planId?: string; unitId: string; nodeIds?: string[] },
) {
  const desk = await deskFor(deps, of);
  if (isRefused(desk)) return desk;
  const found = await overdueItems(deps, desk, of.nodeIds);
  return found.items.length > 0 ? { desk, ...found } : refuse('NothingOverdue');
}

/** A paper to the unit of the desk. */
export function toUnit(
  { planId, unitId }: Desk,
  kind: DocumentKind,
  about: { paper: Paper; taskId?: string; caseId?: string },
): Drafted {
  return { kind, planId, unitId, toUnitIds: [unitId], ...about };
}
