/** 通报 · 销号单 · 免责决定: what the record already holds, on paper. */
import { dateOf } from '../../domain/calendar/dates.js';
import { circular, type Circular } from '../../documents/kinds/circular.js';
import { excusalDecision } from '../../documents/kinds/decisions.js';
import {
  matterWords,
  periodWords,
  selfAssessmentWords,
} from '../../documents/kinds/matter-words.js';
import { linesOf } from '../../documents/kinds/proceeding-words.js';
import { closeOutSlip } from '../../documents/kinds/supervision.js';
import { circularById, type CircularItemView } from '../../prisma/store/circulars.js';
import {
  closedRoundUp,
  closeOutFacts,
  planFigures,
} from '../../prisma/store/documents/case-facts.js';
import { letterheadOf } from '../../prisma/store/documents/letterhead.js';
import { excusalById } from '../../prisma/store/excusal-view.js';
import { planById } from '../../prisma/store/plans.js';
import type { NewDocumentOf } from '../contract/new-documents.js';
import type { AppDeps } from '../deps.js';
import { isRefused, refuse, type ApiRefusal } from '../refusals.js';
import { deskFor, toUnit, type Drafted } from './drafting.js';

const YEAR = 4;

/** How the plan stood when the round-up closed; of a circular begun by hand, how it stands now. */
async function standing(
  { prisma, clock }: AppDeps,
  { planId, period }: { planId: string; period: string | null },
): Promise<Pick<Circular, 'on' | 'figures' | 'reports'>> {
  const closed = await closedRoundUp(prisma, planId, period);
  if (!closed) return { on: dateOf(clock.now()), figures: await planFigures(prisma, planId) };
  const { figures, closedAt } = closed;
  return { on: dateOf(closedAt), figures, reports: figures };
}

/** What a circular names: a node, or a self-assessment. */
function namedMatter({ kind, matter, assessment }: CircularItemView): string {
  if (kind !== 'selfAssessment') return matterWords(kind, matter);
  return assessment ? selfAssessmentWords(assessment) : '考核自评';
}

/** From a published circular, with what each unit it names said; it goes to all units that read it. */
export async function draftCircular(
  deps: AppDeps,
  asked: NewDocumentOf<'circular'>,
): Promise<Drafted | ApiRefusal> {
  const { prisma } = deps;
  const found = await circularById(prisma, asked.circularId);
  const plan = found && (await planById(prisma, found.planId));
  if (!plan) return refuse('NotFound');
  if (found.publishedAt === null) return refuse('CircularNotPublished');
  const named = found.items.filter((i) => i.leftOut === null && !i.spared);
  const said = new Map(found.causes.map((c) => [c.unitId, c]));
  const laggards = named.map((item) => {
    const { unitId, unitName: unit, number: taskNumber, title: taskTitle, dueOn } = item;
    const { cause, nextStep } = said.get(unitId) ?? {};
    return { unit, taskNumber, taskTitle, matter: namedMatter(item), dueOn, cause, nextStep };
  });
  const toUnitIds = [...new Set(named.map((i) => i.unitId))];
  const paper = circular(await letterheadOf(prisma, plan.id), {
    planTitle: plan.title,
    period: periodWords(found.period ?? '') || dateOf(found.openedAt).slice(0, YEAR) + '年',
    to: asked.to ?? [...new Set(named.map((i) => i.unitName))],
    copies: asked.copies ?? [],
    ...(await standing(deps, { planId: plan.id, period: found.period })),
    praised: [],
    laggards,
    demands: linesOf(found.demands ?? ''),
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
