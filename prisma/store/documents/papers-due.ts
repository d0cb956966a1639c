/** Papers that the record calls for and nobody has drawn up yet. */
import { dateOf, type IsoDate } from '../../../domain/calendar/dates.js';
import type { DocumentKind } from '../../../domain/document/document-kinds.js';
import { papersOf } from '../../../domain/document/papers-due.js';
import type { ProceedingState } from '../../../domain/proceeding/proceeding.js';
import type { PrismaClient } from '../../generated/client.js';
import { decidedResults } from './assessment-facts.js';

export interface PaperDue {
  cause: string;
  kind: DocumentKind;
  /** The proceeding, task, excusal or circular it is about. */
  aboutId: string;
  title: string;
  unitId: string | null;
  since: IsoDate;
}

// Our own JSON: the state as its workflow wrote it.
const stateOf = (facts: string): ProceedingState => JSON.parse(facts) as ProceedingState;

async function ofProceedings(db: PrismaClient, planId: string): Promise<PaperDue[]> {
  const rows = await db.proceeding.findMany({
    where: { planId },
    orderBy: { openedOn: 'desc' },
    take: 1_000,
  });
  return rows.flatMap(({ id, facts, title, unitId }) =>
    papersOf(stateOf(facts)).map((paper) => ({ ...paper, aboutId: id, title, unitId })),
  );
}

async function ofCloseOuts(db: PrismaClient, planId: string): Promise<PaperDue[]> {
  const rows = await db.closeOut.findMany({ where: { planId, status: 'closed' }, take: 1_000 });
  const tasks = await db.planTask.findMany({
    where: { id: { in: rows.map((r) => r.taskId) } },
    select: { id: true, number: true, title: true },
  });
  return rows.map(({ id, taskId, unitId, decidedAt, askedAt }) => {
    const task = tasks.find((t) => t.id === taskId);
    const title = task ? `第${task.number}号　${task.title}` : '';
    const since = dateOf(decidedAt ?? askedAt);
    return { cause: `closed/${id}`, kind: 'closeOutSlip', aboutId: taskId, title, unitId, since };
  });
}

async function ofExcusals(db: PrismaClient, planId: string): Promise<PaperDue[]> {
  const rows = await db.excusalRequest.findMany({
    where: { planId, status: { in: ['granted', 'lapsed'] }, decidedAt: { not: null } },
    take: 1_000,
  });
  return rows.map(({ id, unitId, reason, decidedAt, askedAt }) => ({
    cause: `excusal/${id}`,
    kind: 'excusalDecision',
    aboutId: id,
    title: reason,
    unitId,
    since: dateOf(decidedAt ?? askedAt),
  }));
}

async function ofCirculars(db: PrismaClient, planId: string): Promise<PaperDue[]> {
  const rows = await db.circular.findMany({ where: { planId, status: 'published' } });
  return rows.map(({ id, period, publishedAt, openedAt }) => ({
    cause: `circular/${id}`,
    kind: 'circular',
    aboutId: id,
    title: period ?? '',
    unitId: null,
    since: dateOf(publishedAt ?? openedAt),
  }));
}

/** A third party brings its own report. */
const REPORTS: Record<string, DocumentKind> = {
  annual: 'annualResult',
  midterm: 'midtermReport',
  final: 'finalReport',
};

/** A decided assessment calls for its report; a reissued result for another. */
async function ofAssessments(db: PrismaClient, planId: string): Promise<PaperDue[]> {
  const due = await decidedResults(db, planId);
  return due.flatMap((result) => {
    const kind = REPORTS[result.kind];
    if (!kind) return [];
    const { assessmentId, asOf, period, decidedOn } = result;
    const title = `${period.from}至${period.to}`;
    const cause = `assessment/${assessmentId}/${asOf}`;
    return [{ cause, kind, aboutId: assessmentId, title, unitId: null, since: decidedOn }];
  });
}

async function withoutDocument(db: PrismaClient, all: PaperDue[]): Promise<PaperDue[]> {
  const causes = [...new Set(all.map((p) => p.cause))];
  const drawnUp = await db.documentCause.findMany({
    where: { cause: { in: causes } },
    select: { cause: true },
  });
  const done = new Set(drawnUp.map((d) => d.cause));
  // Items of one interview share their notice.
  return all.filter((p, i) => {
    const first = all.findIndex((other) => other.cause === p.cause) === i;
    return first && !done.has(p.cause);
  });
}

/** What is still to be drawn up in a plan, oldest first. */
export async function papersDue(db: PrismaClient, planId: string): Promise<PaperDue[]> {
  const all = [
    ...(await ofProceedings(db, planId)),
    ...(await ofCloseOuts(db, planId)),
    ...(await ofExcusals(db, planId)),
    ...(await ofCirculars(db, planId)),
    ...(await ofAssessments(db, planId)),
  ];
  const due = await withoutDocument(db, all);
  return due.sort((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)));
}

export interface ProceedingPaper {
  planId: string;
  unitId: string;
  state: ProceedingState;
  /** Who approved its beginning, from its first event. */
  openedBy: string;
  openedOn: IsoDate;
}

/** A proceeding with who began it. */
export async function proceedingPaper(
  db: PrismaClient,
  id: string,
): Promise<ProceedingPaper | undefined> {
  const row = await db.proceeding.findUnique({ where: { id } });
  if (!row) return undefined;
  const first = await db.event.findFirst({ where: { stream: id }, orderBy: { seq: 'asc' } });
  const { planId, unitId, facts, openedOn } = row;
  return { planId, unitId, state: stateOf(facts), openedBy: first?.actorName ?? '', openedOn };
}

/** The rectification items that belong to a proceeding, or the one item itself. */
export async function rectificationsOf(
  db: PrismaClient,
  parentOrOwnId: string,
): Promise<ProceedingState[]> {
  const rows = await db.proceeding.findMany({
    where: {
      kind: 'rectification',
      OR: [{ parentId: parentOrOwnId }, { id: parentOrOwnId }],
    },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => stateOf(row.facts));
}
