/** 通报 · 销号单 · 免责决定: what the record already holds, on paper. */
import { dateOf } from '../../domain/calendar/dates.js';
import { circular } from '../../documents/kinds/circular.js';
import { excusalDecision } from '../../documents/kinds/decisions.js';
import { matterWords } from '../../documents/kinds/matter-words.js';
import { closeOutSlip } from '../../documents/kinds/supervision.js';
import { listCircularQueue } from '../../prisma/store/circular-queue.js';
import { closeOutFacts, planFigures } from '../../prisma/store/documents/case-facts.js';
import { letterheadOf } from '../../prisma/store/documents/letterhead.js';
import { excusalById } from '../../prisma/store/excusal-view.js';
import { planById } from '../../prisma/store/plans.js';
import type { NewDocumentOf } from '../contract/new-documents.js';
import type { AppDeps } from '../deps.js';
import { meantPlanId } from '../meant-plan.js';
import { isRefused, refuse, type ApiRefusal } from '../refusals.js';
import { deskFor, toUnit, type Drafted } from './drafting.js';

/** From the queue of the next circular; it goes to everybody named and to those the office adds. */
export async function draftCircular(
  deps: AppDeps,
  asked: NewDocumentOf<'circular'>,
): Promise<Drafted | ApiRefusal> {
  const { prisma, clock } = deps;
  const planId = await meantPlanId(deps, asked.planId);
  const plan = planId && (await planById(prisma, planId));
  if (!plan) return refuse('NotFound');
  const queue = await listCircularQueue(prisma, plan.id);
  if (queue.length === 0) return refuse('NothingToCircularise');
  const { period, to, copies, praised, demands } = asked;
  const laggards = queue.map((row) => ({
    unit: row.unitName,
    taskNumber: row.number,
    taskTitle: row.title,
    matter: matterWords(row.kind, row.nodeTitle),
    dueOn: row.dueOn,
  }));
  const toUnitIds = [...new Set(queue.map((row) => row.unitId))];
  const named = [...new Set(queue.map((row) => row.unitName))];
  const paper = circular(await letterheadOf(prisma, plan.id), {
    planTitle: plan.title,
    period,
    to: to.length > 0 ? to : named,
    copies,
    on: dateOf(clock.now()),
    figures: await planFigures(prisma, plan.id),
    praised,
    laggards,
    demands,
  });
  return { kind: 'circular', planId: plan.id, paper, toUnitIds };
}

/** 销号单 of a closed task. */
export async function draftCloseOut(
  deps: AppDeps,
  { taskId, opinion }: NewDocumentOf<'closeOutSlip'>,
): Promise<Drafted | ApiRefusal> {
  const facts = await closeOutFacts(deps.prisma, taskId);
  if (!facts) return refuse('TaskNotClosed');
  const desk = await deskFor(deps, facts);
  if (isRefused(desk)) return desk;
  const paper = closeOutSlip(desk.office, {
    unit: facts.unitName,
    planTitle: facts.planTitle,
    what: '任务',
    title: `第${facts.number}号　${facts.title}`,
    askedOn: dateOf(facts.askedAt),
    done: facts.text,
    evidence: facts.evidence,
    verifiedBy: facts.decidedBy,
    verifiedOn: dateOf(facts.decidedAt),
    opinion: opinion || facts.comment || '经核查，符合销号条件，同意销号。',
    ...(facts.lookBackOn && { lookBackOn: facts.lookBackOn }),
  });
  return toUnit(desk, 'closeOutSlip', { paper, taskId });
}

const GROUNDS = { forceMajeure: '不可抗力', dutyPerformed: '已按职责清单履职尽责' } as const;

/** 免责决定 of a granted excusal. */
export async function draftExcusal(
  deps: AppDeps,
  { excusalId }: NewDocumentOf<'excusalDecision'>,
): Promise<Drafted | ApiRefusal> {
  const excusal = await excusalById(deps.prisma, excusalId);
  if (!excusal) return refuse('NotFound');
  const granted = excusal.status === 'granted' || excusal.status === 'lapsed';
  if (!granted || excusal.decidedAt === null) return refuse('ExcusalNotGranted');
  const { task, unitId, nodes, basis, reason, answer } = excusal;
  const desk = await deskFor(deps, { planId: task.planId, unitId });
  if (isRefused(desk)) return desk;
  const paper = excusalDecision(desk.office, {
    unit: desk.unit,
    planTitle: desk.planTitle,
    items: nodes.map((node) => ({
      taskNumber: task.number,
      taskTitle: task.title,
      matter: matterWords(node.kind, node.title),
      dueOn: node.dueOn,
    })),
    ground: GROUNDS[basis],
    facts: reason,
    basis: answer ?? '',
    decidedBy: excusal.decidedBy ?? '',
    decidedOn: dateOf(excusal.decidedAt),
    until: excusal.until,
  });
  return toUnit(desk, 'excusalDecision', { paper, taskId: task.taskId });
}
