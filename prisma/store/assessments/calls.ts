/** The reviews that a plan asks for, from its activation on. */
import { callsOf, type Call } from '../../../domain/assessment/opening/calls.js';
import { instantAt, type Instant, type IsoDate } from '../../../domain/calendar/dates.js';
import type { AssessmentKind } from '../../../domain/assessment/score-sheet.js';
import type { PrismaClient } from '../../generated/client.js';
import { readDraft } from '../draft-reading.js';

export interface CallRow extends Call {
  status: 'waiting' | 'started' | 'passed';
  assessmentId: string | null;
}

const LONGEST_CLAUSE = 300;

/**
 * Writes down what the plan asks for, once; what its office entered by then stands. Days that are
 * over already are passed: the office starts those itself.
 */
export async function keepCalls(
  prisma: PrismaClient,
  planId: string,
  today: IsoDate,
): Promise<void> {
  if ((await prisma.assessmentCall.count({ where: { planId } })) > 0) return;
  const kept = await readDraft(prisma, planId);
  const plan = await prisma.plan.findUnique({ where: { id: planId } });
  if (!kept || !plan) return;
  const found = kept.draft.checkpoints.map(({ kind, date, line }) => {
    const clause = (kept.lines[line - 1] ?? '').trim().slice(0, LONGEST_CLAUSE);
    return { kind, date, clause };
  });
  const calls = callsOf(found, { start: plan.termStart, end: plan.termEnd });
  if (calls.length === 0) return;
  const status = (dueOn: IsoDate) => (dueOn < today ? 'passed' : 'waiting');
  await prisma.assessmentCall.createMany({
    data: calls.map((call) => ({ planId, ...call, status: status(call.dueOn) })),
  });
}

/** The reviews that a plan asks for, in order of date. */
export async function listCalls(prisma: PrismaClient, planId: string): Promise<CallRow[]> {
  const rows = await prisma.assessmentCall.findMany({
    where: { planId },
    orderBy: [{ dueOn: 'asc' }, { kind: 'asc' }],
  });
  return rows.map(({ kind, dueOn, clause, status, assessmentId }) => ({
    // Columns that only this file writes, from the closed sets of these words.
    kind: kind as AssessmentKind,
    status: status as CallRow['status'],
    ...{ dueOn, clause, assessmentId },
  }));
}

/** Notes what became of a call. */
export async function answerCall(
  prisma: PrismaClient,
  planId: string,
  call: { kind: string; dueOn: IsoDate; assessmentId?: string },
): Promise<void> {
  const { kind, dueOn, assessmentId } = call;
  const status = assessmentId ? 'started' : 'passed';
  await prisma.assessmentCall.updateMany({
    where: { planId, kind, dueOn },
    data: { status, assessmentId: assessmentId ?? null },
  });
}

/** The moment at which the next review that still waits is to start. */
export async function nextCallAt(
  prisma: PrismaClient,
  planId: string,
  sendAt: string,
): Promise<Instant | undefined> {
  const next = await prisma.assessmentCall.findFirst({
    where: { planId, status: 'waiting' },
    orderBy: { dueOn: 'asc' },
  });
  return next ? instantAt(next.dueOn, sendAt) : undefined;
}
