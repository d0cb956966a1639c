/** 催办单 · 警示单 · 风险提示单 · 整改通知书. */
import { addWorkdays } from '../../domain/calendar/workdays.js';
import { remindedLines } from '../../documents/kinds/slip-items.js';
import { chaseSlip, riskSlip, warningSlip } from '../../documents/kinds/slips.js';
import { rectificationNotice } from '../../documents/kinds/supervision.js';
import { messageFacts } from '../../prisma/store/documents/slip-facts.js';
import type { NewDocumentOf } from '../contract/new-documents.js';
import type { AppDeps } from '../deps.js';
import { isRefused, type ApiRefusal } from '../refusals.js';
import { deskFor, slippedItems, toUnit, type Drafted } from './drafting.js';

const REPLY_WORKDAYS = 5;

export async function draftSlip(
  deps: AppDeps,
  asked: NewDocumentOf<'chaseSlip' | 'warningSlip'>,
): Promise<Drafted | ApiRefusal> {
  const slipped = await slippedItems(deps, asked);
  if (isRefused(slipped)) return slipped;
  const { desk, items, nodeIds, taskId } = slipped;
  const { unitId, unit, planTitle, today, calendar, office } = desk;
  const replyBy = asked.replyBy ?? addWorkdays(calendar, today, REPLY_WORKDAYS);
  const data = { unit, planTitle, items, on: today, replyBy };
  if (asked.kind === 'chaseSlip') {
    return toUnit(desk, 'chaseSlip', { paper: chaseSlip(office, data), taskId });
  }
  const told = { unitId, nodeIds, kinds: ['remind', 'chase'] };
  const reminded = remindedLines(await messageFacts(deps.prisma, told));
  const paper = warningSlip(office, { ...data, reminded });
  return toUnit(desk, 'warningSlip', { paper, taskId });
}

export async function draftRiskSlip(
  deps: AppDeps,
  asked: NewDocumentOf<'riskSlip'>,
): Promise<Drafted | ApiRefusal> {
  const desk = await deskFor(deps, asked);
  if (isRefused(desk)) return desk;
  const { unit, planTitle, office } = desk;
  const { subject, findings, basis, measures, replyBy } = asked;
  const data = { unit, planTitle, subject, findings, basis, measures, replyBy };
  return toUnit(desk, 'riskSlip', { paper: riskSlip(office, data) });
}

export async function draftRectification(
  deps: AppDeps,
  asked: NewDocumentOf<'rectificationNotice'>,
): Promise<Drafted | ApiRefusal> {
  const desk = await deskFor(deps, asked);
  if (isRefused(desk)) return desk;
  const { unit, planTitle, office } = desk;
  const { source, items, reportBy, caseId } = asked;
  const paper = rectificationNotice(office, { unit, planTitle, source, items, reportBy });
  return toUnit(desk, 'rectificationNotice', { paper, caseId });
}
