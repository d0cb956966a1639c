/** What the wording of a notice needs beside the notice, and whether it still has a point. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { NodeKind } from '../../domain/policy/policy.js';
import type { Notice } from '../../domain/task/notices.js';
import type { PrismaClient } from '../generated/client.js';
import type { Letter } from './mail.js';
import { OPEN } from './record-projections.js';

export interface NoticeFacts {
  notice: Notice;
  personId: string;
  /** Plan date on which it goes out. */
  today: IsoDate;
  task?: { taskId: string; number: number; title: string };
  node?: { kind: NodeKind; title: string; dueOn: IsoDate };
  unitName?: string;
  report?: { receipt: string; percent: number; text: string; unitName: string; reporter: string };
  /** Slips of a proposal. */
  items?: { title: string; dueOn: IsoDate }[];
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
  const items = notice.caseId
    ? await prisma.proposalItem.findMany({
        where: { caseId: notice.caseId },
        select: { title: true, dueOn: true },
      })
    : undefined;
  return {
    notice,
    personId,
    today,
    task: task ? { taskId: task.id, number: task.number, title: task.title } : undefined,
    node: await nodeFacts(prisma, notice),
    unitName: unit?.name,
    report: await reportFacts(prisma, notice.reportId),
    items,
  };
}

/** A reminder whose matter was answered meanwhile, a review already made: nothing to send. */
export async function isMoot(prisma: PrismaClient, { notice }: Letter): Promise<boolean> {
  const { kind, nodeId, unitId, reportId, extensionId } = notice;
  if ((kind === 'remind' || kind === 'chase' || kind === 'warn') && nodeId && unitId) {
    const where = { nodeId_unitId: { nodeId, unitId } };
    const owed = await prisma.owedNode.findUnique({ where });
    return !owed || owed.waiting || !OPEN.includes(owed.status);
  }
  if ((kind === 'reportWaiting' || kind === 'reviewerReminded') && reportId) {
    const report = await prisma.report.findUnique({ where: { id: reportId } });
    return report?.status !== 'waiting';
  }
  if ((kind === 'extensionAsked' || kind === 'deciderReminded') && extensionId) {
    const asked = await prisma.extensionRequest.findUnique({ where: { id: extensionId } });
    return asked?.status !== 'waiting';
  }
  return false;
}
