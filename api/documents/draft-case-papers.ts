/** 约谈通知书 · 约谈记录 · 挂牌督办通知书 · 一票否决决定书 · 移送函. */
import { dateOf, type IsoDate } from '../../domain/calendar/dates.js';
import { referralLetter, vetoDecision } from '../../documents/kinds/decisions.js';
import { interviewMinutes, interviewNotice } from '../../documents/kinds/interview.js';
import { remindedLines } from '../../documents/kinds/slip-items.js';
import { listingNotice } from '../../documents/kinds/supervision.js';
import { caseFacts } from '../../prisma/store/documents/case-facts.js';
import { messageFacts } from '../../prisma/store/documents/slip-facts.js';
import type { NewDocumentOf } from '../contract/new-documents.js';
import type { AppDeps } from '../deps.js';
import { isRefused, refuse, type ApiRefusal } from '../refusals.js';
import { deskFor, overdueItems, toUnit, type Desk, type Drafted } from './drafting.js';

interface Asked {
  planId?: string;
  unitId: string;
  nodeIds?: string[];
  caseId?: string;
  approvedBy?: string;
  approvedOn?: IsoDate;
}

/** The desk with the matters and the approval of a case; without one, as people said. */
async function caseDesk(deps: AppDeps, asked: Asked) {
  const found = asked.caseId ? await caseFacts(deps.prisma, asked.caseId) : undefined;
  if (asked.caseId && !found) return refuse('NotFound');
  if (found && !found.approved) return refuse('ProposalNotApproved');
  const desk = await deskFor(deps, found ?? asked);
  if (isRefused(desk)) return desk;
  const slipped = await overdueItems(deps, desk, found?.nodeIds ?? asked.nodeIds);
  const approvedBy = asked.approvedBy ?? found?.deciderName ?? '';
  const decidedOn = found?.decidedAt ? dateOf(found.decidedAt) : desk.today;
  return { desk, ...slipped, approvedBy, approvedOn: asked.approvedOn ?? decidedOn };
}

export async function draftInterviewNotice(
  deps: AppDeps,
  asked: NewDocumentOf<'interviewNotice'>,
): Promise<Drafted | ApiRefusal> {
  const found = await caseDesk(deps, asked);
  if (isRefused(found)) return found;
  const { desk, items, nodeIds, taskId, approvedBy, approvedOn } = found;
  const { unit, planTitle, office } = desk;
  const reminded = await remindersTo(deps, desk, nodeIds);
  const { caseId, grounds, at, place, interviewer, interviewees, prepare, proxyAllowed } = asked;
  const talk = { at, place, interviewer, interviewees, prepare, proxyAllowed, grounds };
  const data = { unit, planTitle, items, reminded, approvedBy, approvedOn, ...talk };
  return toUnit(desk, 'interviewNotice', { paper: interviewNotice(office, data), caseId, taskId });
}

export async function draftInterviewMinutes(
  deps: AppDeps,
  asked: NewDocumentOf<'interviewMinutes'>,
): Promise<Drafted | ApiRefusal> {
  const desk = await deskFor(deps, asked);
  if (isRefused(desk)) return desk;
  const { unit, planTitle, office } = desk;
  const { kind, planId: _plan, unitId: _unit, nodeIds: _nodes, caseId, ...talk } = asked;
  return toUnit(desk, kind, {
    paper: interviewMinutes(office, { unit, planTitle, ...talk }),
    caseId,
  });
}

export async function draftListingNotice(
  deps: AppDeps,
  asked: NewDocumentOf<'listingNotice'>,
): Promise<Drafted | ApiRefusal> {
  const found = await caseDesk(deps, asked);
  if (isRefused(found)) return found;
  const { desk, items, taskId, approvedBy, approvedOn } = found;
  const { unit, planTitle, office } = desk;
  const { caseId, level, matter, grounds, requirements, dueOn, supervisor, copies } = asked;
  const order = { level, matter, grounds, requirements, dueOn, supervisor, copies };
  const data = { unit, planTitle, items, approvedBy, approvedOn, ...order };
  const paper = listingNotice(office, { ...data, publishBy: asked.publishBy });
  return toUnit(desk, 'listingNotice', { paper, caseId, taskId });
}

export async function draftVetoDecision(
  deps: AppDeps,
  asked: NewDocumentOf<'vetoDecision'>,
): Promise<Drafted | ApiRefusal> {
  const found = await caseDesk(deps, asked);
  if (isRefused(found)) return found;
  const { desk, items, nodeIds } = found;
  const { unit, planTitle, office } = desk;
  const reminded = await remindersTo(deps, desk, nodeIds);
  const { caseId, period, facts, basis, statement, decidedBy, decidedOn, from, until } = asked;
  const decided = { period, facts, basis, statement, decidedBy, decidedOn, from, until };
  const about = { unit, planTitle, items, reminded, copies: asked.copies };
  const paper = vetoDecision(office, { ...about, ...decided });
  return toUnit(desk, 'vetoDecision', { paper, caseId });
}

async function remindersTo({ prisma }: AppDeps, { unitId }: Desk, nodeIds: string[]) {
  const kinds = ['remind', 'chase', 'warn', 'circulate'];
  return remindedLines(await messageFacts(prisma, { unitId, nodeIds, kinds }));
}

/** To another body, not to the unit: it is handed over by people. */
export async function draftReferral(
  deps: AppDeps,
  asked: NewDocumentOf<'referralLetter'>,
): Promise<Drafted | ApiRefusal> {
  const found = await caseDesk(deps, asked);
  if (isRefused(found)) return found;
  const { desk, items, nodeIds } = found;
  const { unit, planTitle, office } = desk;
  const { to, facts, basis, attachments, caseId } = asked;
  const reminded = await remindersTo(deps, desk, nodeIds);
  const data = { to, unit, planTitle, facts, items, reminded, basis, attachments };
  const paper = referralLetter(office, data);
  return { ...toUnit(desk, 'referralLetter', { paper, caseId }), toUnitIds: [] };
}
