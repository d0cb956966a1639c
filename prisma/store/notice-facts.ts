/** What the wording of a notice needs beside the notice, and whether it still has a point. */
import { OPEN_STATUSES } from '../../domain/task/task-state.js';
import { dateOf, type Instant, type IsoDate } from '../../domain/calendar/dates.js';
import { DECIDED_RUNGS, type DecidedRung } from '../../domain/policy/measure-policy.js';
import type { NodeKind } from '../../domain/policy/policy.js';
import type { ProceedingState } from '../../domain/proceeding/proceeding.js';
import type { Notice } from '../../domain/task/notices.js';
import type { PrismaClient } from '../generated/client.js';
import {
  assessmentIsMoot,
  assessmentNews,
  type AssessmentNews,
} from './assessments/assessment-news.js';
import { circularById, type CircularView } from './circulars.js';
import { actualFacts, actualIsMoot } from './indicators/actual-view.js';
import type { ActualCard, ActualQuestion } from './indicators/actual-view.js';
import type { Letter } from './mail.js';
import { slipRecord, type SlipRecord } from './slip-record.js';

export interface NoticeFacts {
  notice: Notice;
  personId: string;
  /** Plan date on which it goes out. */
  today: IsoDate;
  task?: { taskId: string; number: number; title: string };
  node?: { kind: NodeKind; title: string; dueOn: IsoDate };
  unitName?: string;
  /** Names of the units that an amendment speaks of. */
  unitNames?: Record<string, string>;
  report?: { receipt: string; percent: number; text: string; unitName: string; reporter: string };
  /** Slips of a proposal. */
  items?: { title: string; dueOn: IsoDate; record?: SlipRecord }[];
  /** A paper that goes with the message. */
  document?: { documentId: string; number: string; title: string };
  /** The rung that a proposal is for. */
  rung?: DecidedRung;
  proceeding?: ProceedingState;
  circular?: CircularView;
  assessment?: AssessmentNews;
  /** A yearly value of an indicator, or those a unit owes. */
  actual?: ActualCard;
  owed?: ActualQuestion[];
}

async function nodeFacts(prisma: PrismaClient, { nodeId, unitId, dueOn }: Notice) {
  if (!nodeId) return undefined;
  const node = await prisma.node.findUnique({ where: { id: nodeId } });
  if (!node) return undefined;
  const owed = unitId
    ? await prisma.owedNode.findUnique({ where: { nodeId_unitId: { nodeId, unitId } } })
    : null;
  // The column holds the closed set of words that NodeKind names.
  const kind = node.kind as NodeKind;
  return { kind, title: node.title, dueOn: dueOn ?? owed?.dueOn ?? node.dueOn };
}

async function reportFacts(prisma: PrismaClient, reportId: string | undefined) {
  const report = reportId ? await prisma.report.findUnique({ where: { id: reportId } }) : undefined;
  if (!report) return undefined;
  const unit = await prisma.unit.findUnique({ where: { id: report.unitId } });
  const { receipt, percent, text, personName } = report;
  return { receipt, percent, text, unitName: unit?.name ?? '', reporter: personName };
}

async function amendedUnits(prisma: PrismaClient, { amended }: Notice) {
  if (!amended) return undefined;
  const { joins, leaves, roles } = amended;
  const ids = [...joins, ...leaves, ...roles].map((o) => o.unitId);
  if (ids.length === 0) return undefined;
  const units = await prisma.unit.findMany({ where: { id: { in: ids } } });
  return Object.fromEntries(units.map((u) => [u.id, u.name]));
}

async function documentFacts(prisma: PrismaClient, documentId: string | undefined) {
  if (!documentId) return undefined;
  const row = await prisma.officialDocument.findUnique({
    where: { id: documentId },
    select: { number: true, title: true },
  });
  return row ? { documentId, number: row.number ?? '', title: row.title } : undefined;
}

/** The slips of a proposal, each with its record for who decides. */
async function slipsOf(prisma: PrismaClient, { kind, caseId, unitId = '' }: Notice) {
  if (!caseId) return undefined;
  const rows = await prisma.proposalItem.findMany({
    where: { caseId },
    orderBy: [{ joinedAt: 'asc' }, { nodeId: 'asc' }],
  });
  const toDecide = kind === 'proposal' || kind === 'proposalReminded';
  return Promise.all(
    rows.map(async ({ title, dueOn, taskId, nodeId }) => {
      if (!toDecide) return { title, dueOn };
      return { title, dueOn, record: await slipRecord(prisma, { taskId, nodeId, unitId }) };
    }),
  );
}

async function proposedRung(prisma: PrismaClient, caseId: string | undefined) {
  if (!caseId) return undefined;
  const row = await prisma.proposalCase.findUnique({ where: { id: caseId } });
  return DECIDED_RUNGS.find((rung) => rung === row?.rung);
}

