/** Assessments as lists show them, and one as the fold of its events. */
import type { AssessmentEvent } from '../../../domain/assessment/life/assessment-events.js';
import {
  unstarted,
  type AssessmentState,
} from '../../../domain/assessment/life/assessment-state.js';
import { evolveAssessment } from '../../../domain/assessment/life/evolve-assessment.js';
import type { AssessmentKind } from '../../../domain/assessment/score-sheet.js';
import type { Assessment, PrismaClient } from '../../generated/client.js';
import { eventOf } from '../record-truth.js';

export interface AssessmentRow {
  assessmentId: string;
  planId: string;
  kind: AssessmentKind;
  period: { from: string; to: string };
  phase: Exclude<AssessmentState['phase'], 'unstarted'>;
  ended: boolean;
  startedAt: string;
  dueOn: string | null;
  units: number;
  submitted: number;
  objections: number;
  editions: number;
}

function rowOf(row: Assessment): AssessmentRow {
  const { id, planId, kind, phase, periodFrom, periodTo, ended, startedAt, dueOn } = row;
  const { units, submitted, objections, editions } = row;
  return {
    assessmentId: id,
    planId,
    // Columns that only the record writes, from the closed sets of these words.
    kind: kind as AssessmentKind,
    phase: phase as AssessmentRow['phase'],
    period: { from: periodFrom, to: periodTo },
    ...{ ended, startedAt, dueOn, units, submitted, objections, editions },
  };
}

/** All assessments of a plan, the latest first. */
export async function listAssessments(
  prisma: PrismaClient,
  planId: string,
): Promise<AssessmentRow[]> {
  const rows = await prisma.assessment.findMany({
    where: { planId },
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(rowOf);
}

export async function assessmentById(
  prisma: PrismaClient,
  id: string,
): Promise<AssessmentRow | undefined> {
  const row = await prisma.assessment.findUnique({ where: { id } });
  return row ? rowOf(row) : undefined;
}

/** Its events in their order, with every word that was written. */
export async function assessmentEvents(
  prisma: PrismaClient,
  assessmentId: string,
): Promise<AssessmentEvent[]> {
  const rows = await prisma.event.findMany({
    where: { stream: assessmentId },
    orderBy: { seq: 'asc' },
  });
  return rows.map((row) => eventOf<AssessmentEvent>(row));
}

/** What its events come to. */
export function stateOf(assessmentId: string, events: readonly AssessmentEvent[]): AssessmentState {
  return events.reduce(evolveAssessment, unstarted(assessmentId));
}

export async function assessmentState(
  prisma: PrismaClient,
  assessmentId: string,
): Promise<AssessmentState> {
  return stateOf(assessmentId, await assessmentEvents(prisma, assessmentId));
}

/** Assessments of a plan whose workflows run: a published one waits for vetoes for a year. */
export async function openAssessmentIds(prisma: PrismaClient, planId: string): Promise<string[]> {
  const where = { planId, ended: false };
  const rows = await prisma.assessment.findMany({ where, select: { id: true } });
  return rows.map((r) => r.id);
}