async function proceedingFacts(prisma: PrismaClient, id: string | undefined) {
  const row = id ? await prisma.proceeding.findUnique({ where: { id } }) : undefined;
  // Our own JSON, written by the record.
  return row ? (JSON.parse(row.facts) as ProceedingState) : undefined;
}

/** Gathers the facts of one letter. */
export async function noticeFacts(
  prisma: PrismaClient,
  letter: Letter,
  today: IsoDate,
): Promise<NoticeFacts> {
  const { notice, personId, taskId, unitId } = letter;
  const task = taskId
    ? await prisma.planTask.findUnique({
        where: { id: taskId },
        select: { id: true, number: true, title: true },
      })
    : null;
  const unit = unitId ? await prisma.unit.findUnique({ where: { id: unitId } }) : null;
  const items = await slipsOf(prisma, notice);
  const circular = notice.circularId ? await circularById(prisma, notice.circularId) : undefined;
  return {
    notice,
    circular,
    ...(await actualFacts(prisma, { ...notice, planId: letter.planId })),
    personId,
    today,
    task: task ? { taskId: task.id, number: task.number, title: task.title } : undefined,
    node: await nodeFacts(prisma, notice),
    unitName: unit?.name,
    unitNames: await amendedUnits(prisma, notice),
    report: await reportFacts(prisma, notice.reportId),
    document: await documentFacts(prisma, notice.documentId),
    rung: await proposedRung(prisma, notice.caseId),
    proceeding: await proceedingFacts(prisma, notice.proceedingId),
    assessment: await assessmentNews(prisma, notice),
    items: items ?? circular?.items.filter((i) => i.unitId === unitId),
  };
}

/** What is owed was answered, or is due on another day than the one the message speaks of. */
async function owedIsMoot(prisma: PrismaClient, notice: Notice, today: IsoDate): Promise<boolean> {
  const { kind, nodeId, unitId, dueOn } = notice;
  if (!nodeId || !unitId) return false;
  const where = { nodeId_unitId: { nodeId, unitId } };
  const owed = await prisma.owedNode.findUnique({ where });
  if (!owed || owed.waiting || !OPEN_STATUSES.some((s) => s === owed.status)) return true;
  if (dueOn !== undefined && dueOn !== owed.dueOn) return true;
  // Held back over its day: what comes after it has been said by now.
  return kind === 'remind' && today > owed.dueOn;
}

/** The unit has answered, or the circular has gone on to another hand. */
async function circularIsMoot(
  prisma: PrismaClient,
  { kind, circularId, unitId }: Notice & { circularId: string },
): Promise<boolean> {
  const circular = await circularById(prisma, circularId);
  const status = circular?.status;
  switch (kind) {
    case 'causeAsked':
      return status !== 'asking' || (circular?.causes.some((c) => c.unitId === unitId) ?? true);
    case 'circularReady':
    case 'circularReturned':
      return status !== 'drafted';
    case 'circularSubmitted':
      return status !== 'submitted';
    default:
      return false;
  }
}

/** Whether nothing is left of what a message is about: answered, decided, moved meanwhile. */
export async function isMoot(
  prisma: PrismaClient,
  { notice, planId }: Letter,
  now: Instant,
): Promise<boolean> {
  const { kind, reportId, extensionId, caseId, proceedingId, whilePhase } = notice;
  if (kind === 'remind' || kind === 'chase' || kind === 'warn') {
    return owedIsMoot(prisma, notice, dateOf(now));
  }
  if ((kind === 'reportWaiting' || kind === 'reviewerReminded') && reportId) {
    const report = await prisma.report.findUnique({ where: { id: reportId } });
    return report?.status !== 'waiting';
  }
  if ((kind === 'extensionAsked' || kind === 'deciderReminded') && extensionId) {
    const asked = await prisma.extensionRequest.findUnique({ where: { id: extensionId } });
    return asked?.status !== 'waiting';
  }
  if ((kind === 'excusalAsked' || kind === 'excusalReminded') && notice.excusalId) {
    const asked = await prisma.excusalRequest.findUnique({ where: { id: notice.excusalId } });
    return asked?.status !== 'waiting';
  }
  if (kind === 'actualsAsked' || kind === 'actualWaiting') {
    return actualIsMoot(prisma, { ...notice, planId });
  }
  if (kind === 'assessment') return assessmentIsMoot(prisma, notice);
  const { circularId } = notice;
  if (circularId) return circularIsMoot(prisma, { ...notice, circularId });
  if ((kind === 'proposal' || kind === 'proposalReminded') && caseId) {
    const proposed = await prisma.proposalCase.findUnique({ where: { id: caseId } });
    return proposed?.status !== 'proposed';
  }
  if (kind === 'proceeding' && proceedingId && whilePhase) {
    const row = await prisma.proceeding.findUnique({ where: { id: proceedingId } });
    return row !== null && row.state !== whilePhase;
  }
  return false;
}
